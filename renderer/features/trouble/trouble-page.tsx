import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';
import { usePreferences } from '../../lib/preferences.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { BackupList } from './backup-list.tsx';
import './trouble.css';
import { words } from './words.ts';

/** Why no workspace is open, and every way out: again, another folder, a backup. */
export function TroublePage() {
  const t = useWords(words);
  const say = useLabel();
  const state = useRead('workspace.state', {});
  const { language, choose } = usePreferences();
  const [isStillClosed, setStillClosed] = useState(false);
  useTitle(t.title);
  const retry = async () => {
    setStillClosed(false);
    try {
      const { problem } = await call('workspace.state', {});
      setStillClosed(problem !== null);
      state.again();
    } catch (error) {
      notifyError(error);
    }
  };
  if (!state.value) return null;
  const { path, problem } = state.value;
  return (
    <main className="trouble">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={1}>{t.title}</Title>
        <SegmentedControl
          aria-label={t.language}
          value={language}
          data={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => choose({ language: value === 'en' ? 'en' : 'zh' })}
        />
      </Group>
      <Stack gap="xs" role="alert" className="trouble-note">
        {problem && (
          <Text size="md">
            <IconAlertTriangle size={18} aria-hidden className="trouble-sign" /> {say(problem.message)}
          </Text>
        )}
        <Text size="sm">
          <Text span c="dimmed">
            {t.folder}
          </Text>{' '}
          <span className="trouble-path">{path}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {isStillClosed ? t.stillClosed : t.safe}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button onClick={() => void retry()}>{t.retry}</Button>
        <Button variant="default" onClick={() => void chooseFolder()}>
          {t.otherFolder}
        </Button>
      </Group>
      <BackupList />
    </main>
  );
}

async function chooseFolder(): Promise<void> {
  try {
    const { path } = await call('dialogs.openFile', { kind: 'workspace' });
    if (path !== null) await call('workspace.open', { path });
  } catch (error) {
    notifyError(error);
  }
}
