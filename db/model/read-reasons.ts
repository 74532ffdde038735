// Why a cell was not read, or was read with a doubt (handbook 10.7). The list is closed.
import type { Label } from './field.ts';

/** One sentence for each reason. */
export const readReasons = {
  notNumber: { zh: '不是数字，原文已保留', en: 'Not a number; the text was kept' },
  range: { zh: '是一个区间，请确定一个数', en: 'A range; settle on one figure' },
  severalAmounts: {
    zh: '一格中有多个金额，请确认合计',
    en: 'Several amounts in one place; confirm their sum',
  },
  mixedUnits: { zh: '一个数中混用了多个单位，请核对', en: 'Several units in one figure; check it' },
  unitMissing: { zh: '不知道单位，请指定该列的单位', en: 'The unit is not known; choose one for the column' },
  noRate: {
    zh: '外币金额没有汇率，暂不计入人民币合计',
    en: 'A foreign amount without a rate; it is left out of 元 totals',
  },
  notDate: { zh: '不是可用的日期，原文已保留', en: 'Not a usable date; the text was kept' },
  ambiguousDate: {
    zh: '日期的年份或月份不明确，请核对',
    en: 'The year or month of the date is uncertain; check it',
  },
  unknownChoice: { zh: '不在可选项之内，原文已保留', en: 'Not one of the choices; the text was kept' },
  tooLong: {
    zh: '超出允许的长度或大小，原文已保留',
    en: 'Longer or larger than the field can hold; the text was kept',
  },
  belowZero: { zh: '不能为负数，原文已保留', en: 'Can’t be below zero; the text was kept' },
  mergedAmount: {
    zh: '合并单元格中的金额只计入第一行',
    en: 'An amount in merged cells counts for the first row only',
  },
  formulaError: { zh: '公式出错，没有可读的结果', en: 'The formula failed; there is no result to read' },
  checkCode: { zh: '校验码不符，请核对', en: 'The check character does not fit; check it' },
  unmapped: {
    zh: '该列没有对应字段，内容已写入备注',
    en: 'The column fits no field; its text went to the notes',
  },
  missingNeeded: { zh: '缺少必要内容，待补全', en: 'Something needed is missing; to be completed' },
} as const satisfies Record<string, Label>;
export type ReadReason = keyof typeof readReasons;

/** What only a form refuses: a ledger rounds the one and keeps the other as text. */
export const formReasons = {
  ...readReasons,
  finerThanYuan: { zh: '金额精确到元，请减少小数位', en: 'Amounts are whole 元; use fewer decimals' },
  foreignCurrency: {
    zh: '这里只填人民币金额，外币请填在外币栏',
    en: 'Only 元 here; put a foreign amount in its own place',
  },
  notExact: { zh: '请填一个确切的数', en: 'Give one exact figure' },
} as const satisfies Record<string, Label>;
export type FormReason = keyof typeof formReasons;
