import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRead } from '../lib/use-read.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import { ReadView } from '../ui/read-view.tsx';
import { words } from './words.ts';

/** Lets the screens in once a workspace is open; says why where none could be opened. */
export function WorkspaceGate({ children }: { readonly children: ReactNode }) {
  const state = useRead('workspace.state', {});
  const t = useWords(words);
  const say = useLabel();
  return (
    <ReadView read={state}>
      {({ problem, path }) => (problem === null ? children : (
        <Stack p="xl" maw={640} component="main">
          <Title order={1}>{t.troubleTitle}</Title>
          <Text>{say(problem.message)}</Text>
          <Text c="dimmed" size="sm">{path}</Text>
        </Stack>
      ))}
    </ReadView>
  );
}
