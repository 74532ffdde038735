import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { z } from 'zod';
import { useDraft } from '../../lib/use-draft.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useWeekStore, type Filler } from './week-store.ts';
import { weekWords } from './week-words.ts';

const fillerKey = 'report-filler';
const kept = z.object({ filledBy: z.string(), phone: z.string() });

/** Who fills the sheets in: whoever did last, at first the person this computer belongs to. */
export function FillerFields() {
  const t = useWords(weekWords);
  const draft = useDraft(fillerKey);
  const settings = useRead('settings.get', {});
  const personId = settings.value?.personId ?? null;
  const me = useRead('people.get', { id: personId ?? '' }, { isWanted: personId !== null });
  const { filler } = useWeekStore();
  const isReady = !draft.isLoading && !settings.isPending && (personId === null || !me.isPending);
  const remembered = kept.safeParse(draft.kept);
  const first = remembered.success
    ? remembered.data
    : { filledBy: me.value?.name ?? '', phone: me.value?.mobile ?? '' };
  const { filledBy, phone } = first;
  useEffect(() => {
    if (isReady && useWeekStore.getState().filler === null)
      useWeekStore.setState({ filler: { filledBy, phone } });
  }, [isReady, filledBy, phone]);
  const change = (part: Partial<Filler>) => {
    const next = { filledBy: '', phone: '', ...filler, ...part };
    useWeekStore.setState({ filler: next });
    draft.keep(next);
  };
  return (
    <Stack gap="sm">
      <TextField
        label={t.filledBy}
        value={filler?.filledBy ?? null}
        onChange={(value) => change({ filledBy: (value ?? '').slice(0, 50) })}
      />
      <TextField
        label={t.fillerPhone}
        value={filler?.phone ?? null}
        onChange={(value) => change({ phone: (value ?? '').slice(0, 40) })}
      />
      <Text size="xs" c="dimmed">
        {t.fillerHint}
      </Text>
    </Stack>
  );
}
