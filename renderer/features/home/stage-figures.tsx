import { Text, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import type { HomeFigures } from '#model/report';
import { stages, type Stage } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { StageDot } from '../../ui/stage-dot.tsx';
import { leadsLink } from './leads-link.ts';
import { words } from './words.ts';

/** Planned before signing, agreed after: two amounts that are never added. */
export function isAgreedAt(stage: Stage): boolean {
  return stage === 'signed' || stage === 'landed';
}

/** The four figures of the pipeline; each opens the list behind it. */
export function StageFigures({ stages: figures }: { readonly stages: HomeFigures['stages'] }) {
  const t = useWords(words);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <VisuallyHidden>
        <Title order={2} id={id}>
          {t.pipeline}
        </Title>
      </VisuallyHidden>
      <ul className="stage-figures">
        {figures.map((figure) => (
          <li key={figure.stage}>
            <StageFigure figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StageFigure({
  figure: { stage, count, amount, addedThisMonth },
}: {
  readonly figure: HomeFigures['stages'][number];
}) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const label = isAgreedAt(stage) ? t.agreedShort : t.plannedShort;
  return (
    <Link
      className="stage-figure"
      href={leadsLink({ stage, outcome: 'active' })}
      title={t.stageLink(say(stages[stage]), count)}
    >
      <StageDot stage={stage} />
      <span className="stage-count tabular">
        {formats.number(count)}
        <small>{t.unit}</small>
      </span>
      <Tooltip label={formats.yuan(amount)}>
        <span className="tabular">
          {formats.money(amount)}{' '}
          <Text span size="xs" c="dimmed">
            {label}
          </Text>
        </span>
      </Tooltip>
      <Text span size="xs" c="dimmed" className="tabular">
        {t.addedThisMonth(addedThisMonth)}
      </Text>
    </Link>
  );
}
