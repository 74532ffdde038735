// zod’s issues in our own sentences: zod’s text can hold values, so it neither crosses nor reaches the log.
import type { z } from 'zod';
import type { Label } from './field.ts';
import type { Issue } from './refusal.ts';

function sentence(issue: z.core.$ZodIssue): Label {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '请填写此项', en: 'This is needed' }
        : { zh: `类型不对，应为 ${issue.expected}`, en: `Wrong type: ${issue.expected} expected` };
    case 'too_big':
      return { zh: `超过上限 ${String(issue.maximum)}`, en: `Above the limit of ${String(issue.maximum)}` };
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: '请填写此项', en: 'This is needed' }
        : { zh: `低于下限 ${String(issue.minimum)}`, en: `Below the limit of ${String(issue.minimum)}` };
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime'
        ? { zh: '日期格式不对，应为 2026-07-05', en: 'Not a day: write 2026-07-05' }
        : { zh: '格式不对', en: 'Wrong format' };
    case 'invalid_value':
      return {
        zh: `只能是：${issue.values.map(String).join('、')}`,
        en: `Must be one of: ${issue.values.map(String).join(', ')}`,
      };
    case 'unrecognized_keys':
      return { zh: `没有这些字段：${issue.keys.join('、')}`, en: `No such fields: ${issue.keys.join(', ')}` };
    case 'invalid_union':
      return { zh: '格式不对，应为 2026-07-05 或 2026-07', en: 'Wrong format: write 2026-07-05 or 2026-07' };
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return { zh: '填写有误', en: 'Not valid' };
  }
}

/** The issues of a failed parse: each a path and a sentence in both languages. */
export function issuesOf(error: z.core.$ZodError): Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message: sentence(issue),
  }));
}
