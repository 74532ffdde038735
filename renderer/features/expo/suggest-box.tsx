// A line of text with what is known beneath it: typing is free, arrows choose, Enter takes the chosen one and goes on.
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDeferredValue, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Suggestion, SuggestQuery } from '#model/card';
import { isComposing } from '../../lib/keys.ts';
import { useRead } from '../../lib/use-read.ts';
import { FindList } from '../../ui/find-list.tsx';
import { useListEscape } from '../../ui/find-state.ts';
import { optionId } from '../../ui/use-find-box.ts';

type SuggestBoxProps = {
  readonly id: string;
  readonly label: string;
  readonly noun: SuggestQuery['noun'];
  readonly value: string;
  /** What was picked; its text is then no longer looked for. */
  readonly pickedId: string | null;
  readonly companyId?: string | null;
  /** What may be read over somebody’s shoulder is not shown. */
  readonly isQuiet?: boolean;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly error?: boolean;
  readonly sign?: ReactNode;
  readonly onType: (text: string) => void;
  readonly onPick: (suggestion: Suggestion) => void;
};

const line = ({ name, title, companyName, companyId, id }: Suggestion) =>
  [name, title, companyId === id ? null : companyName].filter(Boolean).join(' · ');

export function SuggestBox(props: SuggestBoxProps) {
  const { id, label, value, pickedId, placeholder, describedBy, error, sign, onType, onPick } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [walked, setWalked] = useState<number>(-1);
  const { options, isStale } = useSuggestions(props, isOpen);
  const close = () => {
    setOpen(false);
    setWalked(-1);
  };
  const isShown = isOpen && options.length > 0;
  useListEscape(input, isShown, close);
  const store = useCombobox({ opened: isShown, onOpenedChange: (next) => (next ? setOpen(true) : close()) });
  const pick = (picked: string) => {
    const found = options.find((option) => option.id === picked);
    if (found) onPick(found);
    close();
  };
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const option = options[walked];
    if (event.key === 'Enter' && isShown && option && !isStale) pick(option.id);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (isShown && !isStale) setWalked(Math.max(-1, Math.min(options.length - 1, walked + step)));
  };
  return (
    <Combobox store={store} size="lg" keepMounted={false} onOptionSubmit={(picked) => pick(String(picked))}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          id={id}
          ref={input}
          data-step
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded={isShown}
          aria-autocomplete="list"
          aria-controls={listId}
          {...(isShown && walked >= 0 && { 'aria-activedescendant': optionId(listId, walked) })}
          {...(describedBy && { 'aria-describedby': describedBy })}
          {...(placeholder && { placeholder, 'aria-label': label })}
          {...(error && { error: true })}
          {...(sign !== undefined && pickedId !== null && { rightSection: sign, rightSectionWidth: 92 })}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={value}
          onChange={(event) => {
            setOpen(true);
            setWalked(-1);
            onType(event.currentTarget.value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={walk}
        />
      </Combobox.Target>
      {isShown && (
        <FindList
          listId={listId}
          label={label}
          options={options.map((option) => ({ id: option.id, name: line(option) }))}
          picked={walked}
          chosenId={pickedId}
          isStale={isStale}
          emptyText=""
        />
      )}
    </Combobox>
  );
}

/** Nothing is looked for once something is picked, nor in an empty box but for the people of a chosen company. */
function useSuggestions(
  { noun, value, pickedId, companyId = null, isQuiet = false }: SuggestBoxProps,
  isOpen: boolean,
) {
  const text = useDeferredValue(value.trim());
  const isWanted =
    isOpen && !isQuiet && pickedId === null && (text !== '' || companyId !== null || noun === 'chain');
  const { value: found = [], isPrevious } = useRead(
    'cards.suggest',
    { noun, text, companyId },
    { keepsPrevious: true, isWanted },
  );
  return { options: isWanted ? found : [], isStale: isPrevious };
}
