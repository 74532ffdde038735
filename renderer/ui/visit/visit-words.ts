// The sentences of a visit’s form, wherever it is filled in.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  firm: { zh: '企业或单位', en: 'Firm' },
  firmHint: {
    zh: '输入名称查找；没有录入的单位直接写上',
    en: 'Type to find it; a firm that is not recorded is kept as typed',
  },
  more: { zh: '更多', en: 'More' },
  replyMissing: {
    zh: '企业有诉求，建议写明我方答复',
    en: 'They asked for something; better write what we answered',
  },
  copiesToLead: {
    zh: '同时更新项目的下一步和最近进展',
    en: 'Also set the lead’s next step and latest progress',
  },
} satisfies Words;
