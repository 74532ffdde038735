import { Group, Select, Stack } from '@mantine/core';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { presets, presetSpan, type Preset } from './report-period.ts';
import { useReports } from './reports-store.ts';
import { words } from './words.ts';

/** The days typed or chosen now. */
export function useSpan(): {
  readonly from: string | null;
  readonly to: string | null;
  readonly asAt: string | null;
} {
  const { preset, from, to, asAt } = useReports();
  const { today } = useFormats();
  return preset === 'custom' ? { from, to, asAt } : { ...presetSpan(preset, today), asAt };
}

/** Period and as-at day; a ledger has only the latter. */
export function PeriodPanel() {
  const t = useWords(words);
  const { kind, preset } = useReports();
  const { from, to, asAt } = useSpan();
  const setCustom = (part: { from?: string | null; to?: string | null }) =>
    useReports.setState({ from, to, ...part, preset: 'custom' });
  const choose = (next: Preset) =>
    useReports.setState(next === 'custom' ? { preset: next, from, to } : { preset: next });
  const isLedger = kind === 'ledger';
  return (
    <Stack gap="sm">
      {!isLedger && (
        <>
          <Select
            label={t.period}
            allowDeselect={false}
            value={preset}
            data={presets.map((value) => ({ value, label: t[value] }))}
            onChange={(value) => choose(presets.find((known) => known === value) ?? 'yearToDate')}
          />
          <Group gap="xs" wrap="nowrap" align="flex-start" grow>
            <DayInput
              label={t.from}
              kind="actual"
              value={from}
              onChange={(value) => setCustom({ from: value })}
              isRequired
            />
            <DayInput
              label={t.to}
              kind="actual"
              value={to}
              onChange={(value) => setCustom({ to: value })}
              isRequired
            />
          </Group>
        </>
      )}
      <DayInput
        label={t.asAt}
        kind="actual"
        value={asAt}
        onChange={(value) => useReports.setState({ asAt: value })}
        description={isLedger ? t.asAtLedger : t.asAtHint}
      />
    </Stack>
  );
}
