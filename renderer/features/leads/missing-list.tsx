import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { leadFields } from '#model/lead';
import type { Finding } from '#model/lead-shapes';
import { stageCodes, stages, type Stage } from '#model/stage';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { isLeadField } from './lead-findings.ts';
import { words } from './lead-words.ts';

/** What the lead lacks where it stands, what the next stage would ask, and what deserves a second look; each a jump. */
export function MissingList() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const next = lead.outcome === 'active' ? stageCodes[stageCodes.indexOf(lead.stage) + 1] : undefined;
  return (
    <div className="missing-list">
      {lead.missing.length > 0 && (
        <FindingLine
          icon={<IconListCheck size={15} aria-hidden />}
          title={t.missing(lead.missing.length)}
          hint={t.missingHint}
          findings={lead.missing}
        />
      )}
      {lead.missing.length === 0 && next && <NextNeeds next={next} />}
      {lead.missing.length === 0 && !next && lead.warnings.length === 0 && <Clear>{t.allRight}</Clear>}
      {lead.warnings.length > 0 && (
        <FindingLine
          icon={<IconAlertTriangle size={15} aria-hidden />}
          title={t.check(lead.warnings.length)}
          findings={lead.warnings}
          saysWhy
        />
      )}
    </div>
  );
}

/** What the move to the next stage would ask for. */
function NextNeeds({ next }: { readonly next: Stage }) {
  const t = useWords(words);
  const say = useLabel();
  const { lead } = useLeadEdit();
  const { value: needs } = useRead('leads.needs', { id: lead.id, to: next }, { keepsPrevious: true });
  const stage = say(stages[next]);
  if (!needs) return null;
  if (needs.missing.length === 0) return <Clear>{t.readyForNext(stage)}</Clear>;
  return (
    <FindingLine
      icon={<IconListCheck size={15} aria-hidden />}
      title={t.forNext(stage, needs.missing.length)}
      findings={needs.missing}
    />
  );
}

function Clear({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" className="missing-line">
      <IconCheck size={15} aria-hidden />
      <span>{children}</span>
    </Text>
  );
}

type FindingLineProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint?: string;
  readonly findings: readonly Finding[];
  /** Says the sentence of each finding, where the field’s name alone would not explain it. */
  readonly saysWhy?: boolean;
};

function FindingLine({ icon, title, hint, findings, saysWhy = false }: FindingLineProps) {
  const t = useWords(words);
  const say = useLabel();
  const { jumpTo } = useLeadEdit();
  const nameOf = (path: string) =>
    isLeadField(path) ? say(leadFields[path].label) : path === 'investors' ? t.investors : path;
  return (
    <section className="missing-line" aria-label={title} title={hint}>
      {icon}
      <div>
        <Text size="sm" fw={600} component="h2">
          {title}
        </Text>
        <ul className={saysWhy ? 'missing-sentences' : 'missing-names'}>
          {findings.map(({ path: [field], rule, message }) => (
            <li key={`${String(field)} ${rule}`}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                title={say(message)}
                onClick={() => jumpTo(String(field))}
              >
                {saysWhy ? say(message) : nameOf(String(field))}
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
