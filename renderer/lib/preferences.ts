// How this person likes to look at things; never data. Kept by the window, not by the workspace.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Language = 'zh' | 'en';
export type ColorScheme = 'light' | 'dark' | 'auto';
export type Density = 'compact' | 'comfortable';

/** How one table was left: its columns by name, in order, and their widths. */
export type TableLayout = {
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
};

type Choices = {
  readonly language: Language;
  readonly colorScheme: ColorScheme;
  readonly density: Density;
  readonly isRailCollapsed: boolean;
  /** The workspace folders in which the first-start screen has been answered. */
  readonly startedPaths: readonly string[];
  readonly tables: Readonly<Record<string, TableLayout>>;
};

type Preferences = Choices & {
  readonly choose: (part: Partial<Omit<Choices, 'tables'>>) => void;
  readonly keepTable: (id: string, layout: TableLayout) => void;
};

const defaults: Choices = {
  language: 'zh',
  colorScheme: 'auto',
  density: 'compact',
  isRailCollapsed: false,
  startedPaths: [],
  tables: {},
};

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      ...defaults,
      choose: (part) => set(part),
      keepTable: (id, layout) => set(({ tables }) => ({ tables: { ...tables, [id]: layout } })),
    }),
    { name: 'luodi-preferences', version: 1 },
  ),
);

/** The height of a table row, in pixels. */
export const rowHeights: Record<Density, number> = { compact: 32, comfortable: 40 };
