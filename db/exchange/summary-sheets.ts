// The summary and the check sheet of a workbook, from the same figures as the report’s sentences.
import { formatDay } from '#model/day';
import { figureLinesOf } from '#model/figure-lines';
import type { Figures, ReportCheck } from '#model/report';
import type { Settings } from '#model/setting';
import { summaryOf } from '#model/summary-table';
import { reportChecks } from '../reports/checks.ts';
import { footnoteText } from '../reports/report-text.ts';
import type { SheetLayout, SheetRow } from './write/sheet-layout.ts';

function summaryRows(figures: Figures): SheetRow[] {
  return summaryOf(figures).flatMap(({ name: group, rows }): SheetRow[] => [
    { mark: 'group', cells: [group] },
    ...rows.map(({ name, planned, agreed, isTotal }): SheetRow => {
      const cells = [
        isTotal ? '小计' : '',
        isTotal ? group : name,
        planned?.count ?? null,
        planned?.amount ?? null,
        agreed?.count ?? null,
        agreed?.amount ?? null,
      ];
      return isTotal ? { mark: 'total', cells } : cells;
    }),
  ]);
}

/** 汇总: by stage, region, industry chain and size band; planned and agreed amounts stand in columns of their own. */
export function summarySheet(figures: Figures, settings: Settings): SheetLayout {
  const { asAt, from, to } = figures;
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
    rows: summaryRows(figures),
    footnotes: [footnoteText(figures, settings)],
  };
}

const verdict = (check: ReportCheck): string =>
  check.isOk ? '相符' : check.rule === '待核' || check.rule === 'C23' ? '待核' : '不符';

/** 校验: each figure’s rule and exact value, then the cross-foots and what is still open. */
export function checkSheet(figures: Figures, settings: Settings): SheetLayout {
  const rows: SheetRow[] = [
    { mark: 'group', cells: ['各项数字的口径与准确值'] },
    ...figureLinesOf(figures).map(({ rule, figure, formula, count, amount }): SheetRow => [
      rule,
      figure.zh,
      formula.zh,
      count,
      amount,
      null,
    ]),
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
    notes: [
      `区间：${formatDay(figures.from, 'zh')}至${formatDay(figures.to, 'zh')}    截止：${formatDay(figures.asAt, 'zh')}`,
    ],
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
