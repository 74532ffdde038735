import { Select, Text } from '@mantine/core';
import type { PreviewSheet } from '#model/ledger';
import { stages, type Stage } from '#model/stage';
import { useWords } from '../../lib/use-words.ts';
import { StageDot } from '../../ui/stage-dot.tsx';
import type { RowDecision } from './import-store.ts';
import { decideRow } from './run-import.ts';
import { words } from './words.ts';

type Row = PreviewSheet['rows'][number];

const decisions = ['overwrite', 'separate', 'ignore'] as const satisfies readonly RowDecision['decision'][];

type RowResultProps = {
  readonly sheetName: string;
  readonly row: Row;
  readonly decision: RowDecision['decision'] | null;
};

/** What becomes of a row; one that repeats a lead is decided here. */
export function RowResult({ sheetName, row: { row, result, stage, repeats }, decision }: RowResultProps) {
  const t = useWords(words);
  if (result !== 'waiting' && decision === null) {
    return (
      <>
        <Text size="sm" {...(result === 'unchanged' && { c: 'dimmed' })}>
          {t[result]}
        </Text>
        {isStage(stage) && (
          <Text span size="xs">
            <StageDot stage={stage} />
          </Text>
        )}
      </>
    );
  }
  return (
    <>
      <Text size="xs" maw={190} lineClamp={2} {...(repeats !== null && { title: repeats })}>
        {repeats === null ? t[result] : t.repeats(repeats)}
      </Text>
      <Select
        size="xs"
        w={190}
        allowDeselect={false}
        aria-label={t.decision(row)}
        value={decision ?? ''}
        data={[
          { value: '', label: t.undecided },
          ...decisions.map((code) => ({ value: code, label: t[code] })),
        ]}
        onChange={(code) =>
          void decideRow({ sheet: sheetName, row }, decisions.find((known) => known === code) ?? null)
        }
      />
    </>
  );
}

function isStage(code: string): code is Stage {
  return Object.hasOwn(stages, code);
}
