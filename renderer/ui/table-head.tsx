import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type DragEvent, type PointerEvent } from 'react';
import { useLanguage, useWords } from '../lib/use-words.ts';
import { ColumnMenu } from './column-menu.tsx';
import { TableCheck } from './table-check.tsx';
import { columnTitle, columnUnit, isFigureColumn } from './table-column.ts';
import type { Layout, PlacedColumn } from './table-layout.ts';
import { words } from './words.ts';

export type Sort = { readonly name: string; readonly isDescending: boolean };

type TableHeadProps<Row> = {
  readonly tableId: string;
  readonly layout: Layout<Row>;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort | null) => void) | undefined;
  /** The column the cursor stands on in the header; −1 when it is among the rows. */
  readonly activeColumn: number;
  readonly openMenu: string | null;
  readonly onMenu: (name: string | null) => void;
  readonly selection: { readonly state: 'none' | 'some' | 'all'; readonly toggle: () => void } | null;
};

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { layout, selection } = props;
  const t = useWords(words);
  const [dragged, setDragged] = useState<string | null>(null);
  return (
    <div role="rowgroup" className="ft-head">
      <div role="row" aria-rowindex={1} className="ft-row">
        {selection && (
          <div role="columnheader" aria-colindex={1} className="ft-cell ft-check">
            <TableCheck
              label={t.selectAll}
              isChecked={selection.state === 'all'}
              isPartly={selection.state === 'some'}
              onToggle={selection.toggle}
            />
          </div>
        )}
        {layout.placed.map((placed, index) => (
          <HeadCell
            key={placed.column.name}
            {...props}
            placed={placed}
            index={index}
            dragged={dragged}
            onDrag={setDragged}
            colIndex={index + (selection ? 2 : 1)}
          />
        ))}
      </div>
    </div>
  );
}

type HeadCellProps<Row> = TableHeadProps<Row> & {
  readonly placed: PlacedColumn<Row>;
  readonly index: number;
  readonly colIndex: number;
  readonly dragged: string | null;
  readonly onDrag: (name: string | null) => void;
};

function HeadCell<Row>(props: HeadCellProps<Row>) {
  const {
    tableId,
    layout,
    sort,
    onSort,
    activeColumn,
    openMenu,
    onMenu,
    placed,
    index,
    colIndex,
    dragged,
    onDrag,
  } = props;
  const language = useLanguage();
  const { column, pinnedAt, width } = placed;
  const { name } = column;
  const title = columnTitle(column, language);
  const unit = columnUnit(column);
  const sorted = sort?.name === name ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const canSort = column.isSortable === true && onSort !== undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null) layout.move(dragged, name);
    onDrag(null);
  };
  return (
    <div
      role="columnheader"
      id={`${tableId}-h-${index}`}
      aria-colindex={colIndex}
      aria-sort={canSort ? sorted : undefined}
      className="ft-cell ft-head-cell"
      data-column={name}
      data-figure={isFigureColumn(column) || undefined}
      data-pinned={pinnedAt !== null || undefined}
      data-active={activeColumn === index || undefined}
      data-drop={(dragged !== null && dragged !== name) || undefined}
      style={{ width: `var(--ft-w-${index})`, ...(pinnedAt !== null && { left: pinnedAt }) }}
      draggable
      onDragStart={() => onDrag(name)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <button
        type="button"
        tabIndex={-1}
        className="ft-head-label"
        title={title}
        disabled={!canSort}
        onClick={() => onSort?.(nextSort(name, sort))}
      >
        <span className="ft-head-text">{column.label[language]}</span>
        {unit && <span className="ft-unit">{language === 'zh' ? `(${unit})` : ` (${unit})`}</span>}
        {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden />}
        {sorted === 'descending' && <IconArrowDown size={14} aria-hidden />}
      </button>
      <ColumnMenu
        layout={layout}
        column={column}
        index={index}
        sort={sort}
        onSort={canSort ? onSort : undefined}
        isOpen={openMenu === name}
        onOpen={() => onMenu(name)}
        onClose={() => onMenu(null)}
      />
      <ResizeHandle width={width} index={index} onResize={(next) => layout.resize(name, next)} />
    </div>
  );
}

/** Unsorted, ascending, descending, unsorted. */
function nextSort(name: string, sort: Sort | null): Sort | null {
  if (sort?.name !== name) return { name, isDescending: false };
  return sort.isDescending ? null : { name, isDescending: true };
}

type ResizeHandleProps = {
  readonly width: number;
  readonly index: number;
  readonly onResize: (width: number) => void;
};

/** Drags the right edge of a column; the width follows at once and is kept at the end. */
function ResizeHandle({ width, index, onResize }: ResizeHandleProps) {
  const start = ({ clientX, currentTarget, pointerId }: PointerEvent<HTMLDivElement>) => {
    const grid = currentTarget.closest<HTMLElement>('[role=grid]');
    const widthAt = (event: globalThis.PointerEvent) => Math.max(48, width + event.clientX - clientX);
    const follow = (event: globalThis.PointerEvent) =>
      grid?.style.setProperty(`--ft-w-${index}`, `${widthAt(event)}px`);
    const finish = (event: globalThis.PointerEvent) => {
      currentTarget.removeEventListener('pointermove', follow);
      onResize(widthAt(event));
    };
    currentTarget.setPointerCapture(pointerId);
    currentTarget.addEventListener('pointermove', follow);
    currentTarget.addEventListener('pointerup', finish, { once: true });
  };
  // Dragging the header itself would move the column.
  return (
    <div
      className="ft-resize"
      aria-hidden
      draggable
      onDragStart={(event) => event.preventDefault()}
      onPointerDown={start}
    />
  );
}
