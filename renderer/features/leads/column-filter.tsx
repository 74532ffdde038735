import { Box, Button, Group } from '@mantine/core';
import { useWords } from '../../lib/use-words.ts';
import { ConditionControl } from './condition-control.tsx';
import { isSet, without, type ConditionName } from './lead-conditions.ts';
import { words } from './leads-words.ts';
import { useLeadsView } from './view-store.ts';

/** The condition of one column, from the menu of its header. */
export function ColumnFilter({
  name,
  onClose,
}: {
  readonly name: ConditionName;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const filter = useLeadsView((state) => state.filter);
  const narrow = useLeadsView((state) => state.narrow);
  return (
    <Box w={280}>
      <ConditionControl name={name} filter={filter} onChange={narrow} hasFocus />
      <Group gap="xs" justify="flex-end" mt="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={!isSet(name, filter)}
          onClick={() => narrow(without(name))}
        >
          {t.clear}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
    </Box>
  );
}
