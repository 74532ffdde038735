import { FunnelChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { HomeFigures } from '#model/report';
import type { Money } from '#model/money';
import { stages } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords, type Spoken } from '../../lib/use-words.ts';
import { ChartWithTable } from '../../ui/chart-with-table.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { stageColor, StageDot } from '../../ui/stage-dot.tsx';
import { leadsLink } from './leads-link.ts';
import { SplitChart } from './split-chart.tsx';
import { isAgreedAt } from './stage-figures.tsx';
import { words } from './words.ts';

/** The pipeline by stage, size, region and chain, counted; amounts stand in the tables. */
export function PipelineCharts({ figures }: { readonly figures: HomeFigures }) {
  const t = useWords(words);
  const formats = useFormats();
  const { regions, chains, sizeBands } = figures;
  return (
    <>
      <div className="home-charts">
        <StageFunnel figures={figures.stages} />
        <SplitChart
          title={t.sizes}
          nameLabel={t.size}
          keepsOrder
          rows={sizeBands.map(({ from, to, count, amount }) => ({
            key: from === null ? '' : String(from),
            name: bandName({ from, to }, { t, money: formats.money }),
            count,
            amount,
            // The upper bound of a band lies outside it, the filter’s inside.
            href:
              from === null
                ? null
                : leadsLink({
                    outcome: 'active',
                    minAmount: from,
                    ...(to !== null && { maxAmount: to - 1 }),
                  }),
          }))}
        />
        <SplitChart
          title={t.regions}
          nameLabel={t.region}
          rows={regions.map(({ code, name, count, amount }) => ({
            key: code ?? '',
            name: code === null ? t.notGiven : name,
            count,
            amount,
            href: code === null ? null : leadsLink({ outcome: 'active', regionCode: code }),
          }))}
        />
        <SplitChart
          title={t.chains}
          nameLabel={t.chain}
          rows={chains.map(({ id, name, count, amount }) => ({
            key: id ?? '',
            name: id === null ? t.notGiven : name,
            count,
            amount,
            href: id === null ? null : leadsLink({ outcome: 'active', chainId: id }),
          }))}
        />
      </div>
      <Text size="xs" c="dimmed" mt="sm">
        {t.amountNote}
      </Text>
    </>
  );
}

type Band = { readonly from: Money | null; readonly to: Money | null };

function bandName(
  { from, to }: Band,
  { t, money }: { t: Spoken<typeof words>; money: (value: Money) => string },
): string {
  if (from === null) return t.notGiven;
  if (to === null) return t.above(money(from));
  return from === 0 ? t.below(money(to)) : t.between(money(from), money(to));
}

function StageFunnel({ figures }: { readonly figures: HomeFigures['stages'] }) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const data = figures.map(({ stage, count }) => ({
    name: say(stages[stage]),
    value: count,
    color: stageColor(stage),
    stage,
  }));
  return (
    <ChartWithTable
      title={t.funnel}
      rows={figures}
      rowKey={({ stage }) => stage}
      columns={[
        { label: t.stage, cell: ({ stage }) => <StageDot stage={stage} /> },
        { label: t.count, cell: ({ count }) => formats.number(count), isFigure: true },
        {
          label: t.planned,
          cell: ({ stage, amount }) => !isAgreedAt(stage) && <MoneyCell value={amount} unit="亿元" />,
          isFigure: true,
        },
        {
          label: t.agreed,
          cell: ({ stage, amount }) => isAgreedAt(stage) && <MoneyCell value={amount} unit="亿元" />,
          isFigure: true,
        },
        {
          label: t.addedColumn,
          cell: ({ addedThisMonth }) => formats.number(addedThisMonth),
          isFigure: true,
        },
      ]}
      chart={
        <div className="home-funnel">
          <FunnelChart
            data={data}
            size={172}
            withTooltip={false}
            accessibilityLayer={false}
            strokeWidth={2}
            aria-hidden
            funnelProps={{
              lastShapeType: 'rectangle',
              onClick: (_segment: unknown, index: number) => {
                const stage = figures[index]?.stage;
                if (stage) navigate(leadsLink({ stage, outcome: 'active' }));
              },
            }}
          />
          <ul className="home-legend" aria-hidden>
            {figures.map(({ stage, count }) => (
              <li key={stage}>
                <StageDot stage={stage} />
                <span className="tabular">{formats.number(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      }
    />
  );
}
