// What the daily notice says. It may stand on a locked screen, so it names nobody and nothing: counts only.
import type { OwnTally } from '#model/followup';

export type NoticeText = { readonly title: string; readonly body: string };

const words = {
  zh: {
    title: '今天要做的事',
    overdue: (n: number) => `已逾期 ${n} 项`,
    today: (n: number) => `今天到期 ${n} 项`,
    goingStale: (n: number) => `即将超期 ${n} 项`,
    between: '，',
    end: '。',
  },
  en: {
    title: 'To do today',
    overdue: (n: number) => `${n} overdue`,
    today: (n: number) => `${n} due today`,
    goingStale: (n: number) => `${n} going stale`,
    between: ', ',
    end: '.',
  },
} as const;

/** Only what there is of each kind, in the words of Today. */
export function noticeText(tally: OwnTally, language: keyof typeof words): NoticeText {
  const t = words[language];
  const parts = (['today', 'overdue', 'goingStale'] as const)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => t[kind](tally[kind]));
  return { title: t.title, body: parts.join(t.between) + t.end };
}
