// R1 招商引资工作情况汇报 (handbook 8): seven parts, the sentences of the counting rules, 统计口径 at the end.
import { formatDay } from '#model/day';
import type { Figures, Sentences } from '#model/report';
import type { Settings } from '#model/setting';
import type { OfficialDocument } from './write/docx.ts';

type Material = { readonly figures: Figures; readonly sentences: Sentences; readonly settings: Settings };

const numerals = ['一', '二', '三', '四', '五', '六', '七'] as const;

/** The document, ready to be written. A part with nothing to say prints 暂无. */
export function workReport({ figures, sentences, settings }: Material): OfficialDocument {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['总体情况', [overview(figures), sentences.closing]],
    ['签约情况', [sentences.signed + sentences.framework]],
    ['在谈情况', [sentences.negotiating]],
    ['外出招商与活动', [sentences.travel]],
    ['重点项目建设', [sentences.key + sentences.keySuspended, sentences.keyMonth]],
    ['存在问题', [openPoints(figures)]],
    ['下一步工作', [nextSteps(figures)]],
  ];
  const blocks = parts.flatMap(([title, paragraphs], position): OfficialDocument['blocks'] => {
    const texts = paragraphs.filter((text) => text !== '');
    return [
      { kind: 'heading', level: 1, text: `${numerals[position]}、${title}` },
      ...(texts.length > 0 ? texts : ['暂无。']).map((text) => ({ kind: 'paragraph' as const, text })),
    ];
  });
  return {
    title: `${settings.zoneName}招商引资工作情况汇报`,
    blocks: [...blocks, { kind: 'footnote', text: sentences.footnote }],
    issuer: settings.zoneName,
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
