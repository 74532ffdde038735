// 汇总: by stage, region, chain and size; planned and agreed amounts in columns of their own, never added.
import { moneyText, type Money } from './money.ts';
import type { Figures, Tally } from './report.ts';

export type SummaryRow = {
  readonly name: string;
  /** Reserve and talks, Σ planned; null where the row has none. */
  readonly planned: Tally | null;
  /** Signed and landed, Σ agreed. */
  readonly agreed: Tally | null;
  readonly isTotal?: true;
};
export type SummaryGroup = { readonly name: string; readonly rows: readonly SummaryRow[] };

type Named = Tally & { readonly name: string };

/** The summary sheet, printed and on screen; each split ends with its own total. */
export function summaryOf({ reserve, negotiating, signed, landed }: Figures): readonly SummaryGroup[] {
  return [
    {
      name: '按阶段',
      rows: [
        { name: '储备', planned: reserve, agreed: null },
        { name: '对接洽谈', planned: negotiating, agreed: null },
        { name: '签约', planned: null, agreed: signed },
        { name: '其中：框架协议', planned: null, agreed: signed.framework },
        { name: '其中：投资合同', planned: null, agreed: signed.contract },
        { name: '其中：未注明', planned: null, agreed: signed.unspecified },
        { name: '落地', planned: null, agreed: landed },
      ],
    },
    { name: '按地区', rows: splitRows(negotiating.regions, signed.regions) },
    { name: '按产业链', rows: splitRows(negotiating.chains, signed.chains) },
    { name: '按规模', rows: splitRows(negotiating.sizeBands.map(named), signed.sizeBands.map(named)) },
  ];
}

type Band = Tally & { readonly from: Money | null; readonly to: Money | null };

function named({ from, to, count, amount }: Band): Named {
  return { name: bandName(from, to), count, amount };
}

function bandName(from: Money | null, to: Money | null): string {
  if (from === null) return '未填';
  if (to === null) return `${moneyText(from, 'zh')}以上`;
  return from === 0 ? `${moneyText(to, 'zh')}以下` : `${moneyText(from, 'zh')}—${moneyText(to, 'zh')}`;
}

function splitRows(planned: readonly Named[], agreed: readonly Named[]): SummaryRow[] {
  const names = [...new Set([...planned, ...agreed].map(({ name }) => name))];
  const find = (list: readonly Named[], name: string): Tally =>
    list.find((row) => row.name === name) ?? sum([]);
  return [
    ...names.map((name) => ({ name, planned: find(planned, name), agreed: find(agreed, name) })),
    { name: '小计', planned: sum(planned), agreed: sum(agreed), isTotal: true },
  ];
}

function sum(list: readonly Tally[]): Tally {
  const amount = list.reduce((total, row) => total + row.amount, 0);
  return { count: list.reduce((total, row) => total + row.count, 0), amount: amount as Money }; // a sum of whole 元
}
