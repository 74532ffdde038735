import { ActionIcon, Popover, Stack, Switch } from '@mantine/core';
import { DatePicker, MonthPicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { dayOrMonth, firstDayOf, monthOf, localDay, type DayOrMonth } from '#model/day';
import { typedDay } from '#model/day-typing';
import type { DayKind } from '#model/day-reading';
import { fullDay } from '../lib/formats.ts';
import { useLanguage, useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { TypedInput, type TextReading } from './typed-input.tsx';
import { useCalendarLabels } from './use-calendar-labels.ts';
import { words } from './words.ts';

type DayInputProps = ControlProps & {
  /** A day or month, or the text that could not be read as one; the schema refuses the text. */
  readonly value: DayOrMonth | null;
  readonly onChange: (value: DayOrMonth | null) => void;
  /** Whether a month alone is enough, as in plans and old ledgers. */
  readonly allowsMonth?: boolean;
  /** Planned days may be vague (年底, 上半年), actual ones may not. */
  readonly kind?: DayKind;
};

/** A day as people write it: 明天, 下周五, 9月15日, 2026-09; or picked from a calendar. */
export function DayInput({ allowsMonth = false, kind = 'planned', ...props }: DayInputProps) {
  const { value, onChange } = props;
  const t = useWords(words);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const read = (text: string): TextReading<DayOrMonth> => {
    if (text.trim() === '') return { ok: true, value: null };
    const found = typedDay(text, { today: localDay(new Date()), kind });
    if (found === null) return { ok: false, reason: t.dayUnread };
    if (found.length < 10 && !allowsMonth) return { ok: false, reason: t.dayNeedsDay };
    return { ok: true, value: found, understood: t.dayRead(fullDay(found, language)) };
  };
  const openByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <TypedInput
      {...props}
      read={read}
      show={(known) => known}
      isValue={isDay}
      onKeyDown={openByKey}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size={26}
              aria-label={t.openCalendar}
              disabled={props.isDisabled ?? false}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Calendar
              value={value !== null && isDay(value) ? value : null}
              allowsMonth={allowsMonth}
              onPick={(day) => {
                onChange(day);
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

type CalendarProps = {
  readonly value: DayOrMonth | null;
  readonly allowsMonth: boolean;
  readonly onPick: (day: DayOrMonth | null) => void;
};

function Calendar({ value, allowsMonth, onPick }: CalendarProps) {
  const t = useWords(words);
  const [isMonth, setMonth] = useState(allowsMonth && value !== null && value.length < 10);
  const labels = useCalendarLabels();
  const shown = {
    ...labels,
    value: value && firstDayOf(value),
    ...(value && { defaultDate: firstDayOf(value) }),
  };
  return (
    <Stack gap="xs">
      {isMonth ? (
        <MonthPicker {...shown} onChange={(month) => onPick(month && monthOf(month))} />
      ) : (
        <DatePicker {...shown} onChange={onPick} highlightToday />
      )}
      {allowsMonth && (
        <Switch
          size="xs"
          label={t.wholeMonth}
          checked={isMonth}
          onChange={(event) => setMonth(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}

function isDay(value: string): value is DayOrMonth {
  return dayOrMonth.safeParse(value).success;
}
