import { Button, Group, Loader, SegmentedControl, Text, Title, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconFileImport, IconFileText, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { usePreferences, type Language } from '../../lib/preferences.ts';
import { useJob } from '../../lib/use-job.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useWords } from '../../lib/use-words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { chooseFolder } from './choose-folder.ts';
import './start.css';
import { words } from './words.ts';

/** The first start: three doors, the language, where the data lives. */
export function StartPage() {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { value: info } = useRead('workspace.info', {});
  const { language, startedPaths, choose } = usePreferences();
  const { run, isRunning, job, refusal } = useJob('workspace.example', {
    title: words.exampleJob,
    refusals: 'place',
  });
  useTitle(t.title);
  const path = info?.path;
  const enter = (to: string) => {
    if (path !== undefined && !startedPaths.includes(path)) choose({ startedPaths: [...startedPaths, path] });
    navigate(to);
  };
  const fillExample = async () => {
    if (await run({})) enter('/home');
  };
  const hasData = info?.isEmpty === false;
  return (
    <main className="start">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <div>
          <Title order={1}>{t.title}</Title>
          <Text c="dimmed" size="md" mt={4}>
            {t.lead}
          </Text>
        </div>
        <SegmentedControl
          aria-label={t.language}
          value={language}
          data={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => choose({ language: isLanguage(value) ? value : 'zh' })}
        />
      </Group>
      <ul className="start-doors" aria-label={t.doors}>
        <Door
          icon={isRunning ? <Loader size={22} /> : <IconSchool size={24} stroke={1.5} />}
          title={t.example}
          isDisabled={isRunning || hasData}
          onClick={() => void fillExample()}
          text={
            isRunning
              ? job && job.total > 0
                ? t.fillingCount(job.done, job.total)
                : t.filling
              : hasData
                ? t.notEmpty
                : t.exampleText
          }
        />
        <Door
          icon={<IconFileText size={24} stroke={1.5} />}
          title={hasData ? t.goOn : t.empty}
          text={hasData ? t.goOnText : t.emptyText}
          isDisabled={isRunning}
          onClick={() => enter('/home')}
        />
        <Door
          icon={<IconFileImport size={24} stroke={1.5} />}
          title={t.import}
          text={t.importText}
          isDisabled={isRunning}
          onClick={() => enter('/import')}
        />
      </ul>
      {refusal && refusal.code !== 'job-cancelled' && <RefusalNote refusal={refusal} />}
      <div className="start-foot">
        <Text size="sm">
          <Text span c="dimmed">
            {t.folder}
          </Text>{' '}
          <span className="start-path" title={path}>
            {path ?? ''}
          </span>
        </Text>
        <Button variant="default" size="compact-sm" disabled={isRunning} onClick={() => void chooseFolder()}>
          {t.otherFolder}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t.offline}
      </Text>
    </main>
  );
}

type DoorProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
  readonly isDisabled: boolean;
};

function Door({ icon, title, text, onClick, isDisabled }: DoorProps) {
  return (
    <li>
      <UnstyledButton className="start-door" onClick={onClick} disabled={isDisabled}>
        <span className="start-door-icon" aria-hidden>
          {icon}
        </span>
        <span className="start-door-text">
          <Text span fw={600} size="md">
            {title}
          </Text>
          <Text span size="sm" c="dimmed">
            {text}
          </Text>
        </span>
        <IconArrowRight className="start-door-arrow" size={18} aria-hidden />
      </UnstyledButton>
    </li>
  );
}

function isLanguage(value: string): value is Language {
  return value === 'zh' || value === 'en';
}
