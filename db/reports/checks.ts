// Does every figure add up? Printed in the check sheet; a failed check never blocks an export (handbook 6).
import type { z } from 'zod';
import type { Figures, reportCheck, Tally } from '#model/report';
import { exactWords } from './wording.ts';

type Check = z.output<typeof reportCheck>;

const tallyText = ({ count, amount }: Tally) => `${count}个、${exactWords(amount)}`;
const sumOf = (parts: readonly Tally[]): Tally => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  amount: parts.reduce((sum, { amount }) => sum + amount, 0) as Tally['amount'],
});

function addsUp(rule: string, figure: string, total: Tally, parts: readonly Tally[]): Check {
  const sum = sumOf(parts);
  return {
    rule,
    figure,
    isOk: sum.count === total.count && sum.amount === total.amount,
    detail: `${tallyText(sum)} ＝ ${tallyText(total)}`,
  };
}

function equals(
  rule: string,
  figure: string,
  total: number,
  parts: readonly (readonly [string, number])[],
): Check {
  const sum = parts.reduce((all, [, count]) => all + count, 0);
  return {
    rule,
    figure,
    isOk: sum === total,
    detail: `${parts.map(([name, count]) => `${name}${count}`).join(' ＋ ')} ＝ ${total}`,
  };
}

function openPoint(figure: string, count: number, detail: string): Check[] {
  return count > 0 ? [{ rule: '待核', figure, isOk: false, detail: `${count}个${detail}` }] : [];
}

/** The cross-foots of the work report, then what is still open. */
export function reportChecks({ reserve, negotiating, signed, keyProjects, footnote }: Figures): Check[] {
  return [
    addsUp('C5', '累计签约＝框架协议＋投资合同＋未注明', signed, [
      signed.framework,
      signed.contract,
      signed.unspecified,
    ]),
    addsUp('C24', '累计签约＝各规模档之和', signed, signed.sizeBands),
    addsUp('C24', '累计签约＝各地区之和', signed, signed.regions),
    addsUp('C24', '累计签约＝各产业链之和', signed, signed.chains),
    addsUp('C24', '正在对接洽谈＝各规模档之和', negotiating, negotiating.sizeBands),
    addsUp('C24', '正在对接洽谈＝各地区之和', negotiating, negotiating.regions),
    addsUp('C24', '正在对接洽谈＝各产业链之和', negotiating, negotiating.chains),
    equals('C4', '储备＝谋划＋暂缓＋回流', reserve.count, [
      ['谋划', reserve.planned],
      ['暂缓', reserve.parked],
      ['回流', reserve.returned],
    ]),
    equals('C12', '重点项目＝开复工＋前期手续＋停工', keyProjects.total, [
      ['开复工', keyProjects.startedOrResumed],
      ['前期手续', keyProjects.preliminary],
      ['停工', keyProjects.suspended],
    ]),
    equals('C11', '开复工＝新建开工＋续建复工', keyProjects.startedOrResumed, [
      ['新建开工', keyProjects.newStarted],
      ['续建复工', keyProjects.carriedOverResumed],
    ]),
    {
      rule: 'C12',
      figure: '投产或试生产包含在开复工之内',
      isOk: keyProjects.trialOrProduction <= keyProjects.startedOrResumed,
      detail: `${keyProjects.trialOrProduction} ≤ ${keyProjects.startedOrResumed}`,
    },
    ...openPoint('金额未填', footnote.withoutAmount, '项目没有金额，按 0 计入'),
    ...openPoint('签约日期不详', footnote.signedWithoutDay, '签约项目没有签约日期，未计入区间'),
    ...footnote.foreign.map(({ currency, count, amount }): Check => ({
      rule: 'C23',
      figure: '外币未折算',
      isOk: false,
      detail: `${count}个项目 ${amount} ${currency} 没有汇率，未计入元合计`,
    })),
  ];
}
