import { Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '#model/channels';
import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';
import { useWords, type Spoken } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { words } from './words.ts';

type Check = OutputOf<'workspace.check'>;

/** Whether the data is whole, in words. */
export function CheckSection() {
  const t = useWords(words);
  const [isRunning, setRunning] = useState(false);
  const [result, setResult] = useState<Check | null>(null);
  const check = async () => {
    setRunning(true);
    setResult(null);
    try {
      setResult(await call('workspace.check', {}));
    } catch (error) {
      notifyError(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Section
      title={t.check}
      actions={
        <Button variant="default" size="compact-sm" loading={isRunning} onClick={() => void check()}>
          {t.checkNow}
        </Button>
      }
    >
      <div role="status">
        {isRunning && <Text size="sm">{t.checking}</Text>}
        {!isRunning && !result && (
          <Text size="sm" c="dimmed">
            {t.checkHint}
          </Text>
        )}
        {result &&
          (result.isOk ? (
            <Verdict icon={<IconCircleCheck size={18} aria-hidden />} text={t.checkOk} />
          ) : (
            <Problems result={result} />
          ))}
      </div>
    </Section>
  );
}

function Verdict({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {icon}
      <Text size="sm">{text}</Text>
    </Group>
  );
}

const shown = 20;

function Problems({ result }: { readonly result: Check }) {
  const t = useWords(words);
  const lines = problemLines(result, t);
  return (
    <>
      <Verdict icon={<IconAlertTriangle size={18} aria-hidden />} text={t.checkBad} />
      <List size="sm" mt="xs">
        {lines.slice(0, shown).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        {lines.length > shown && <List.Item>{t.andMore(lines.length - shown)}</List.Item>}
      </List>
    </>
  );
}

function problemLines({ integrity, foreignKeys, attachments }: Check, t: Spoken<typeof words>): string[] {
  const damages = integrity.filter((line) => line !== 'ok');
  return [
    ...(damages.length > 0 ? [t.checkFile(damages.length)] : []),
    ...(foreignKeys.length > 0 ? [t.checkReferences(foreignKeys.length)] : []),
    ...attachments.map(({ fileName, problem }) =>
      problem === 'missing' ? t.checkMissing(fileName) : t.checkChanged(fileName),
    ),
  ];
}
