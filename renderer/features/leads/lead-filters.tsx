import { Button, Group, Popover, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isComposing, keysText } from '../../lib/keys.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PopoverBody } from '../../ui/popover-body.tsx';
import { ConditionControl } from './condition-control.tsx';
import { conditions, conditionsOf, panelConditions } from './lead-conditions.ts';
import { words } from './leads-words.ts';
import { useLeadsView } from './view-store.ts';

/** The search box and the panel of conditions, the same for board and table. */
export function LeadFilters() {
  return (
    <>
      <LeadSearch />
      <FilterPanel />
    </>
  );
}

const typingPauseMs = 120;

function LeadSearch() {
  const t = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const text = useLeadsView(({ filter }) => filter.text ?? '');
  const narrow = useLeadsView((state) => state.narrow);
  const [typed, setTyped] = useState({ words: text, known: text });
  const search = useDebouncedCallback((words: string) => {
    setTyped({ words, known: words.trim() });
    narrow({ text: words.trim() });
  }, typingPauseMs);
  // While one types the box is ahead of the filter; when a view or a chip changes the filter, the box follows.
  const shown = typed.known === text ? typed.words : text;
  useShortcut({
    keys: '/',
    label: words.search,
    run: () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  const type = (next: string, isDone: boolean) => {
    setTyped({ words: next, known: text });
    if (isDone) search(next);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      className="leads-search"
      aria-label={t.search}
      placeholder={`${t.search} (${keysText('/')})`}
      title={t.searchHint}
      aria-keyshortcuts="/"
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        shown !== '' && (
          <IconButton
            size="sm"
            label={t.clearSearch}
            icon={<IconX size={14} />}
            onClick={() => type('', true)}
          />
        )
      }
      value={shown}
      // Letters that an input method is still composing are no words yet.
      onChange={(event) =>
        type(
          event.currentTarget.value,
          !(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing),
        )
      }
      onCompositionEnd={(event) => type(event.currentTarget.value, true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        if (shown === '') event.currentTarget.blur();
        else type('', true);
      }}
    />
  );
}

function FilterPanel() {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const filter = useLeadsView((state) => state.filter);
  const narrow = useLeadsView((state) => state.narrow);
  const clearFilter = useLeadsView((state) => state.clearFilter);
  const set = conditionsOf(filter).length;
  useShortcut({ keys: 'F', label: words.filter, run: () => setOpen(true) });
  const flags = panelConditions.filter((name) => conditions[name].kind === 'flag');
  const fields = panelConditions.filter((name) => conditions[name].kind !== 'flag');
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={560}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant={set > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-keyshortcuts="F"
          title={`${t.filter} (F)`}
          aria-label={set > 0 ? t.filterCount(set) : t.filter}
          onClick={() => setOpen(!isOpen)}
        >
          {set > 0 ? `${t.filter} ${set}` : t.filter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.conditions} className="leads-filter-panel">
        <PopoverBody>
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
            {fields.map((name, index) => (
              <ConditionControl
                key={name}
                name={name}
                filter={filter}
                onChange={narrow}
                hasFocus={index === 0}
              />
            ))}
          </SimpleGrid>
          <Group justify="space-between" mt="sm">
            {flags.map((name) => (
              <ConditionControl key={name} name={name} filter={filter} onChange={narrow} />
            ))}
            <Button variant="default" disabled={set === 0} onClick={clearFilter}>
              {t.clearFilter}
            </Button>
          </Group>
        </PopoverBody>
      </Popover.Dropdown>
    </Popover>
  );
}
