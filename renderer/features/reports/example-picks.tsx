import { Button, MultiSelect, Pill, Stack, Text } from '@mantine/core';
import type { OutputOf } from '#model/channels';
import type { ReportExamples } from '#model/report';
import { useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { useReports } from './reports-store.ts';
import { words } from './words.ts';

type Preview = OutputOf<'reports.preview'>;
type ExamplePicksProps = Pick<Preview, 'proposed' | 'choices'>;

const mostExamples = 4;
const groups = [
  { key: 'signed', label: 'exampleSigned' },
  { key: 'negotiating', label: 'exampleNegotiating' },
  { key: 'trialOrProduction', label: 'exampleTrial' },
  { key: 'preliminary', label: 'examplePreliminary' },
] as const satisfies readonly { key: keyof ReportExamples; label: keyof typeof words }[];

/** Which leads each sentence names: proposed by amount, swapped at will. */
export function ExamplePicks({ proposed, choices }: ExamplePicksProps) {
  const t = useWords(words);
  const examples = useReports((state) => state.examples);
  const isChanged = Object.keys(examples).length > 0;
  return (
    <Section
      title={t.examples}
      actions={
        isChanged && (
          <Button variant="subtle" size="compact-sm" onClick={() => useReports.setState({ examples: {} })}>
            {t.reset}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t.examplesHint}
        </Text>
        {groups.map(({ key, label }) => (
          <MultiSelect
            key={key}
            label={t[label]}
            maxValues={mostExamples}
            searchable
            hidePickedOptions
            nothingFoundMessage={t.none}
            disabled={choices[key].length === 0}
            {...(choices[key].length === 0 && { placeholder: t.none })}
            data={choices[key].map(({ id, name, investorName }) => ({
              value: id,
              label: investorName === null ? name : `${name} · ${investorName}`,
            }))}
            renderPill={({ option, onRemove }) => (
              <Pill withRemoveButton {...(onRemove && { onRemove })} title={option.label}>
                {choices[key].find(({ id }) => id === option.value)?.name ?? option.label}
              </Pill>
            )}
            // A lead that was picked may be none of this period’s.
            value={(examples[key] ?? proposed[key]).filter((picked) =>
              choices[key].some(({ id }) => id === picked),
            )}
            onChange={(ids) => useReports.setState({ examples: { ...examples, [key]: ids } })}
          />
        ))}
      </Stack>
    </Section>
  );
}
