// The work report as the document prints it (R1), paragraph by paragraph.
import { formatDay } from './day.ts';
import type { Figures, Sentences } from './report.ts';

/** R1 招商引资工作情况汇报 (handbook 8), paragraph by paragraph; a part with nothing to say prints 暂无. */
export type WorkReport = {
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly footnote: string;
  readonly issuer: string;
  readonly date: string;
};

const numerals = ['一', '二', '三', '四', '五', '六', '七'] as const;

/** The report of a period; the same for the document and for the screen. */
export function workReportOf(figures: Figures, sentences: Sentences, zoneName: string): WorkReport {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['总体情况', [overview(figures), sentences.closing]],
    ['签约情况', [sentences.signed + sentences.framework]],
    ['在谈情况', [sentences.negotiating]],
    ['外出招商与活动', [sentences.travel]],
    ['重点项目建设', [sentences.key + sentences.keySuspended, sentences.keyMonth]],
    ['存在问题', [openPoints(figures)]],
    ['下一步工作', [nextSteps(figures)]],
  ];
  return {
    title: `${zoneName}招商引资工作情况汇报`,
    parts: parts.map(([title, paragraphs], index) => {
      const said = paragraphs.filter((text) => text !== '');
      return { title: `${numerals[index]}、${title}`, paragraphs: said.length > 0 ? said : ['暂无。'] };
    }),
    footnote: sentences.footnote,
    issuer: zoneName,
    date: formatDay(figures.asAt, 'zh'),
  };
}

function overview({ asAt, reserve, negotiating, signed, landed }: Figures): string {
  const stock = `截至${formatDay(asAt, 'zh')}，储备项目${reserve.count}个，正在对接洽谈项目${negotiating.count}个`;
  return `${stock}，区间内累计签约${signed.count}个、落地${landed.count}个。`;
}

function openPoints({ footnote, keyProjects }: Figures): string {
  const parts = [
    keyProjects.preliminary > 0 && `${keyProjects.preliminary}个重点项目仍在办理前期手续`,
    keyProjects.suspended > 0 && `${keyProjects.suspended}个重点项目停工`,
    footnote.onHold > 0 && `${footnote.onHold}个在谈项目暂停`,
    footnote.withoutAmount > 0 && `${footnote.withoutAmount}个项目投资额尚未明确`,
  ].filter((text) => text !== false);
  return parts.length === 0 ? '' : `${parts.join('，')}，需加快协调推进。`;
}

function nextSteps({ negotiating, signed, keyProjects }: Figures): string {
  const parts = [
    negotiating.count > 0 && `紧盯${negotiating.count}个在谈项目，力争早日签约`,
    signed.framework.count > 0 && `推动${signed.framework.count}个框架协议尽快转为投资合同`,
    keyProjects.preliminary > 0 && `加快${keyProjects.preliminary}个重点项目前期手续办理，推动尽快开工`,
  ].filter((text) => text !== false);
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}

/** The whole report as plain text, for a chat or an empty document. */
export function reportText({ title, parts, footnote, issuer, date }: WorkReport): string {
  const body = parts.flatMap((part) => [part.title, ...part.paragraphs]);
  return [title, '', ...body, '', footnote, '', issuer, date].join('\n');
}
