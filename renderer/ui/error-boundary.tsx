import { Button, Code, Group, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useWords } from '../lib/use-words.ts';
import { words } from './words.ts';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** Another value is another screen, which may be tried anew. */
  readonly screen?: string;
};
type ErrorBoundaryState = { readonly error: unknown; readonly screen: string | undefined };

/** Keeps a crash inside the screen it happened on. Drafts of forms lie in the workspace, so reloading loses no text. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, screen: this.props.screen };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(
    { screen }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return screen === state.screen ? null : { error: null, screen };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <CrashNote error={this.state.error} onAgain={() => this.setState({ error: null })} />;
  }
}

function CrashNote({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const t = useWords(words);
  const { reset } = useQueryErrorResetBoundary();
  // A read that failed would otherwise fail again without being tried.
  const tryAgain = () => {
    reset();
    onAgain();
  };
  return (
    <Stack role="alert" p="xl" gap="sm" maw={640}>
      <Title order={1}>{t.crashTitle}</Title>
      <Text>{t.crashText}</Text>
      <Group>
        <Button onClick={tryAgain}>{t.again}</Button>
        <Button variant="default" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </Group>
      <Spoiler maxHeight={0} showLabel={t.crashDetail} hideLabel={t.close}>
        <Code block>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</Code>
      </Spoiler>
    </Stack>
  );
}
