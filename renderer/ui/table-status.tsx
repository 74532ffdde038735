import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLabel, useWords } from '../lib/use-words.ts';
import type { Layout } from './table-layout.ts';
import { words } from './words.ts';

type TableStatusProps<Row> = {
  readonly layout: Layout<Row>;
  readonly total: number | undefined;
  readonly chosen: number;
  readonly onClear: () => void;
  readonly onCopy: () => void;
  /** What else can be done with the chosen rows. */
  readonly actions: ReactNode;
};

/** Under the table: how many rows, what can be done with the chosen ones, which columns. */
export function TableStatus<Row>({ layout, total, chosen, onClear, onCopy, actions }: TableStatusProps<Row>) {
  const t = useWords(words);
  return (
    <Group className="ft-status" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="xs" wrap="nowrap">
        <Text
          size="xs"
          c={chosen > 0 ? 'bright' : 'dimmed'}
          fw={chosen > 0 ? 600 : 400}
          component="output"
          className="tabular"
        >
          {chosen > 0 ? t.selected(chosen) : total !== undefined && t.rowsTotal(total)}
        </Text>
        {chosen > 0 && (
          <Group gap={4} wrap="nowrap" role="toolbar" aria-label={t.selected(chosen)}>
            {actions}
            <Button variant="subtle" size="compact-sm" onClick={onCopy}>
              {t.copyRows}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={onClear}>
              {t.clearSelection}
            </Button>
          </Group>
        )}
      </Group>
      <ColumnChooser layout={layout} />
    </Group>
  );
}

function ColumnChooser<Row>({ layout }: { readonly layout: Layout<Row> }) {
  const t = useWords(words);
  const say = useLabel();
  const shown = layout.placed.map(({ column }) => column);
  return (
    <Popover position="top-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {t.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.columns} mah={420} style={{ overflowY: 'auto' }}>
        <Stack gap={6}>
          {[...shown, ...layout.hidden].map(({ name, label }) => {
            const isShown = shown.some((column) => column.name === name);
            return (
              <Checkbox
                key={name}
                size="xs"
                label={say(label)}
                checked={isShown}
                disabled={isShown && shown.length === 1}
                onChange={() => layout.show(name, !isShown)}
              />
            );
          })}
          <Button variant="default" size="compact-sm" onClick={layout.reset}>
            {t.resetColumns}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
