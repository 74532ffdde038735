import { Select } from '@mantine/core';
import { chainNodeFields, chainNodePatch, newChainNode, type Chain } from '#model/chain';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { inputProps } from '../../ui/control.tsx';
import type { OwnControls } from '../../ui/record/record-control.tsx';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import type { ChainNode } from './chain-node.ts';
import { words } from './words.ts';

const groups: readonly FieldGroup[] = [{ names: ['name', 'state', 'parentId', 'sortOrder'] }];
const patchSchema = chainNodePatch.omit({ id: true });
const needed = () => ['name', 'state'];

type NodeFormProps = {
  readonly chain: Chain;
  /** The nodes of the chain. */
  readonly nodes: readonly ChainNode[];
  /** Left out for a new node. */
  readonly node?: ChainNode;
  readonly onDone: () => void;
};

/** Adds a node to a chain, or edits one. */
export function NodeForm({ chain, nodes, node, onDone }: NodeFormProps) {
  const t = useWords(words);
  const creating = useWrite('chainNodes.create', { refusals: 'place' });
  const updating = useWrite('chainNodes.update', { refusals: 'place' });
  const above = nodes.filter(({ id }) => id !== node?.id && !isBelow(nodes, id, node?.id));
  const own: OwnControls = {
    parentId: ({ name, control, values, onChange }) => (
      <Select
        {...inputProps(control)}
        clearable
        searchable
        data={above.map(({ id, name: label }) => ({ value: id, label }))}
        value={typeof values[name] === 'string' ? values[name] : null}
        onChange={(parentId) => onChange({ [name]: parentId })}
      />
    ),
  };
  const common = {
    fields: chainNodeFields,
    groups,
    own,
    needed,
    onCancel: onDone,
    rules: ({ name }: RecordValues) =>
      nodes.some((other) => other.id !== node?.id && other.name === name)
        ? [{ path: ['name'], message: words.nodeTaken }]
        : [],
  };
  const done = (message: string) => {
    notifyDone({ message, undo: undoLast });
    onDone();
  };
  if (node) {
    return (
      <RecordForm
        {...common}
        label={t.editNode(node.name)}
        draftKey={`node-edit:${node.id}`}
        beginning={node}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: node.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={({ name }) => done(t.nodeChanged(name))}
      />
    );
  }
  const last = Math.max(0, ...nodes.map(({ sortOrder }) => sortOrder ?? 0));
  return (
    <RecordForm
      {...common}
      label={t.newNode(chain.name)}
      draftKey={`node-new:${chain.id}`}
      beginning={{ chainId: chain.id, state: 'missing', sortOrder: last + 1 }}
      isNew
      schema={newChainNode}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={({ name }) => done(t.nodeCreated(name))}
    />
  );
}

/** Whether a node stands below another, at any depth: it can’t then stand above it too. */
function isBelow(nodes: readonly ChainNode[], id: string, ancestorId: string | undefined): boolean {
  const seen = new Set<string>();
  let parentId = nodes.find((node) => node.id === id)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    if (parentId === ancestorId) return true;
    seen.add(parentId);
    const wanted: string = parentId;
    parentId = nodes.find((node) => node.id === wanted)?.parentId ?? null;
  }
  return false;
}
