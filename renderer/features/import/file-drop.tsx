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
      className="file-drop" multiple={false} activateOnClick={false} activateOnKeyboard={false} enablePointerEvents
      onDrop={([file]) => {
        setTooMany(false);
        if (file) void takeDropped(file);
      }}
      onReject={() => setTooMany(true)} inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
    >
      <Stack align="center" gap="sm">
        <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
        <Text fw={600} size="md">{t.drop}</Text>
        <Button onClick={() => void chooseFile()}>{t.choose}</Button>
        <Text size="sm" c="dimmed" ta="center" maw={560}>{t.dropHint}</Text>
        {isTooMany && <Text size="sm" role="alert">{t.oneFile}</Text>}
      </Stack>
    </Dropzone>
  );
}
