import { List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Figures, ReportCheck } from '#model/report';
import { useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { isMismatch } from './check-sheet.tsx';
import { words } from './words.ts';

type OpenPointsProps = { readonly figures: Figures; readonly checks: readonly ReportCheck[] };

/** What a reader should know before the report goes out. */
export function OpenPoints({ figures: { footnote }, checks }: OpenPointsProps) {
  const t = useWords(words);
  const say = (count: number, sentence: (n: number) => string) => (count > 0 ? [sentence(count)] : []);
  const points = [
    ...checks.filter(isMismatch).map(({ figure }) => t.pointMismatch(figure)),
    ...say(footnote.withoutAmount, t.pointWithoutAmount),
    ...say(footnote.signedWithoutDay, t.pointWithoutDay),
    ...footnote.foreign.map(({ count, currency }) => t.pointForeign(count, currency)),
    ...say(footnote.onHold, t.pointOnHold),
    ...say(footnote.terminated, t.pointTerminated),
    ...say(footnote.excluded, t.pointExcluded),
    ...say(footnote.confidential, t.pointConfidential),
  ];
  return (
    <Section title={t.openPoints}>
      {points.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noOpenPoints}
        </Text>
      ) : (
        <List size="sm" spacing={4}>
          {points.map((point) => (
            <List.Item key={point}>{point}</List.Item>
          ))}
        </List>
      )}
      {footnote.withoutAmount + footnote.signedWithoutDay > 0 && (
        <Text size="sm" mt="xs">
          <Link className="reports-link" href="/leads/table?isIncomplete=1">
            {t.incomplete}
          </Link>
        </Text>
      )}
    </Section>
  );
}
