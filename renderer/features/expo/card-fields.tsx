// The rows of the form: a label at the side, the input beside it.
import { Group, Radio, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { interests } from '#model/visit';
import { useLanguage, useLabel, useWords } from '../../lib/use-words.ts';
import { readBack } from '../../ui/money-input.tsx';
import { amountUnit, mobilesOf, type Interest } from './card-values.ts';
import { readFxAmount, noAmount, showFxAmount } from '../../ui/fx-amount.ts';
import { words } from './words.ts';

type RowProps = {
  readonly label: string;
  readonly id?: string;
  readonly children: ReactNode;
  readonly note?: ReactNode;
  readonly noteId?: string;
};

export function CardRow({ label, id, note, noteId, children }: RowProps) {
  return (
    <div className="expo-row">
      {id ? (
        <label className="expo-label" htmlFor={id}>
          {label}
        </label>
      ) : (
        <span className="expo-label">{label}</span>
      )}
      <div className="expo-control">{children}</div>
      {note && (
        <div className="expo-note" id={noteId} role="status">
          {note}
        </div>
      )}
    </div>
  );
}

type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly inputMode?: 'tel' | 'text';
};

export function LineRow({ label, value, onChange, maxLength = 100, inputMode = 'text' }: LineProps) {
  const id = useId();
  return (
    <CardRow label={label} id={id}>
      <TextInput
        id={id}
        data-step
        value={value}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </CardRow>
  );
}

const mobile = /^(?:\+?86)?1[3-9]\d{9}$/;

/** Landlines and numbers from abroad are fine too; an odd one is only remarked on. */
export function MobileRow({ label, value, onChange }: LineProps) {
  const t = useWords(words);
  const id = useId();
  const noteId = useId();
  const isOdd = mobilesOf(value).some((one) => one.length >= 7 && !mobile.test(one.replace(/-/g, '')));
  return (
    <CardRow label={label} id={id} noteId={noteId} {...(isOdd && { note: t.mobileOdd })}>
      <TextInput
        id={id}
        data-step
        value={value}
        inputMode="tel"
        maxLength={100}
        autoComplete="off"
        {...(isOdd && { 'aria-describedby': noteId })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </CardRow>
  );
}

/** How an amount was understood: never a reason not to save. */
export function useAmountNote(typed: string): string | null {
  const t = useWords(words);
  const language = useLanguage();
  if (typed.trim() === '') return null;
  const reading = readFxAmount(typed, amountUnit, noAmount);
  if (!reading.ok) return t.amountUnread;
  const { amount } = reading.value;
  if (typeof amount === 'number') return t.amountRead(readBack(amount, language));
  return t.amountRead(showFxAmount({ ...reading.value, text: null }, amountUnit));
}

type InterestProps = {
  readonly label: string;
  readonly value: Interest | null;
  readonly onChange: (value: Interest | null) => void;
};

const codes = Object.keys(interests) as Interest[]; // the keys of this very object

/** 1, 2 and 3 say how keen they are; 0 or Backspace takes it back. */
export function InterestRow({ label, value, onChange }: InterestProps) {
  const say = useLabel();
  return (
    <CardRow label={label}>
      <Radio.Group
        data-step
        aria-label={label}
        value={value}
        onChange={(next) => onChange(codes.find((code) => code === next) ?? null)}
        onKeyDown={(event) => {
          const code = codes[Number(event.key) - 1];
          if (code) onChange(code);
          if (event.key === '0' || event.key === 'Backspace') onChange(null);
        }}
      >
        <Group gap="lg" className="expo-interest">
          {codes.map((code, index) => (
            <Radio key={code} value={code} label={`${index + 1} ${say(interests[code])}`} />
          ))}
        </Group>
      </Radio.Group>
    </CardRow>
  );
}
