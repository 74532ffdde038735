import { Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { honors, type Company } from '#model/company';
import { useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import type { FieldSlot } from '../../ui/record/record-control.tsx';
import { words } from './words.ts';

type Honor = Company['honors'][number];

/** What a company has been named, each with the year it was. */
export function HonorsControl({ control: { label }, name, values, onChange, errorOf }: FieldSlot) {
  const t = useWords(words);
  // Put into the form by this control, or by the stored row.
  const rows = Array.isArray(values[name]) ? (values[name] as readonly Honor[]) : [];
  const set = (next: readonly Honor[]) => onChange({ [name]: next });
  const change = (at: number, part: Partial<Honor>) =>
    set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="record-part" aria-label={label}>
      <legend className="record-legend">{label}</legend>
      {rows.map((row, index) => (
        // Rows have no name of their own; their place is what tells them apart.
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start" mb="xs">
          <ChoiceSelect
            label={t.honor(index + 1)}
            isLabelHidden
            isRequired
            choices={honors}
            value={row.code}
            error={errorOf(`${name}.${index}.code`)}
            onChange={(code) => code && change(index, { code })}
          />
          <QuantityInput
            label={`${t.honor(index + 1)} ${t.honorYear}`}
            isLabelHidden
            placeholder={t.honorYear}
            value={row.year}
            error={errorOf(`${name}.${index}.year`)}
            warning={row.year === null ? t.honorNoYear : undefined}
            // Text that is no number is refused by the schema, beside the field.
            onChange={(year) => change(index, { year: year as number | null })}
          />
          <IconButton
            label={t.removeHonor(index + 1)}
            icon={<IconX size={14} />}
            onClick={() => set(rows.toSpliced(index, 1))}
          />
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...rows, { code: 'highTech', year: null, attachmentId: null }])}
      >
        {t.addHonor}
      </Button>
    </fieldset>
  );
}
