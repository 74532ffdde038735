// The native menu: every entry with its key, in the language of the interface.
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

type Words = { readonly zh: string; readonly en: string };
type Language = keyof Words;
type Entry = { readonly words: Words; readonly name: string; readonly accelerator?: string };

const separator = { type: 'separator' } as const;

const file: readonly Entry[] = [
  { words: { zh: '新建项目', en: 'New lead' }, name: 'new-lead', accelerator: 'CmdOrCtrl+N' },
  { words: { zh: '导入台账…', en: 'Import a ledger…' }, name: 'import', accelerator: 'CmdOrCtrl+I' },
  { words: { zh: '报表…', en: 'Reports…' }, name: 'reports', accelerator: 'CmdOrCtrl+R' },
];
const undo: readonly Entry[] = [
  { words: { zh: '撤销', en: 'Undo' }, name: 'undo', accelerator: 'CmdOrCtrl+Z' },
  { words: { zh: '重做', en: 'Redo' }, name: 'redo', accelerator: 'CmdOrCtrl+Shift+Z' },
];

/** Sets the application menu; entries of ours are sent to the window as commands. */
export function setMenu(window: BrowserWindow, language: Language, send: (name: string) => void): void {
  const item = ({ words, name, accelerator }: Entry): MenuItemConstructorOptions => ({
    label: words[language], click: () => send(name), ...(accelerator && { accelerator, registerAccelerator: false }),
  });
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const template: MenuItemConstructorOptions[] = [
    { label: say('文件', 'File'), submenu: [...file.map(item), separator, { label: say('退出', 'Quit'), role: 'quit' }] },
    {
      label: say('编辑', 'Edit'),
      submenu: [
        ...undo.map(item), separator, { label: say('剪切', 'Cut'), role: 'cut' }, { label: say('复制', 'Copy'), role: 'copy' },
        { label: say('粘贴', 'Paste'), role: 'paste' }, { label: say('全选', 'Select all'), role: 'selectAll' },
      ],
    },
    {
      label: say('视图', 'View'),
      submenu: [
        { label: say('放大', 'Zoom in'), role: 'zoomIn' }, { label: say('缩小', 'Zoom out'), role: 'zoomOut' },
        { label: say('实际大小', 'Actual size'), role: 'resetZoom' }, separator, { label: say('全屏', 'Full screen'), role: 'togglefullscreen' },
      ],
    },
  ];
  const menu = Menu.buildFromTemplate(template);
  Menu.setApplicationMenu(menu);
  window.setMenuBarVisibility(true);
}
