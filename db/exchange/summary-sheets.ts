// The summary and the check sheet of a workbook, from the same figures as the report’s sentences.
import { formatDay } from '#model/day';
import type { Figures, ReportCheck, Tally } from '#model/report';
import type { Settings } from '#model/setting';
import { figureLines, reportChecks } from '../reports/checks.ts';
import { footnoteText } from '../reports/report-text.ts';
import { exactWords } from '../reports/wording.ts';
import type { SheetLayout, SheetRow } from './write/sheet-layout.ts';

const bandName = ({ from, to }: { from: number | null; to: number | null }): string => {
  if (from === null) return '未填';
  if (to === null) return `${exactWords(from)}以上`;
  return from === 0 ? `${exactWords(to)}以下` : `${exactWords(from)}—${exactWords(to)}`;
};

type Named = Tally & { readonly name: string };

function splitRows(heading: string, negotiating: readonly Named[], signed: readonly Named[]): SheetRow[] {
  const names = [...new Set([...negotiating, ...signed].map(({ name }) => name))];
  const cells = (tally: Tally | undefined) => [tally?.count ?? 0, tally?.amount ?? 0];
  const rows = names.map((name) => ['', name, ...cells(negotiating.find((row) => row.name === name)), ...cells(signed.find((row) => row.name === name))]);
  const sum = (list: readonly Named[]) => [list.reduce((all, { count }) => all + count, 0), list.reduce((all, { amount }) => all + amount, 0)];
  return [{ mark: 'group', cells: [heading] }, ...rows, { mark: 'total', cells: ['小计', heading, ...sum(negotiating), ...sum(signed)] }];
}

/** 汇总: by stage, region, industry chain and size band; planned and agreed amounts stand in columns of their own. */
export function summarySheet(figures: Figures, settings: Settings): SheetLayout {
  const { reserve, negotiating, signed, landed, asAt, from, to } = figures;
  const bands = (list: Figures['signed']['sizeBands']) => list.map((band) => ({ ...band, name: bandName(band) }));
  const rows: SheetRow[] = [
    { mark: 'group', cells: ['按阶段'] },
    ['', '储备', reserve.count, reserve.amount, null, null],
    ['', '对接洽谈', negotiating.count, negotiating.amount, null, null],
    ['', '签约', null, null, signed.count, signed.amount],
    ['', '其中：框架协议', null, null, signed.framework.count, signed.framework.amount],
    ['', '其中：投资合同', null, null, signed.contract.count, signed.contract.amount],
    ['', '其中：未注明', null, null, signed.unspecified.count, signed.unspecified.amount],
    ['', '落地', null, null, landed.count, landed.amount],
    ...splitRows('按地区', negotiating.regions, signed.regions),
    ...splitRows('按产业链', negotiating.chains, signed.chains),
    ...splitRows('按规模', bands(negotiating.sizeBands), bands(signed.sizeBands)),
  ];
  return {
    name: '汇总',
    title: `${settings.zoneName}招商引资项目汇总表`,
    unitLine: '单位：个、亿元',
    notes: [`区间：${formatDay(from, 'zh')}至${formatDay(to, 'zh')}    截止：${formatDay(asAt, 'zh')}`],
    columns: [
      { header: '分类', width: 12, kind: 'text' },
      { header: '项目', width: 24, kind: 'text' },
      { header: ['储备、在谈', '个数'], width: 10, kind: 'count' },
      { header: ['储备、在谈', '计划总投资'], width: 16, kind: 'number', power: 8, decimals: 2 },
      { header: ['签约、落地', '个数'], width: 10, kind: 'count' },
      { header: ['签约、落地', '协议总投资'], width: 16, kind: 'number', power: 8, decimals: 2 },
    ],
    rows,
    footnotes: [footnoteText(figures, settings)],
  };
}

const verdict = (check: ReportCheck): string => (check.isOk ? '相符' : check.rule === '待核' || check.rule === 'C23' ? '待核' : '不符');

/** 校验: each figure’s rule and exact value, then the cross-foots and what is still open. */
export function checkSheet(figures: Figures, settings: Settings): SheetLayout {
  const rows: SheetRow[] = [
    { mark: 'group', cells: ['各项数字的口径与准确值'] },
    ...figureLines(figures).map(({ rule, figure, formula, count, amount }): SheetRow => [rule, figure, formula, count, amount, null]),
    { mark: 'group', cells: ['勾稽关系与待核事项'] },
    ...reportChecks(figures).map((check): SheetRow => {
      const cells = [check.rule, check.figure, check.detail, null, null, verdict(check)];
      return check.isOk ? cells : { mark: verdict(check) === '不符' ? 'red' : 'yellow', cells };
    }),
  ];
  return {
    name: '校验',
    title: '数字口径与校验表',
    unitLine: '单位：个、元',
    notes: [`区间：${formatDay(figures.from, 'zh')}至${formatDay(figures.to, 'zh')}    截止：${formatDay(figures.asAt, 'zh')}`],
    columns: [
      { header: '口径', width: 10, kind: 'text', align: 'center' },
      { header: '指标', width: 32, kind: 'text' },
      { header: '计算方法', width: 52, kind: 'text' },
      { header: '个数', width: 10, kind: 'count' },
      { header: '金额（元）', width: 20, kind: 'number', power: 0, decimals: 0 },
      { header: '结果', width: 10, kind: 'text', align: 'center' },
    ],
    rows,
    footnotes: [footnoteText(figures, settings)],
  };
}
