import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useEffect, type FocusEvent, type MouseEvent } from 'react';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { FindList } from './find-list.tsx';
import type { FindOption, FindState } from './find-state.ts';
import { useFindBox } from './use-find-box.ts';
import { words } from './words.ts';

type FindSelectProps = ControlProps & {
  readonly find: FindState;
  readonly value: string | null;
  /** What the box says while nobody types. */
  readonly valueName: string;
  /** What was found for `find.text`. */
  readonly options: readonly FindOption[];
  /** The options still belong to the text before; picking one now would pick the wrong one. */
  readonly isStale: boolean;
  readonly emptyText: string;
  /** Null empties the field. */
  readonly onPick: (id: string | null) => void;
};

/** One of many, found by typing: Enter picks what stands first, Esc closes the list, Backspace in the empty box clears. */
export function FindSelect({
  find,
  value,
  valueName,
  options,
  isStale,
  emptyText,
  onPick,
  ...control
}: FindSelectProps) {
  const t = useWords(words);
  const store = useCombobox({
    opened: find.isOpen,
    onOpenedChange: (isNext) => (isNext ? find.open() : find.close()),
  });
  const pick = (id: string | null) => {
    find.close();
    onPick(id);
  };
  const isClearable = value !== null && !control.isRequired && !control.isDisabled;
  const { input, list, boxProps } = useFindBox({
    find,
    options,
    isStale,
    onPick: pick,
    onErase: () => isClearable && pick(null),
  });
  const { onFocus, onBlur } = control;
  // What is typed next takes the place of the name that stands there, also of one that came late.
  useEffect(() => {
    if (find.typed === null && document.activeElement === input.current) input.current?.select();
  }, [input, find.typed, valueName]);
  const markName = ({ currentTarget }: MouseEvent<HTMLInputElement> | FocusEvent<HTMLInputElement>) => {
    if (find.typed === null && currentTarget.selectionStart === currentTarget.selectionEnd)
      currentTarget.select();
  };
  return (
    <Combobox store={store} keepMounted={false} onOptionSubmit={(id) => pick(String(id))}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <InputBase
          {...inputProps(control)}
          {...boxProps}
          ref={input}
          value={find.typed ?? valueName}
          onChange={(event) => find.type(event.currentTarget.value)}
          onClick={(event) => {
            find.open();
            markName(event);
          }}
          onFocus={(event) => {
            find.open();
            markName(event);
            onFocus?.(event);
          }}
          onBlur={(event) => {
            find.close();
            onBlur?.(event);
          }}
          rightSection={
            isClearable ? (
              <Combobox.ClearButton aria-label={t.clear} aria-hidden={false} onClear={() => pick(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={isClearable ? 'all' : 'none'}
        />
      </Combobox.Target>
      {find.isOpen && (
        <FindList
          {...list}
          label={control.label}
          options={options}
          chosenId={value}
          isStale={isStale}
          emptyText={emptyText}
        />
      )}
    </Combobox>
  );
}
