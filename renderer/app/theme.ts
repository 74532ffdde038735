// Quiet and dense: 13 px text, ink for what can be pressed, one hue for each stage, red and yellow for late and soon.
import {
  Anchor,
  Button,
  createTheme,
  Input,
  Menu,
  Modal,
  Notification,
  NavLink,
  Popover,
  SegmentedControl,
  Tooltip,
  virtualColor,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const slate: MantineColorsTuple = [
  '#f6f7f9',
  '#e9ecf0',
  '#d5dae1',
  '#b4bcc7',
  '#8b95a3',
  '#68727f',
  '#4b5562',
  '#37404c',
  '#252d38',
  '#171d26',
];

/** From text to the deepest ground, for Mantine’s dark surfaces. */
const dark: MantineColorsTuple = [
  '#dfe4ea',
  '#b9c1cb',
  '#a3adb9',
  '#7b8694',
  '#454e5a',
  '#333a44',
  '#232830',
  '#1b1f25',
  '#15181d',
  '#0f1216',
];

const fontFamily = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC Variable"',
  'sans-serif',
].join(', ');

/** Nothing moves longer than this. */
const brief = { transitionProps: { duration: 120 } };
const controlHeight = '2rem';

export const theme = createTheme({
  fontFamily,
  // Keys are words and arrows, and no fixed-width font has both.
  fontFamilyMonospace: fontFamily,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  colors: { slate, dark, ink: virtualColor({ name: 'ink', light: 'slate', dark: 'slate' }) },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 2 },
  autoContrast: true,
  black: '#171d26',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Button: Button.extend({
      vars: (_theme, { size = 'sm' }) => ({
        root: size === 'sm' ? { '--button-height': controlHeight, '--button-padding-x': '0.75rem' } : {},
      }),
    }),
    Input: Input.extend({
      vars: (_theme, { size = 'sm' }) => ({
        wrapper: size === 'sm' ? { '--input-height': controlHeight } : {},
      }),
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', transitionDuration: 120 } }),
    Menu: Menu.extend({ defaultProps: { ...brief, shadow: 'md' } }),
    Modal: Modal.extend({ defaultProps: brief }),
    Notification: Notification.extend({ defaultProps: { withBorder: true, color: 'slate' } }),
    Popover: Popover.extend({ defaultProps: { ...brief, shadow: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { ...brief, openDelay: 400, multiline: true, maw: 420 } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6470',
    '--mantine-color-placeholder': '#737d8a',
    '--mantine-color-error': '#a1165c',
    '--mantine-color-default-border': '#c9d0d9',
    '--luodi-surface': '#f6f7f9',
    '--luodi-line': '#e1e5ea',
    '--luodi-hover': '#eef1f4',
    '--luodi-chosen': '#e3e8ef',
    '--luodi-stage-reserve': '#5f6b7a',
    '--luodi-stage-negotiating': '#1863bf',
    '--luodi-stage-signed': '#7440c4',
    '--luodi-stage-landed': '#187544',
    '--luodi-late': '#c22525',
    '--luodi-soon': '#805a00',
  },
  dark: {
    '--mantine-color-anchor': 'var(--mantine-color-text)',
    '--mantine-color-placeholder': '#8b95a3',
    '--mantine-color-error': '#f48fbf',
    '--mantine-color-ink-light': '#323b47',
    '--mantine-color-ink-light-hover': '#3d4754',
    '--mantine-color-slate-light': '#323b47',
    '--mantine-color-slate-light-hover': '#3d4754',
    '--luodi-surface': '#15181d',
    '--luodi-line': '#333a44',
    '--luodi-hover': '#262c34',
    '--luodi-chosen': '#323b47',
    '--luodi-stage-reserve': '#a7b1bd',
    '--luodi-stage-negotiating': '#74b0f7',
    '--luodi-stage-signed': '#bd9cf5',
    '--luodi-stage-landed': '#5ccb92',
    '--luodi-late': '#ff8f8f',
    '--luodi-soon': '#f2c94c',
  },
});
