import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { WeekPreview } from '#model/week-report';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import type { RowSource } from '../../lib/use-rows.ts';
import { Delayed } from '../../ui/delayed.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useWeekRows } from './use-week-rows.ts';
import { WeekRecord, type PrintedRow } from './week-record.tsx';
import type { WeekKind } from './reports-store.ts';
import { useWeek, useWeekStore } from './week-store.ts';
import { weekWords } from './week-words.ts';
import { words } from './words.ts';

/** The sheet as it will print, read once it is known who fills it in. */
export function WeekPage({ kind }: { readonly kind: WeekKind }) {
  const isFillerKnown = useWeekStore(({ filler }) => filler !== null);
  return isFillerKnown ? <WeekSheet kind={kind} /> : <Delayed />;
}

/** Of many rows only those in sight are drawn. */
function WeekSheet({ kind }: { readonly kind: WeekKind }) {
  const t = useWords(weekWords);
  const { today } = useFormats();
  const week = useWeek(today);
  const { page, ...rows } = useWeekRows(kind);
  if (rows.refusal) return <RefusalNote refusal={rows.refusal} onAgain={rows.again} />;
  if (!page) return <Delayed />;
  return (
    // The week before stays in sight until the next one is read.
    <div className="week" data-late={page.from !== week.from}>
      {page.total === 0 ? (
        <EmptyState text={kind === 'talks' ? t.emptyTalks : t.emptyVisits} />
      ) : (
        <WeekPaper key={page.from} kind={kind} page={page} rows={rows} />
      )}
    </div>
  );
}

type WeekPaperProps = {
  readonly kind: WeekKind;
  readonly page: WeekPreview;
  readonly rows: RowSource<PrintedRow>;
};

const usualHeight = 44;
const overscan = 6;

function WeekPaper({ kind, page, rows }: WeekPaperProps) {
  const t = useWords(words);
  const scroll = useRef<HTMLDivElement>(null);
  const { title, notes, footnotes, columns, total } = page;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const { want } = rows;
  useEffect(
    () => want(Math.max(0, startIndex - overscan), Math.min(total - 1, endIndex + overscan)),
    [want, startIndex, endIndex, total],
  );
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const starts = startsOf(kind, page);
  return (
    <div className="week-scroll" ref={scroll} tabIndex={0} role="group" aria-label={t.paper(title)}>
      <article className="paper paper-week" lang="zh-CN">
        <h2 className="sheet-title">{title}</h2>
        {notes.map((note) => (
          <p key={note} className="sheet-line">
            {note}
          </p>
        ))}
        <table aria-label={title} aria-rowcount={total + 1}>
          <colgroup>
            {columns.map(({ header, width }) => (
              <col key={header} style={{ width: `${width + 2}ch` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ header }) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <Gap height={before} span={columns.length} />
          {items.map(({ index }) => (
            <WeekRecord
              key={index}
              ref={virtualizer.measureElement}
              index={index}
              row={rows.rowAt(index)}
              columns={columns}
              starts={starts.get(index)}
              isLead={kind === 'talks'}
            />
          ))}
          <Gap height={after} span={columns.length} />
        </table>
        {footnotes.map((note) => (
          <p key={note} className="sheet-footnote">
            {note}
          </p>
        ))}
      </article>
    </div>
  );
}

/** The rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr>
        <td className="week-gap" colSpan={span} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** In R5 a sheet begins with the first row of each team. */
function startsOf(kind: WeekKind, { teams }: WeekPreview): ReadonlyMap<number, WeekPreview['teams'][number]> {
  const starts = new Map<number, WeekPreview['teams'][number]>();
  if (kind !== 'talks' || teams.length < 2) return starts;
  let first = 0;
  for (const team of teams) {
    starts.set(first, team);
    first += team.count;
  }
  return starts;
}
