import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { day as daySchema, formatDay } from '#model/day';
import { weekName, weekOf } from '#model/week';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Section } from '../../ui/section.tsx';
import { goToWeek, stepWeek, useWeek } from './week-store.ts';
import { weekWords } from './week-words.ts';

/** The week that is reported: back, on, this one, or that of any day; also by [ ] and T. */
export function WeekChooser() {
  const t = useWords(weekWords);
  const language = useLanguage();
  const { today } = useFormats();
  const week = useWeek(today);
  const isNow = today >= week.from && today <= week.to;
  const back = () => stepWeek(week, -1, today);
  const on = () => stepWeek(week, 1, today);
  const now = () => goToWeek(today, today);
  useShortcut({ keys: '[', label: weekWords.previous, run: back });
  useShortcut({ keys: ']', label: weekWords.next, run: on });
  useShortcut({ keys: 'T', label: weekWords.thisWeek, run: now });
  return (
    <Section title={t.week}>
      <Stack gap="xs">
        <Group gap={4} wrap="nowrap" justify="space-between">
          <IconButton label={t.previous} keys="[" icon={<IconChevronLeft size={18} />} onClick={back} />
          <Text size="sm" fw={600} ta="center" aria-live="polite">
            {language === 'zh'
              ? weekName(week)
              : `${formatDay(week.from, 'en')} – ${formatDay(week.to, 'en')}`}
          </Text>
          <IconButton
            label={t.next}
            keys="]"
            icon={<IconChevronRight size={18} />}
            isDisabled={isNow}
            onClick={on}
          />
        </Group>
        <Button variant="default" size="compact-sm" disabled={isNow} onClick={now}>
          {t.thisWeek}
        </Button>
        <AnyDay />
      </Stack>
    </Section>
  );
}

/** Text that is no day yet stays in the field; the week goes on being the one shown. */
function AnyDay() {
  const t = useWords(weekWords);
  const { today } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const known = daySchema.safeParse(typed);
  const isAhead = known.success && known.data > weekOf(today).to;
  const choose = (value: string | null) => {
    setTyped(value);
    const read = daySchema.safeParse(value);
    if (read.success) goToWeek(read.data, today);
  };
  return (
    <DayInput
      label={t.anyDay}
      kind="actual"
      value={typed}
      onChange={choose}
      {...(isAhead && { warning: t.ahead })}
    />
  );
}
