// The keys of a table: arrows walk, Enter opens, Space chooses.
import type { KeyboardEvent } from 'react';
import type { Label } from '#model/field';
import { isComposing, type Keys } from '../lib/keys.ts';

/** Where the table’s cursor stands; row −1 is the header. */
export type Cursor = { readonly row: number; readonly column: number };

export type TableKeyActions = {
  readonly cursor: Cursor;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageRows: number;
  readonly moveTo: (cursor: Cursor, isExtending: boolean) => void;
  readonly open: () => void;
  readonly edit: () => void;
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly clear: () => boolean;
  /** False leaves the key to the browser: text of a cell is marked. */
  readonly copy: () => boolean;
  readonly openMenu: () => void;
  readonly resize: (by: number) => void;
};

/** What the key list of `?` says about tables. */
export const tableKeyHints: readonly { readonly keys: Keys; readonly label: Label }[] = [
  { keys: 'Enter', label: { zh: '表格：打开这一行', en: 'Table: open the row' } },
  { keys: 'Space', label: { zh: '表格：选择这一行', en: 'Table: select the row' } },
  { keys: 'Shift+ArrowDown', label: { zh: '表格：向下多选', en: 'Table: select downwards' } },
  { keys: 'Ctrl+A', label: { zh: '表格：全选', en: 'Table: select all' } },
  { keys: 'Ctrl+C', label: { zh: '表格：复制所选', en: 'Table: copy the selection' } },
  { keys: 'F2', label: { zh: '表格：就地修改（或再点一次）', en: 'Table: edit in place (or click again)' } },
  { keys: 'Alt+ArrowDown', label: { zh: '表格：列菜单', en: 'Table: column menu' } },
];

const resizeStep = 16;

export function tableKey(event: KeyboardEvent, actions: TableKeyActions): void {
  // Keys of an editor or a menu inside the table are theirs.
  if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
  if (move(event, actions) || act(event, actions)) event.preventDefault();
}

function move(event: KeyboardEvent, actions: TableKeyActions): boolean {
  const { cursor, rowCount, columnCount, pageRows, moveTo, resize } = actions;
  if (event.altKey) return false;
  if (cursor.row < 0 && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    resize(event.key === 'ArrowLeft' ? -resizeStep : resizeStep);
    return true;
  }
  const isFar = event.ctrlKey || event.metaKey;
  const targets: Record<string, Cursor> = {
    ArrowUp: { ...cursor, row: isFar ? 0 : cursor.row - 1 },
    ArrowDown: { ...cursor, row: isFar ? rowCount - 1 : cursor.row + 1 },
    ArrowLeft: { ...cursor, column: isFar ? 0 : cursor.column - 1 },
    ArrowRight: { ...cursor, column: isFar ? columnCount - 1 : cursor.column + 1 },
    Home: { row: isFar ? 0 : cursor.row, column: 0 },
    End: { row: isFar ? rowCount - 1 : cursor.row, column: columnCount - 1 },
    PageUp: { ...cursor, row: Math.max(0, cursor.row - pageRows) },
    PageDown: { ...cursor, row: cursor.row + pageRows },
  };
  const target = targets[event.key];
  if (!target) return false;
  moveTo(
    {
      row: Math.min(rowCount - 1, Math.max(-1, target.row)),
      column: Math.min(columnCount - 1, Math.max(0, target.column)),
    },
    event.shiftKey,
  );
  return true;
}

function act(event: KeyboardEvent, actions: TableKeyActions): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  const isHeader = actions.cursor.row < 0;
  if (event.key === 'ArrowDown' && event.altKey) return done(actions.openMenu);
  if (event.altKey) return false;
  if (isCommand && event.key.toLowerCase() === 'a') return done(actions.selectAll);
  if (isCommand && event.key.toLowerCase() === 'c') return actions.copy();
  if (isCommand) return false;
  switch (event.key) {
    case 'Enter':
      return done(isHeader ? actions.openMenu : actions.open);
    case ' ':
      return done(isHeader ? actions.openMenu : actions.toggle);
    case 'F2':
      return !isHeader && done(actions.edit);
    case 'Escape':
      // Esc goes one step back: the selection first, then whatever the screen does with it.
      return actions.clear();
    default:
      return false;
  }
}

function done(action: () => void): true {
  action();
  return true;
}
