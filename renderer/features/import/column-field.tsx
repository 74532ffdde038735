import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { PreviewSheet } from '#model/ledger';
import type { Language } from '../../lib/preferences.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { importField, importGroups, unitChoices } from './import-fields.ts';
import { mapColumns } from './run-import.ts';
import { words } from './words.ts';

type ColumnFieldProps = { readonly sheetName: string; readonly column: PreviewSheet['columns'][number] };

const toNotes = '';

/** A wide sheet shows the list many times, so it is made once for a language, and drawn only where it is open. */
const options = { zh: optionsIn('zh'), en: optionsIn('en') };

function optionsIn(language: Language) {
  return importGroups.map(({ label, fields }) => ({
    group: label[language],
    items: fields.map((item) => ({ value: item.path, label: item.label[language] })),
  }));
}

/** Where a column goes, and in which unit its plain numbers are. */
export function ColumnField({
  sheetName,
  column: { column, header, field, unit, isOffered },
}: ColumnFieldProps) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const known = field === null ? null : importField(field);
  const isListed =
    known === null || importGroups.some(({ fields }) => fields.some(({ path }) => path === known.path));
  const send = (path: string | null, newUnit?: string | null) =>
    void mapColumns(sheetName, { [column]: path === null ? null : newUnit ? `${path} ${newUnit}` : path });
  return (
    <Stack gap={4}>
      <Select
        size="xs"
        aria-label={t.fieldOf(header, column)}
        title={known ? say(known.label) : t.toNotes}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t.nothingFound}
        comboboxProps={{ width: 260, position: 'bottom-start', keepMounted: false }}
        // The list scrolls by itself: a scroll area around it could not be reached by keyboard.
        withScrollArea={false}
        styles={{ options: { maxHeight: 320, overflowY: 'auto' } }}
        value={known?.path ?? toNotes}
        data={[
          { value: toNotes, label: t.toNotes },
          ...(isListed || !known ? [] : [{ value: known.path, label: say(known.label) }]),
          ...options[language],
        ]}
        onChange={(path) => send(path === toNotes ? null : path)}
      />
      {known?.unit && (
        <Select
          size="xs"
          aria-label={t.unitOf(header, column)}
          placeholder={t.unitAsk}
          allowDeselect={false}
          value={unit}
          comboboxProps={{ keepMounted: false }}
          data={withUnit(unitChoices[known.unit], unit)}
          onChange={(chosen) => send(known.path, chosen)}
        />
      )}
      {isOffered && known && (
        <Group gap={4} wrap="nowrap">
          <Text span size="xs">
            {t.guess}
          </Text>
          <Button
            variant="light"
            size="compact-xs"
            aria-label={t.confirmGuess(header, say(known.label))}
            onClick={() => send(known.path)}
          >
            {t.confirm}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function withUnit(units: readonly string[], unit: string | null): string[] {
  return unit === null || units.includes(unit) ? [...units] : [unit, ...units];
}
