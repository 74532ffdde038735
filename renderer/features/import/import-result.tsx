import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LedgerImported } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { importSentence } from './import-sentence.ts';
import { resetImport } from './import-store.ts';
import { ProblemTable } from './problem-table.tsx';
import { chooseFile } from './run-import.ts';
import { useSaveProblems } from './save-problems.ts';
import { TotalChecks } from './total-checks.tsx';
import { words } from './words.ts';

type ImportResultProps = { readonly imported: LedgerImported; readonly fileName: string };

/** What an import did, in the user’s words, with the way to the leads and the way back. */
export function ImportResult({ imported, fileName }: ImportResultProps) {
  const t = useWords(words);
  const formats = useFormats();
  const { batchId, actId, created, updated, unchanged, waiting, incomplete, problems, totals } = imported;
  const isUndone = useIsUndone(batchId);
  const undo = useWrite('undo.act');
  const { save, isSaving } = useSaveProblems();
  return (
    <Stack gap="lg">
      <Stack gap="xs" role="status">
        <Title order={2}>{isUndone ? t.undone : importSentence(imported)}</Title>
        <Text size="sm" c="dimmed">
          {isUndone
            ? t.undoneText
            : t.tally(formats.number(created), formats.number(updated), formats.number(unchanged))}
        </Text>
        {!isUndone && waiting > 0 && (
          <Text size="sm">
            {t.waitingRows(formats.number(waiting))}
            {t.waitingHint}
          </Text>
        )}
        {!isUndone && incomplete > 0 && (
          <Text size="sm">
            <Link
              className="import-link"
              href={`/leads/table?isIncomplete=1${batchId === null ? '' : `&batchId=${batchId}`}`}
            >
              {t.incomplete(formats.number(incomplete))}
            </Link>
          </Text>
        )}
      </Stack>
      <Group gap="xs">
        {!isUndone && batchId !== null && created + updated > 0 && (
          <Button renderRoot={(props) => <Link href={`/leads/table?batchId=${batchId}`} {...props} />}>
            {t.showLeads}
          </Button>
        )}
        {!isUndone && actId !== null && (
          <Button variant="default" loading={undo.isPending} onClick={() => void undo.run({ actId })}>
            {t.undo}
          </Button>
        )}
        {!isUndone && batchId !== null && problems.length > 0 && (
          <Button variant="default" loading={isSaving} onClick={() => void save(batchId, fileName)}>
            {t.saveProblems}
          </Button>
        )}
        <Button variant="default" onClick={() => void chooseFile()}>
          {t.again}
        </Button>
        <Button variant="subtle" onClick={() => resetImport()}>
          {t.close}
        </Button>
      </Group>
      {!isUndone && <TotalChecks totals={totals} />}
      {!isUndone && problems.length > 0 && <ProblemTable problems={problems} />}
    </Stack>
  );
}

/** An undone import leaves the list of imports, whichever way it was undone. */
function useIsUndone(batchId: string | null): boolean {
  const { value: batches } = useRead('importBatches.list', {});
  const [wasListed, setWasListed] = useState(false);
  const isListed = batches?.some(({ id }) => id === batchId) ?? false;
  if (isListed && !wasListed) setWasListed(true);
  return wasListed && !isListed;
}
