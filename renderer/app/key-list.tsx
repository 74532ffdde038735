import { Kbd, Modal, Table } from '@mantine/core';
import { keysText } from '../lib/keys.ts';
import { useShortcuts, type KeyHint } from '../lib/shortcuts.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import { words } from './words.ts';

type KeyListProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key that works here and now. */
export function KeyList({ isOpen, onClose }: KeyListProps) {
  const t = useWords(words);
  const say = useLabel();
  const { shortcuts, hints } = useShortcuts();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.keys} closeButtonProps={{ 'aria-label': t.close }}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {byLabel([...shortcuts, ...hints], say).map(([label, keys]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {label}
              </Table.Th>
              <Table.Td ta="end">
                {keys.map((key) => (
                  <Kbd key={key} ms={6}>
                    {keysText(key)}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function byLabel(hints: readonly KeyHint[], say: (label: KeyHint['label']) => string): [string, string[]][] {
  const keysOf = new Map<string, Set<string>>();
  for (const { label, keys } of hints) {
    keysOf.set(say(label), (keysOf.get(say(label)) ?? new Set()).add(keys));
  }
  return [...keysOf].map(([label, keys]) => [label, [...keys]]);
}
