import { Alert, Button, List, Text } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useState } from 'react';
import type { AddressBookImport } from '#model/photo';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoAct } from '../../lib/undo.ts';
import { useJob } from '../../lib/use-job.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

const shownMax = 20;

/** Takes in the people of an address book (.vcf), and keeps what was not taken in to be read. */
export function useImportContacts() {
  const t = useWords(words);
  const { run, isRunning } = useJob('contacts.importVcf', { title: words.importContacts });
  const [result, setResult] = useState<AddressBookImport | null>(null);
  const choose = async () => {
    try {
      const { path } = await call('dialogs.openFile', { kind: 'addressBook' });
      const imported = path === null ? undefined : await run({ path });
      if (!imported) return;
      const { created, actId } = imported;
      notifyDone({
        message: t.contactsImported(created),
        ...(created > 0 && actId !== null && { undo: () => undoAct(actId) }),
      });
      setResult(imported);
    } catch (error) {
      notifyError(error);
    }
  };
  return { choose, isRunning, result, close: () => setResult(null) };
}

type ImportContacts = ReturnType<typeof useImportContacts>;

export function ImportContactsButton({ choose, isRunning }: Pick<ImportContacts, 'choose' | 'isRunning'>) {
  const t = useWords(words);
  return (
    <Button
      variant="default"
      leftSection={<IconAddressBook size={16} aria-hidden />}
      loading={isRunning}
      onClick={() => void choose()}
    >
      {t.importContacts}
    </Button>
  );
}

/** How many came in, and who did not and why. */
export function ImportedContacts({ result, close }: Pick<ImportContacts, 'result' | 'close'>) {
  const t = useWords(words);
  const say = useLabel();
  if (!result) return null;
  const left = [...result.repeated, ...result.problems].toSorted((a, b) => a.position - b.position);
  return (
    <Alert
      color="slate"
      variant="outline"
      role="status"
      p="xs"
      withCloseButton
      closeButtonLabel={t.closeResult}
      onClose={close}
    >
      <Text size="sm">{t.contactsFound(result.found, result.created, left.length)}</Text>
      {left.length > 0 && (
        <List size="sm" mt={4}>
          {left.slice(0, shownMax).map(({ position, name, what }) => (
            <List.Item key={position}>{t.contactLeft(position, name, say(what))}</List.Item>
          ))}
        </List>
      )}
      {left.length > shownMax && (
        <Text size="sm" c="dimmed">
          {t.moreLeft(left.length - shownMax)}
        </Text>
      )}
    </Alert>
  );
}
