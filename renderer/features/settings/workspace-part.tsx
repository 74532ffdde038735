import { Button, Text } from '@mantine/core';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CheckSection } from './check-section.tsx';
import { FactList } from './fact-list.tsx';
import { fileSize } from './file-size.ts';
import { words } from './words.ts';

/** Where the data lives, its backups, whether it is whole. */
export function WorkspacePart() {
  const { value: info } = useRead('workspace.info', {});
  return (
    <>
      <FolderSection />
      {/* Another folder has other backups and another check. */}
      {info && <BackupsSection key={`backups ${info.path}`} />}
      {info && <CheckSection key={`check ${info.path}`} />}
    </>
  );
}

function FolderSection() {
  const t = useWords(words);
  const formats = useFormats();
  const info = useRead('workspace.info', {});
  const openOther = async () => {
    try {
      const { path } = await call('dialogs.openFile', { kind: 'workspace' });
      if (path === null) return;
      const opened = await call('workspace.open', { path });
      notifyDone({ message: t.opened(opened.path) });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Section
      title={t.folder}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => void openOther()}>
          {t.otherFolder}
        </Button>
      }
    >
      <ReadView read={info}>
        {({ path, sizeBytes, counts }) => (
          <FactList
            facts={[
              [t.folderPath, path],
              [t.folderSize, fileSize(sizeBytes)],
              [
                t.folderCounts,
                t.counts(
                  formats.number(counts.lead ?? 0),
                  formats.number(counts.company ?? 0),
                  formats.number(counts.contact ?? 0),
                  formats.number(counts.visit ?? 0),
                ),
              ],
            ]}
          />
        )}
      </ReadView>
      <Text size="sm" c="dimmed" mt="xs">
        {t.folderHint}
      </Text>
    </Section>
  );
}
