import { Button, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../lib/use-words.ts';
import { chooseFile, takeDropped } from './run-import.ts';
import { words } from './words.ts';

/** Where a ledger comes in. Any file may be dropped: the reader says itself what it can’t read. */
export function FileDrop() {
  const t = useWords(words);
  const [isTooMany, setTooMany] = useState(false);
  return (
    <Dropzone
      className="file-drop"
      multiple={false}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      onDrop={([file]) => {
        setTooMany(false);
        if (file) void takeDropped(file);
      }}
      // The event’s own file has a path that main can ask for; the copy that the library would make has none.
      getFilesFromEvent={async (event) => filesOf(event)}
      onReject={() => setTooMany(true)}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
    >
      <Stack align="center" gap="sm">
        <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
        <Text fw={600} size="md">
          {t.drop}
        </Text>
        <Button onClick={() => void chooseFile()}>{t.choose}</Button>
        <Text size="sm" c="dimmed" ta="center" maw={560}>
          {t.dropHint}
        </Text>
        {isTooMany && (
          <Text size="sm" role="alert">
            {t.oneFile}
          </Text>
        )}
      </Stack>
    </Dropzone>
  );
}

function filesOf(event: unknown): File[] {
  if (typeof event !== 'object' || event === null) return [];
  if ('dataTransfer' in event && event.dataTransfer instanceof DataTransfer)
    return [...event.dataTransfer.files];
  return 'target' in event && event.target instanceof HTMLInputElement ? [...(event.target.files ?? [])] : [];
}
