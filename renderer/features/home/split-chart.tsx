import { BarsList } from '@mantine/charts';
import { Text } from '@mantine/core';
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

/** More bars than this are only counted beneath; the table lists them. */
const mostBars = 7;

/** How many leads fall to each part, as bars that open the list behind them. */
export function SplitChart({ title, nameLabel, rows, keepsOrder = false }: SplitChartProps) {
  const t = useWords(words);
  const formats = useFormats();
  const ordered = keepsOrder
    ? rows
    : [...rows].sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.count - a.count);
  const drawn = ordered.filter(({ key, count }) => key !== '' || count > 0);
  const bars = drawn.slice(0, mostBars);
  const rest = drawn.slice(mostBars);
  const hrefOf = new Map(bars.map(({ name, href }) => [name, href]));
  return (
    <ChartWithTable
      title={title}
      rows={ordered}
      rowKey={({ key }) => key}
      columns={[
        {
          label: nameLabel,
          cell: ({ name, href }) =>
            href === null ? (
              name
            ) : (
              <Link className="plain-link" href={href}>
                {name}
              </Link>
            ),
        },
        { label: t.count, cell: ({ count }) => formats.number(count), isFigure: true },
        {
          label: t.ownAmount,
          cell: ({ amount }) => <MoneyCell value={amount} unit="亿元" />,
          isFigure: true,
        },
      ]}
      chart={
        <>
          <BarsList
            classNames={{ barLabel: 'split-label' }}
            barHeight={24}
            barGap={3}
            data={bars.map(({ name, count }) => ({ name, value: count }))}
            valueFormatter={formats.number}
            getBarProps={({ value }) => ({ style: value === 0 ? emptyBarStyle : barStyle })}
            renderBar={({ name, value }, bar) => {
              const href = hrefOf.get(name);
              return href ? (
                <Link className="split-bar" href={href} title={t.rowLink(name, value)}>
                  {bar}
                </Link>
              ) : (
                bar
              );
            }}
          />
          {rest.length > 0 && (
            <Text size="xs" c="dimmed" mt={4}>
              {t.rest(rest.length, formats.number(rest.reduce((sum, { count }) => sum + count, 0)))}
            </Text>
          )}
        </>
      }
    />
  );
}

/** The chart would colour its bars by a palette that is too dark on a dark page, and take the room from an empty bar. */
const barStyle = {
  backgroundColor: 'var(--luodi-chosen)',
  color: 'var(--mantine-color-text)',
  padding: '0 0.5rem',
} as const;
const emptyBarStyle = { ...barStyle, backgroundColor: 'transparent' };
