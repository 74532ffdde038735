// The mouse in a table: a click goes to a cell, a second one edits it, a double-click opens the row.
import { useRef, type MouseEvent } from 'react';
import { notifyError } from '../lib/notices.tsx';
import type { RowSource } from '../lib/use-rows.ts';
import type { Cursor } from './table-keys.ts';
import { chooseByClick, placeOf } from './table-places.ts';
import type { Selection } from './table-selection.ts';

type TableClicks<Row> = {
  readonly rows: RowSource<Row>;
  readonly selection: Selection<Row>;
  readonly cursor: Cursor;
  readonly isEditing: boolean;
  readonly goTo: (cursor: Cursor) => void;
  /** Null where the cell under the cursor can’t be edited. */
  readonly edit: (() => void) | null;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onLook: ((row: Row) => void) | undefined;
};

export function useTableClicks<Row extends { readonly id: string }>(table: TableClicks<Row>) {
  const { rows, selection, cursor, isEditing, goTo, edit, onOpen, onLook } = table;
  const hadFocus = useRef(false);
  const onMouseDown = ({ currentTarget }: MouseEvent) => {
    hadFocus.current = document.activeElement === currentTarget;
  };
  const onClick = (event: MouseEvent) => {
    const clicked = placeOf(event);
    if (!clicked) return;
    const { row, column, isCheck } = clicked;
    if (isCheck)
      chooseByClick({ rows, selection, from: cursor.row, to: row, isRange: event.shiftKey }).catch(
        notifyError,
      );
    const isHere = !isCheck && row === cursor.row && column === cursor.column;
    if (isHere && isEditing) return;
    if (edit && isHere && hadFocus.current && isPlain(event)) return edit();
    goTo({ row, column: isCheck ? cursor.column : column });
    const there = rows.rowAt(row);
    if (there && !isCheck) onLook?.(there);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const clicked = placeOf(event);
    const there = clicked && !clicked.isCheck ? rows.rowAt(clicked.row) : undefined;
    if (there && !isEditing) onOpen?.(there);
  };
  return { onMouseDown, onClick, onDoubleClick };
}

/** Neither the second half of a double-click, nor with a key held, nor the end of marking text. */
function isPlain(event: MouseEvent): boolean {
  return (
    event.detail < 2 &&
    !event.shiftKey &&
    !event.ctrlKey &&
    !event.metaKey &&
    document.getSelection()?.type !== 'Range'
  );
}
