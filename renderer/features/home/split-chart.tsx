import { BarsList } from '@mantine/charts';
import { Link } from 'wouter';
import type { Money } from '#model/money';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { ChartWithTable } from '../../ui/chart-with-table.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { words } from './words.ts';

export type SplitRow = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly amount: Money;
  /** The list behind the figure; null where no filter finds it. */
  readonly href: string | null;
};

type SplitChartProps = {
  readonly title: string;
  readonly nameLabel: string;
  readonly rows: readonly SplitRow[];
  /** Bands stand in their own order; anything else with the most first. */
  readonly keepsOrder?: boolean;
};

/** More bars than this are gathered into one. */
const mostBars = 7;

/** How many leads fall to each part, as bars that open the list behind them. */
export function SplitChart({ title, nameLabel, rows, keepsOrder = false }: SplitChartProps) {
  const t = useWords(words);
  const formats = useFormats();
  const ordered = keepsOrder ? rows : [...rows].sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.count - a.count);
  const bars = withRest(ordered, t.rest);
  const hrefOf = new Map(bars.map(({ name, href }) => [name, href]));
  return (
    <ChartWithTable
      title={title} rows={ordered} rowKey={({ key }) => key}
      columns={[
        { label: nameLabel, cell: ({ name, href, count }) => (href === null ? name : <Link className="plain-link" href={href} aria-label={t.rowLink(name, count)}>{name}</Link>) },
        { label: t.count, cell: ({ count }) => formats.number(count), isFigure: true },
        { label: t.ownAmount, cell: ({ amount }) => <MoneyCell value={amount} unit="亿元" />, isFigure: true },
      ]}
      chart={(
        <BarsList
          classNames={{ barLabel: 'split-label' }} barHeight={24} barGap={3} minBarSize={2} barColor="slate"
          data={bars.map(({ name, count }) => ({ name, value: count }))} valueFormatter={formats.number}
          getBarProps={({ name }) => ({ title: name })}
          renderBar={({ name, value }, bar) => {
            const href = hrefOf.get(name);
            return href ? <Link className="split-bar" href={href} aria-label={t.rowLink(name, value)}>{bar}</Link> : bar;
          }}
        />
      )}
    />
  );
}

function withRest(rows: readonly SplitRow[], name: (n: number) => string): readonly SplitRow[] {
  if (rows.length <= mostBars) return rows;
  const rest = rows.slice(mostBars - 1);
  const sum = (part: 'count' | 'amount') => rest.reduce((total, row) => total + row[part], 0);
  return [...rows.slice(0, mostBars - 1), { key: 'rest', name: name(rest.length), count: sum('count'), amount: sum('amount') as Money, href: null }];
}
