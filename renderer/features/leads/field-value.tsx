import { Text, Tooltip } from '@mantine/core';
import type { Field } from '#model/field';
import { leadFields, type LeadField } from '#model/lead';
import type { LeadDetail } from '#model/lead-shapes';
import { useRead } from '../../lib/use-read.ts';
import { isRefNoun, useRefName, type RefNoun } from '../../lib/refs.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { fieldText, moneyUnit } from '../../ui/field-text.ts';
import { fxAmountOf, showFxAmount } from '../../ui/fx-amount.ts';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { words } from './lead-words.ts';

type FieldValueProps = { readonly name: LeadField; readonly lead: LeadDetail };

/** A lead’s value as a page shows it. */
export function FieldValue({ name, lead }: FieldValueProps) {
  const language = useLanguage();
  const field: Field = leadFields[name];
  const value = lead[name];
  if (name === 'plannedInvestment' || name === 'agreedInvestment') return <FxValue name={name} lead={lead} />;
  if (value === null) return <Unknown />;
  if (name === 'agreementAttachmentId') return <FileName leadId={lead.id} id={String(value)} />;
  const known = knownName(name, lead);
  if (known !== null) return known;
  if (field.kind === 'ref' && isRefNoun(field.to)) return <RefName noun={field.to} id={String(value)} />;
  if (field.kind === 'money') return <MoneyCell value={lead[name] as LeadDetail['filedInvestment']} />; // a money field
  return fieldText(field, value, { language, withUnit: true });
}

/** The names that come with the lead. */
function knownName(name: LeadField, lead: LeadDetail): string | null {
  if (name === 'chainNodeId') return [lead.chainName, lead.chainNodeName].filter(Boolean).join(' / ');
  if (name === 'leaderId') return lead.leaderName;
  return name === 'dutyPersonId' ? lead.dutyPersonName : null;
}

export function Unknown() {
  const t = useWords(words);
  return (
    <Text component="span" size="sm" c="dimmed">
      {t.unknown}
    </Text>
  );
}

/** An amount, with its foreign figure or the words as typed where they say more. */
function FxValue({
  name,
  lead,
}: {
  readonly name: 'plannedInvestment' | 'agreedInvestment';
  readonly lead: LeadDetail;
}) {
  const amount = fxAmountOf(name, lead);
  const said =
    amount.text ?? (amount.foreign !== null ? showFxAmount(amount, moneyUnit(leadFields[name])) : null);
  if (lead[name] === null) return said ?? <Unknown />;
  return (
    <>
      <MoneyCell value={lead[name]} />
      {said && <Text component="span" size="sm" c="dimmed">{` (${said})`}</Text>}
    </>
  );
}

function RefName({ noun, id }: { readonly noun: RefNoun; readonly id: string }) {
  const found = useRefName(noun, id);
  return found?.name ?? '…';
}

function FileName({ leadId, id }: { readonly leadId: string; readonly id: string }) {
  const { value: files } = useRead('attachments.list', { ownerType: 'lead', ownerId: leadId });
  const name = files?.find((file) => file.id === id)?.fileName ?? '…';
  return (
    <Tooltip label={name}>
      <span>{name}</span>
    </Tooltip>
  );
}
