import { isOptionsGroup, Select, type ComboboxParsedItem } from '@mantine/core';
import { useMemo, useState } from 'react';
import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';
import { useMaking } from '../../ui/making.ts';
import { words } from './form-words.ts';

type ChainNodeSelectProps = ControlProps & {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

const createValue = '__create__';
/** 产业链/环节 in one go, as ledgers write it. */
const chainAndNode = /^\s*([^/／]+?)\s*[/／]\s*([^/／]+?)\s*$/;

/** A node of a chain, under the chain’s name; “新能源/光伏组件” makes both where they are not known. */
export function ChainNodeSelect({ value, onChange, ...control }: ChainNodeSelectProps) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const track = useMaking();
  const { value: chains } = useRead('chains.list', { limit: 1000 });
  const { value: nodes } = useRead('chainNodes.list', { limit: 1000 });
  const groups = useMemo(
    () =>
      (chains?.rows ?? [])
        .map((chain) => ({
          group: chain.name,
          items: (nodes?.rows ?? [])
            .filter(({ chainId }) => chainId === chain.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        }))
        .filter(({ items }) => items.length > 0),
    [chains, nodes],
  );

  const [, chainName = '', nodeName = ''] = chainAndNode.exec(search) ?? [];
  const data = chainName ? [{ value: createValue, label: t.nodeCreate(chainName, nodeName) }] : groups;
  const create = async () => {
    const known = chains?.rows.find(({ name }) => name === chainName);
    const chainId = known?.id ?? (await call('chains.create', { name: chainName })).id;
    const same = nodes?.rows.find((node) => node.chainId === chainId && node.name === nodeName);
    onChange(same?.id ?? (await call('chainNodes.create', { chainId, name: nodeName })).id);
  };
  return (
    <Select<string>
      {...inputProps({ ...control, description: control.description ?? t.nodeHint })}
      searchable
      clearable={!control.isRequired}
      allowDeselect={false}
      filter={({ options, search: text }) => (chainName ? options : fitting(options, text.trim()))}
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      maxDropdownHeight={240}
      nothingFoundMessage={t.nodeHint}
      clearButtonProps={{ 'aria-label': t.clear }}
      data={data}
      value={value}
      onChange={(id) => {
        if (id === createValue) track(create()).catch(notifyError);
        else onChange(id);
      }}
    />
  );
}

/** A chain whose name fits keeps all of its nodes, the others those whose names fit. */
function fitting(options: readonly ComboboxParsedItem[], text: string): ComboboxParsedItem[] {
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!isOptionsGroup(option)) return option.label.includes(text) ? [option] : [];
    const items =
      typeof option.group === 'string' && option.group.includes(text)
        ? option.items
        : option.items.filter(({ label }) => label.includes(text));
    return items.length > 0 ? [{ ...option, items }] : [];
  });
}
