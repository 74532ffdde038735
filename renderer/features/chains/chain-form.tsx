import { chainFields, chainPatch, newChain, type Chain } from '#model/chain';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { words } from './words.ts';

const groups: readonly FieldGroup[] = [{ names: ['name', 'code', 'leaderId', 'anchorCompanyId'] }];
const patchSchema = chainPatch.omit({ id: true });
const needed = () => ['name'];

type ChainFormProps = {
  /** Left out for a new chain. */
  readonly chain?: Chain;
  readonly others: readonly Chain[];
  readonly onSaved: (chain: Chain) => void;
  readonly onCancel: () => void;
};

/** Adds a chain, or edits one. */
export function ChainForm({ chain, others, onSaved, onCancel }: ChainFormProps) {
  const t = useWords(words);
  const creating = useWrite('chains.create', { refusals: 'place' });
  const updating = useWrite('chains.update', { refusals: 'place' });
  const common = {
    fields: chainFields,
    groups,
    needed,
    onCancel,
    rules: ({ name }: RecordValues) =>
      others.some((other) => other.id !== chain?.id && other.name === name)
        ? [{ path: ['name'], message: words.nameTaken }]
        : [],
  };
  const done = (saved: Chain, message: string) => {
    notifyDone({ message, undo: undoLast });
    onSaved(saved);
  };
  if (chain) {
    return (
      <RecordForm
        {...common}
        label={t.editChain}
        draftKey={`chain-edit:${chain.id}`}
        beginning={chain}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: chain.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={(saved) => done(saved, t.changed(saved.name))}
      />
    );
  }
  return (
    <RecordForm
      {...common}
      label={t.newChain}
      draftKey="chain-new"
      beginning={{}}
      isNew
      schema={newChain}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={(saved) => done(saved, t.created(saved.name))}
    />
  );
}
