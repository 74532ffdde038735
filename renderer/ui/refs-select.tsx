import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useId } from 'react';
import { refQuery, useRefOptions, type RefNoun } from '../lib/refs.ts';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { FindList } from './find-list.tsx';
import { useFindState } from './find-state.ts';
import { useFindBox } from './use-find-box.ts';
import { words } from './words.ts';

type RefsSelectProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
};

/** Several records of one noun, found by typing; Backspace in the empty box takes the last one away. */
export function RefsSelect({ noun, value, onChange, ...control }: RefsSelectProps) {
  const t = useWords(words);
  const inputId = useId();
  const find = useFindState();
  const { options: found, isPending, isPrevious } = useRefOptions(noun, find.text, find.isOpen);
  const chosen = useQueries({ queries: value.map((id) => refQuery(noun, id)) });
  const nameAt = (index: number) =>
    chosen[index]?.data?.name ?? found.find(({ id }) => id === value[index])?.name ?? '…';
  const options = found.filter(({ id }) => !value.includes(id));
  const store = useCombobox({
    opened: find.isOpen,
    onOpenedChange: (isNext) => (isNext ? find.open() : find.close()),
  });
  const pick = (id: string) => {
    // The list stays open for the next one.
    find.type('');
    onChange([...value, id]);
  };
  const { input, list, boxProps } = useFindBox({
    find,
    options,
    isStale: isPrevious,
    onPick: pick,
    onErase: () => value.length > 0 && onChange(value.slice(0, -1)),
  });
  const { label, description, error, withAsterisk, disabled, inputWrapperOrder, descriptionProps, ...field } =
    inputProps(control);
  const isClearable = value.length > 0 && !disabled;
  return (
    <Combobox store={store} keepMounted={false} onOptionSubmit={(id) => pick(String(id))}>
      <Combobox.DropdownTarget>
        <PillsInput
          id={inputId}
          label={label}
          description={description}
          error={error}
          withAsterisk={withAsterisk ?? false}
          disabled={disabled}
          inputWrapperOrder={inputWrapperOrder}
          descriptionProps={descriptionProps}
          onClick={find.open}
          rightSection={
            isClearable ? (
              <Combobox.ClearButton aria-label={t.clear} aria-hidden={false} onClear={() => onChange([])} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={isClearable ? 'all' : 'none'}
        >
          <Pill.Group disabled={disabled}>
            {value.map((id, index) => (
              <Pill
                key={id}
                withRemoveButton={!disabled}
                onRemove={() => onChange(value.filter((other) => other !== id))}
                removeButtonProps={{ 'aria-label': t.remove(nameAt(index)), 'aria-hidden': false }}
              >
                {nameAt(index)}
              </Pill>
            ))}
            <Combobox.EventsTarget withKeyboardNavigation={false} withAriaAttributes={false}>
              <PillsInput.Field
                {...field}
                {...boxProps}
                id={inputId}
                ref={input}
                value={find.typed ?? ''}
                {...(value.length === 0 && { placeholder: control.placeholder ?? t.searchRef })}
                onChange={(event) => find.type(event.currentTarget.value)}
                onFocus={(event) => {
                  find.open();
                  control.onFocus?.(event);
                }}
                onBlur={(event) => {
                  find.close();
                  control.onBlur?.(event);
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      {find.isOpen && (
        <FindList
          {...list}
          label={control.label}
          options={options}
          isStale={isPrevious}
          emptyText={isPending ? t.searching : t.nothingFound}
        />
      )}
    </Combobox>
  );
}
