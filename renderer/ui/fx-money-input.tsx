import { Group, Stack } from '@mantine/core';
import { decimal, onDay } from '#model/field';
import type { MoneyUnit } from '#model/money';
import { formReasons } from '#model/read-reasons';
import { useLabel, useLanguage, useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { DayInput } from './day-input.tsx';
import { DecimalInput } from './decimal-input.tsx';
import { inYuan, noAmount, readFxAmount, showFxAmount, type FxAmount } from './fx-amount.ts';
import { readBack, UnitSign } from './money-input.tsx';
import { TypedInput, type TextReading } from './typed-input.tsx';
import { words } from './words.ts';

type FxMoneyInputProps = ControlProps & {
  readonly value: FxAmount;
  readonly onChange: (value: FxAmount) => void;
  readonly unit: MoneyUnit;
};

const rateSchema = decimal('汇率', 'Rate').schema;
const labels = { rate: decimal('汇率', 'Rate').label, rateOn: onDay('汇率日期', 'Rate as of').label };

/** An amount in 元 or a foreign currency, exact or 约; a foreign one asks for its rate. */
export function FxMoneyInput({ value, onChange, unit, ...control }: FxMoneyInputProps) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const read = (text: string): TextReading<FxAmount> => {
    const reading = readFxAmount(text, unit, value);
    if (!reading.ok)
      return {
        ok: false,
        reason: reading.reason === 'notNumber' ? t.moneyUnread : say(formReasons[reading.reason]),
      };
    const { amount, currency } = reading.value;
    if (typeof amount === 'number')
      return { ok: true, value: reading.value, understood: t.moneyRead(readBack(amount, language)) };
    return currency === null
      ? { ok: true, value: null }
      : { ok: true, value: reading.value, understood: say(formReasons.noRate) };
  };
  const isForeign = value.currency !== null && value.foreign !== null;
  const rated = (part: Partial<FxAmount>) => {
    const next = { ...value, ...part };
    onChange({ ...next, amount: inYuan(next) });
  };
  return (
    <Stack gap={4}>
      <TypedInput<FxAmount>
        {...control}
        value={typeof value.amount === 'string' ? value.amount : isEmpty(value) ? null : value}
        isSame={isSame}
        read={read}
        show={(known) => showFxAmount(known, unit)}
        isValue={(known): known is FxAmount => typeof known !== 'string'}
        align="end"
        onChange={(next) =>
          onChange(next === null || typeof next === 'string' ? { ...noAmount, amount: next } : next)
        }
        rightSection={<UnitSign unit={unit} />}
        rightSectionWidth={44}
      />
      {isForeign && (
        <Group grow gap="xs" align="flex-start">
          <DecimalInput
            label={say(labels.rate)}
            schema={rateSchema}
            value={value.rate}
            onChange={(rate) => rated({ rate })}
          />
          <DayInput
            label={say(labels.rateOn)}
            kind="actual"
            value={value.rateOn}
            onChange={(rateOn) => rated({ rateOn })}
          />
        </Group>
      )}
    </Stack>
  );
}

function isEmpty({ amount, foreign, text }: FxAmount): boolean {
  return amount === null && foreign === null && text === null;
}

function isSame(a: FxAmount | string | null, b: FxAmount | string | null): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return (
    a.amount === b.amount &&
    a.currency === b.currency &&
    a.foreign === b.foreign &&
    a.rate === b.rate &&
    a.text === b.text
  );
}
