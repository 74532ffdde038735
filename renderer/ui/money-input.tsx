import { Text } from '@mantine/core';
import { formatAmount, moneyText, parseMoney, type Money, type MoneyUnit } from '#model/money';
import { formReasons } from '#model/read-reasons';
import { exactYuan } from '../lib/formats.ts';
import { useLabel, useLanguage, useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { TypedInput, type TextReading } from './typed-input.tsx';
import { words } from './words.ts';

type MoneyInputProps = ControlProps & {
  /** 元, or the text that could not be read as an amount; the schema refuses the text. */
  readonly value: Money | string | null;
  readonly onChange: (value: Money | string | null) => void;
  /** What a plain number means; 1.5亿 and 8910万 are understood in any unit. */
  readonly unit: MoneyUnit;
};

/** An amount as people write it; shows what it understood. */
export function MoneyInput({ unit, ...props }: MoneyInputProps) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const read = (text: string): TextReading<Money> => {
    const reading = parseMoney(text, unit);
    if (!reading.ok)
      return {
        ok: false,
        reason: reading.reason === 'notNumber' ? t.moneyUnread : say(formReasons[reading.reason]),
      };
    if (reading.value === null) return reading;
    return { ...reading, understood: t.moneyRead(readBack(reading.value, language)) };
  };
  return (
    <TypedInput
      {...props}
      read={read}
      show={(value) => formatAmount(value, unit, { decimals: 8, isTrimmed: true })}
      isValue={isMoney}
      align="end"
      rightSection={<UnitSign unit={unit} />}
      rightSectionWidth={44}
    />
  );
}

function isMoney(value: Money | string): value is Money {
  return typeof value === 'number';
}

/** An amount in words and exactly: 8910万元(89,100,000元). */
export function readBack(value: Money, language: 'zh' | 'en'): string {
  const [short, exact] = [moneyText(value, language), exactYuan(value, language)];
  return short === exact ? short : `${short} (${exact})`;
}

/** The unit at the end of an input. */
export function UnitSign({ unit }: { readonly unit: string }) {
  return (
    <Text size="xs" c="dimmed" aria-hidden>
      {unit}
    </Text>
  );
}
