import type { ReactNode } from 'react';
import { useWords } from '../lib/use-words.ts';
import { isFigureColumn } from './table-column.ts';
import type { Layout } from './table-layout.ts';
import { words } from './words.ts';

type TableFootProps<Row> = {
  readonly layout: Layout<Row>;
  readonly totals: Readonly<Record<string, ReactNode>>;
  readonly rowIndex: number;
  readonly hasChecks: boolean;
};

/** The sums of the whole list, at the bottom whatever is scrolled. */
export function TableFoot<Row>({ layout, totals, rowIndex, hasChecks }: TableFootProps<Row>) {
  const t = useWords(words);
  return (
    <div role="rowgroup" className="ft-foot">
      <div role="row" aria-rowindex={rowIndex} className="ft-row">
        {hasChecks && <div role="gridcell" aria-colindex={1} className="ft-cell ft-check" />}
        {layout.placed.map(({ column, pinnedAt }, index) => (
          <div
            key={column.name}
            role="gridcell"
            aria-colindex={index + (hasChecks ? 2 : 1)}
            className="ft-cell"
            data-figure={isFigureColumn(column) || undefined}
            data-pinned={pinnedAt !== null || undefined}
            style={{ width: `var(--ft-w-${index})`, ...(pinnedAt !== null && { left: pinnedAt }) }}
          >
            <span className="ft-text">{totals[column.name] ?? (index === 0 && t.total)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
