import type { z } from 'zod';
import { fundArrivalFields, newFundArrival } from '#model/lead-parts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { PartForm } from './part-form.tsx';
import { words } from './part-words.ts';
import { useAttempt, type Attempt } from './use-attempt.ts';
import type { FormValues } from './use-draft-form.ts';

const names = [
  'arrivedOn',
  'amount',
  'kind',
  'source',
  'correctionReason',
  'isCounted',
  'useNote',
  'proofKind',
  'proofAttachmentId',
] as const;

/** Money that arrived; an amount below zero corrects an earlier one and needs a reason. */
export function FundForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const { today } = useFormats();
  const { lead } = useLeadEdit();
  const { attempt, isPending } = useAttempt('funds.create');
  const send = async (input: z.output<typeof newFundArrival>): Promise<Attempt<unknown>> => {
    const answer = await attempt(input);
    if (answer.ok) notifyDone({ message: t.fundAdded, undo: undoLast });
    return answer;
  };
  return (
    <PartForm
      label={t.addFund}
      draftKey={`fund-new:${lead.id}`}
      fields={fundArrivalFields}
      names={names}
      needed={['arrivedOn', 'amount', 'kind', 'source']}
      beginning={{ arrivedOn: today, kind: 'other', source: 'outOfRegion', isCounted: true }}
      schema={newFundArrival}
      inputOf={(values) => ({ leadId: lead.id, arrivedOn: values.arrivedOn })}
      send={send}
      isPending={isPending}
      onClose={onClose}
      leadId={lead.id}
      isShown={(name, values) => name !== 'correctionReason' || isBelowZero(values)}
    />
  );
}

function isBelowZero({ amount }: FormValues): boolean {
  return typeof amount === 'number' && amount < 0;
}
