import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Activity } from '#model/activity';
import type { Day } from '#model/day';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { FirmInput, type Firm } from '../../ui/visit/firm-input.tsx';
import { words } from './trip-words.ts';

type AddFirmProps = { readonly activity: Activity; readonly days: readonly Day[] };

const noFirm: Firm = { companyId: null, companyText: null };
const noDay = '';

/** One line that puts firm after firm at the end of a day. */
export function AddFirm({ activity, days }: AddFirmProps) {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('activityPlans.create');
  const [firm, setFirm] = useState<Firm>(noFirm);
  const [chosen, setDay] = useState<Day | null>(null);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = () => form.current?.querySelector('input')?.focus();
  useShortcut({ keys: 'A', label: words.addFirm, run: focus });
  const day = chosen ?? days[0] ?? noDay;
  const add = async () => {
    const isEmpty = firm.companyId === null && !firm.companyText?.trim();
    setMissing(isEmpty);
    if (isEmpty) return focus();
    if (await run({ activityId: activity.id, plannedOn: day === noDay ? null : day, ...firm })) {
      setFirm(noFirm);
      focus();
    }
  };
  return (
    <form
      ref={form}
      aria-label={t.addFirm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void add();
      }}
    >
      <Group gap="xs" align="flex-end">
        <div className="plan-add-firm">
          <FirmInput
            label={t.firm}
            placeholder={t.firmHint}
            error={isMissing && t.firmMissing}
            value={firm}
            onChange={(next) => {
              setFirm(next);
              setMissing(false);
            }}
          />
        </div>
        <Select<string>
          label={t.onDay}
          w="12rem"
          data={[
            ...days.map((value) => ({ value, label: formats.fullDay(value) })),
            { value: noDay, label: t.noDay },
          ]}
          value={day}
          allowDeselect={false}
          onChange={(value) => value !== null && setDay(value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          title={`${t.addFirm} (A)`}
          loading={isPending}
        >
          {t.addFirm}
        </Button>
      </Group>
    </form>
  );
}
