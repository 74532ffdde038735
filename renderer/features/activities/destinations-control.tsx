import { Button, Group } from '@mantine/core';
import { useId } from 'react';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { FieldSlot } from '../../ui/record/record-control.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { proposedGroups, shortPlace, type Destination } from './destinations.ts';
import { words } from './words.ts';

/** The places of a route, in order; the region groups follow until a person chooses others. */
export function DestinationsControl({
  control: { label, isRequired, error },
  name,
  values,
  onChange,
  errorOf,
}: FieldSlot) {
  const t = useWords(words);
  const errorId = useId();
  // Put into the form by this control, or by the stored row.
  const rows = Array.isArray(values[name]) ? (values[name] as readonly Destination[]) : [];
  const groups = Array.isArray(values['regionGroup']) ? values['regionGroup'] : [];
  const set = (next: readonly Destination[]) => {
    const isProposal = groups.join() === proposedGroups(rows).join();
    onChange({ [name]: next, ...(isProposal && { regionGroup: proposedGroups(next) }) });
  };
  const change = (at: number, part: Partial<Destination>) =>
    set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const move = (at: number, to: number) => {
    const row = rows[at];
    if (row) set(rows.toSpliced(at, 1).toSpliced(to, 0, row));
  };
  return (
    <fieldset className="record-part" aria-label={label} {...(error && { 'aria-describedby': errorId })}>
      <legend className="record-legend">
        {label}
        {isRequired && (
          <span className="record-asterisk" aria-hidden>
            {' '}
            *
          </span>
        )}
      </legend>
      {rows.map((row, index) => (
        // Rows have no name of their own; their place is what tells them apart.
        <Group key={index} gap={4} wrap="nowrap" align="flex-start" mb="xs">
          <RegionSelect
            label={t.destination(index + 1)}
            isLabelHidden
            value={row.regionCode}
            hasFocus={row.text === '' && row.regionCode === null}
            onChange={(regionCode, region) =>
              change(index, { regionCode, ...(region && { text: shortPlace(region.name) }) })
            }
          />
          <TextField
            label={t.destinationText(index + 1)}
            isLabelHidden
            placeholder={t.placeName}
            value={row.text || null}
            error={errorOf(`${name}.${index}.text`)}
            onChange={(text) => change(index, { text: text ?? '' })}
          />
          <IconButton
            size="sm"
            label={t.moveUp(index + 1)}
            icon={<IconArrowUp size={14} />}
            isDisabled={index === 0}
            onClick={() => move(index, index - 1)}
          />
          <IconButton
            size="sm"
            label={t.moveDown(index + 1)}
            icon={<IconArrowDown size={14} />}
            isDisabled={index === rows.length - 1}
            onClick={() => move(index, index + 1)}
          />
          <IconButton
            size="sm"
            label={t.removeDestination(index + 1)}
            icon={<IconX size={14} />}
            onClick={() => set(rows.toSpliced(index, 1))}
          />
        </Group>
      ))}
      {error && (
        <p className="record-error" id={errorId}>
          {error}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...rows, { regionCode: null, text: '' }])}
      >
        {t.addDestination}
      </Button>
    </fieldset>
  );
}
