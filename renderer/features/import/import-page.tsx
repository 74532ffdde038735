import { Button, Stack } from '@mantine/core';
import { useMenuCommands } from '../../lib/menu-commands.ts';
import { useWords } from '../../lib/use-words.ts';
import { Page } from '../../ui/page.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import './import.css';
import { ImportResult } from './import-result.tsx';
import { useImport } from './import-store.ts';
import { LedgerView } from './ledger-view.tsx';
import { chooseFile } from './run-import.ts';
import { RunningNote } from './running-note.tsx';
import { words } from './words.ts';

/** A ledger in: choose, look at everything, import, take back. */
export function ImportPage() {
  const t = useWords(words);
  const { file, preview, imported, running } = useImport();
  useMenuCommands((name) => {
    if (name === 'import') void chooseFile();
  });
  const isChosen = file !== null && (preview !== null || running !== null);
  return (
    <Page
      title={file && isChosen ? `${t.title} · ${file.name}` : t.title}
      actions={
        isChosen &&
        !imported &&
        running?.kind !== 'import' && (
          <Button variant="default" onClick={() => void chooseFile()}>
            {t.otherFile}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        <Step />
        {!preview && !running && <EarlierImports />}
      </Stack>
    </Page>
  );
}

function Step() {
  const { file, preview, imported, running, refusal } = useImport();
  if (imported && file) return <ImportResult imported={imported} fileName={file.name} />;
  if (running && (running.kind === 'import' || !preview))
    return <RunningNote kind={running.kind} jobId={running.jobId} name={file?.name ?? ''} />;
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      {preview ? <LedgerView preview={preview} /> : <FileDrop />}
    </>
  );
}
