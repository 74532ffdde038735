import { Alert, Group, Select, Stack, Text } from '@mantine/core';
import type { PreviewSheet } from '#model/ledger';
import { stageCodes, stages } from '#model/stage';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { MappingOffer, SaveMapping } from './saved-mappings.tsx';
import { ProblemTable } from './problem-table.tsx';
import { mapColumns } from './run-import.ts';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { TotalChecks } from './total-checks.tsx';
import { useImport } from './import-store.ts';
import { words } from './words.ts';

/** Sheets of issues, events or visits are recognised, but no leads come of them. */
export function holdsLeads({ rows, rowCount }: PreviewSheet): boolean {
  return rows.length > 0 || rowCount === 0;
}

/** One sheet as it was read: facts, columns with the first rows, totals, problems. */
export function SheetView({ sheet }: { readonly sheet: PreviewSheet }) {
  const t = useWords(words);
  const guesses = sheet.columns.filter(({ isOffered }) => isOffered).length;
  if (!holdsLeads(sheet))
    return (
      <Stack gap="lg">
        <SheetFacts sheet={sheet} />
        <Text size="sm">{t.notLeads}</Text>
      </Stack>
    );
  return (
    <Stack gap="lg">
      <SheetFacts sheet={sheet} />
      <Section title={t.grid} actions={<SaveMapping sheet={sheet} />}>
        <Stack gap="xs">
          <MappingOffer sheet={sheet} />
          {guesses > 0 && (
            <Alert color="slate" variant="outline">
              {t.guesses(guesses)}
            </Alert>
          )}
          <Group justify="space-between" wrap="nowrap" gap="lg">
            <Text size="sm" c="dimmed">
              {t.gridHint}
            </Text>
            <SheetStage sheetName={sheet.name} />
          </Group>
          <SheetGrid sheet={sheet} />
        </Stack>
      </Section>
      <TotalChecks totals={sheet.totals} />
      <ProblemTable problems={sheet.problems} />
    </Stack>
  );
}

/** Asks once for all rows of which neither the row nor the sheet says the stage. */
function SheetStage({ sheetName }: { readonly sheetName: string }) {
  const t = useWords(words);
  const say = useLabel();
  const chosen = useImport(({ mapping }) => mapping[sheetName]?.['stage'] ?? null);
  return (
    <Select
      aria-label={t.sheetStage}
      placeholder={t.sheetStageFound}
      w={300}
      flex="none"
      clearable
      clearButtonProps={{ 'aria-label': t.sheetStageFound }}
      value={chosen}
      data={stageCodes.map((code) => ({ value: code, label: say(stages[code]) }))}
      onChange={(stage) => void mapColumns(sheetName, { stage })}
    />
  );
}
