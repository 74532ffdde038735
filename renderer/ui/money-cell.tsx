import type { Money, MoneyUnit } from '#model/money';
import { useFormats } from '../lib/formats.ts';

type MoneyCellProps = {
  readonly value: Money | null;
  /** The unit of the column; left out, the amount is printed short with its unit, as on a card. */
  readonly unit?: MoneyUnit;
};

/** An amount; hovering shows it exactly, in 元. The browser’s own tooltip, since a table has thousands. */
export function MoneyCell({ value, unit }: MoneyCellProps) {
  const formats = useFormats();
  if (value === null) return null;
  return (
    <span className="tabular" title={formats.yuan(value)}>
      {unit ? formats.amount(value, unit) : formats.money(value)}
    </span>
  );
}
