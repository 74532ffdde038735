// What the evening can do with one card, each with its key.
import { useLocation } from 'wouter';
import type { UntidyCard } from '#model/card';
import type { Label } from '#model/field';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { words } from './words.ts';

export type TidyAct = {
  readonly keys: string;
  readonly label: Label;
  readonly text: string;
  readonly run: () => void;
};

export function useTidying(untidy: UntidyCard | undefined): readonly TidyAct[] {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const linking = useWrite('cards.linkCompany');
  const joining = useWrite('cards.linkContact');
  const parting = useWrite('cards.keepApart');
  const starting = useWrite('cards.startLead');
  if (!untidy) return [];
  const { card, hints } = untidy;
  const { id } = card;
  const firm = hints.find(({ noun }) => noun === 'company');
  const person = hints.find(({ noun }) => noun === 'contact');
  const [first] = hints;

  const link = async (companyId: string | null) => {
    const done = await linking.run({ id, companyId });
    if (done) notifyDone({ message: t.linked(done.name, done.cards), undo: undoLast });
  };
  const join = async (contactId: string) => {
    const done = await joining.run({ id, contactId });
    if (done) notifyDone({ message: t.merged(done.name ?? ''), undo: undoLast });
  };
  const part = async ({ noun, id: otherId, name }: UntidyCard['hints'][number]) => {
    if (await parting.run({ id, noun, otherId })) notifyDone({ message: t.keptApart(name), undo: undoLast });
  };
  const start = async () => {
    const lead = await starting.run({ id });
    if (!lead) return;
    const action = { label: t.open, run: () => navigate(`/leads/${lead.id}`) };
    notifyDone({ message: t.leadMade(lead.name), undo: undoLast, action });
  };
  const act = (keys: string, label: Label, text: string, work: () => Promise<void>): TidyAct => ({
    keys,
    label,
    text,
    run: () => void work(),
  });

  const acts: TidyAct[] = [];
  if (firm) acts.push(act('L', words.linkTo, t.linkCompany(firm.name), () => link(firm.id)));
  if (card.companyId === null && card.companyText !== null)
    acts.push(act('C', words.makeCompany, t.makeCompany, () => link(null)));
  if (person) acts.push(act('P', words.samePerson, t.samePerson, () => join(person.id)));
  if (first) acts.push(act('A', words.apart, t.apartFrom(first.name), () => part(first)));
  const { leadId } = card;
  if (leadId === null) acts.push(act('S', words.startLead, t.startLead, start));
  else acts.push(act('S', words.openLead, t.openLead, async () => navigate(`/leads/${leadId}`)));
  return acts;
}
