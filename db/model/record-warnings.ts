// What deserves a second look on a company or a contact and never blocks (handbook 3.2, 3.3).
import { z } from 'zod';
import type { Label } from './field.ts';
import { usccProblem } from './uscc.ts';

/** `rule` names the value as well, so that another wrong value warns again. */
export type RecordWarning = { readonly field: string; readonly rule: string; readonly message: Label };

type Values = Readonly<Record<string, unknown>>;

const longestRule = 60;
const ruleOf = (name: string, value: string) => `${name}:${value}`.slice(0, longestRule);
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const textsOf = (value: unknown) =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

export function companyWarnings(row: Values): RecordWarning[] {
  const found: RecordWarning[] = [];
  const add = (field: string, rule: string, message: Label) => void found.push({ field, rule, message });
  const uscc = textOf(row['uscc']);
  const problem = uscc === '' ? null : usccProblem(uscc);
  if (problem?.kind === 'form')
    add('uscc', ruleOf('usccForm', uscc), {
      zh: '不像统一社会信用代码（18 位，不含 I、O、S、V、Z），可以照样保存',
      en: 'This is not the form of a credit code (18 characters, no I, O, S, V, Z); it can be saved all the same',
    });
  if (problem?.kind === 'check')
    add('uscc', ruleOf('usccCheck', uscc), {
      zh: `末位校验应为 ${problem.expected}，请核对，也可以照样保存`,
      en: `Its last character should be ${problem.expected}; check it, or save it all the same`,
    });
  if (row['isListed'] === true && textOf(row['stockCode']) === '')
    add('stockCode', 'stockMissing', {
      zh: '已上市的企业请补股票代码',
      en: 'A listed company has a stock code',
    });
  const industry = textOf(row['industryGb']);
  if (industry !== '' && !/^[A-T]\d{2,4}$/.test(industry))
    add('industryGb', ruleOf('industryForm', industry), {
      zh: '行业代码一般是一个字母加 2 至 4 位数字，如 C3825',
      en: 'An industry code is a letter and 2 to 4 digits, such as C3825',
    });
  return found;
}

const mobileForm = /^1[3-9]\d{9}$/;
const emailForm = /^[^@\s]+@[^@\s]+\.[^@\s.]+$/;

export function contactWarnings(row: Values): RecordWarning[] {
  const odd = (field: string, form: RegExp) =>
    textsOf(row[field]).filter((text) => !form.test(text.replace(/[\s-]/g, '')));
  const mobiles = odd('mobiles', mobileForm).map((text) => ({
    field: 'mobiles',
    rule: ruleOf('mobileForm', text),
    message: {
      zh: `“${text}”不像大陆手机号；固话请填“电话”，境外号码可以照样保存`,
      en: `“${text}” is no mainland mobile; landlines belong under telephone, foreign numbers may stay`,
    },
  }));
  const emails = odd('emails', emailForm).map((text) => ({
    field: 'emails',
    rule: ruleOf('emailForm', text),
    message: {
      zh: `“${text}”的邮箱格式不对，请核对`,
      en: `“${text}” is not of the usual form of an address`,
    },
  }));
  return [...mobiles, ...emails];
}

/** Warnings that a person has seen and saved all the same. */
export const acknowledged = z
  .array(z.strictObject({ field: z.string().max(60), rule: z.string().max(longestRule) }))
  .max(50);

const warnedNoun = z.enum(['company', 'contact']);
export const warningsChannels = {
  /** What is to be looked at again on a record, with what was already seen marked. */
  'warnings.list': {
    kind: 'read',
    input: z.strictObject({ entity: warnedNoun, id: z.string() }),
    output: z.array(
      z.strictObject({
        field: z.string(),
        rule: z.string(),
        message: z.strictObject({ zh: z.string(), en: z.string() }),
        isAcknowledged: z.boolean(),
      }),
    ),
    reads: ['company', 'contact', 'warningAck'],
  },
  'warnings.acknowledge': {
    kind: 'write',
    input: z.strictObject({ entity: warnedNoun, id: z.string(), warnings: acknowledged }),
    output: z.strictObject({ count: z.int() }),
    changes: ['warningAck'],
  },
} as const;
