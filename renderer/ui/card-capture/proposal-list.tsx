import { Button, Group, Kbd, Text } from '@mantine/core';
import { useState } from 'react';
import { scanFields, type ScanFieldName, type CardProposal, type CardReading } from '#model/photo';
import { copyText } from '../../lib/clipboard.ts';
import { keysText } from '../../lib/keys.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLabel, useWords, type Spoken } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** Accepted values by field; a field of one value has one. */
export type AcceptedFields = Partial<Record<ScanFieldName, readonly string[]>>;

type ProposalListProps = {
  readonly reading: CardReading;
  /** The fields that the form has; values of others stay as text. */
  readonly fields: readonly ScanFieldName[];
  readonly onAccept: (accepted: AcceptedFields) => void;
};

const acceptAllKeys = 'Alt+A';
const lists: readonly ScanFieldName[] = ['mobiles', 'phones', 'emails', 'wechat'];

/** What was read, for a person to accept value by value or all at once. */
export function ProposalList({ reading, fields, onAccept }: ProposalListProps) {
  const t = useWords(words);
  const say = useLabel();
  const [used, setUsed] = useState<ReadonlySet<CardProposal>>(new Set());
  const proposals = reading.proposals.filter(({ field }) => fields.includes(field));
  const accept = (chosen: readonly CardProposal[]) => {
    if (chosen.length === 0) return;
    setUsed((before) => new Set([...before, ...chosen]));
    onAccept(acceptedOf(chosen));
  };
  // Of a field with one value the first is taken: it is the most certain.
  const firsts = proposals.filter(
    (one) => lists.includes(one.field) || proposals.find(({ field }) => field === one.field) === one,
  );
  useShortcut({
    keys: acceptAllKeys,
    label: words.acceptAll,
    run: () => accept(firsts),
    worksWhileTyping: true,
  });
  const rest = restOf(reading, fields, say);
  if (proposals.length === 0 && rest.length === 0 && reading.codes.length === 0)
    return (
      <Text size="sm" role="status">
        {t.nothing}
      </Text>
    );
  return (
    <div className="card-proposals">
      {proposals.length > 0 && (
        <>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" fw={600}>
              {t.proposals}
            </Text>
            <Button
              size="compact-sm"
              onClick={() => accept(firsts)}
              aria-keyshortcuts={acceptAllKeys}
              rightSection={
                <Kbd size="xs" aria-hidden>
                  {keysText(acceptAllKeys)}
                </Kbd>
              }
            >
              {t.acceptAll}
            </Button>
          </Group>
          <ul aria-label={t.proposals}>
            {proposals.map((one) => (
              <Proposal
                key={`${one.field} ${one.value}`}
                proposal={one}
                isUsed={used.has(one)}
                onUse={() => accept([one])}
              />
            ))}
          </ul>
        </>
      )}
      <Codes codes={reading.codes} t={t} />
      {rest.length > 0 && <Rest lines={rest} />}
    </div>
  );
}

type ProposalProps = {
  readonly proposal: CardProposal;
  readonly isUsed: boolean;
  readonly onUse: () => void;
};

function Proposal({ proposal: { field, value, confidence, source }, isUsed, onUse }: ProposalProps) {
  const t = useWords(words);
  const label = useLabel()(scanFields[field]);
  return (
    <li>
      <div className="card-proposal-value">
        <Text size="xs" c="dimmed">
          {`${label} · ${source === 'code' ? t.fromCode : t.sure(confidence)}`}
        </Text>
        <Text size="sm">{value}</Text>
      </div>
      <Button size="compact-sm" variant="default" aria-label={t.accept(label, value)} onClick={onUse}>
        {isUsed ? t.used : t.use}
      </Button>
    </li>
  );
}

/** Codes that are no contact; a link is text here, never something to press. */
function Codes({ codes, t }: { readonly codes: CardReading['codes']; readonly t: Spoken<typeof words> }) {
  const titles = { link: t.link, unsafeLink: t.unsafeLink, text: t.codeText } as const;
  return codes.map(({ kind, text, isCut }) =>
    kind === 'contact' ? null : (
      <div key={text} className="card-code">
        <Text size="xs" c="dimmed">
          {isCut ? `${titles[kind]} · ${t.cut}` : titles[kind]}
        </Text>
        <Text size="sm" className="card-text" tabIndex={0} role="group" aria-label={titles[kind]}>
          {text}
        </Text>
      </div>
    ),
  );
}

function Rest({ lines }: { readonly lines: readonly string[] }) {
  const t = useWords(words);
  const text = lines.join('\n');
  const copy = () => notifyDone({ message: copyText(text) ? t.copied : t.copyFailed });
  return (
    <div className="card-code">
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {t.rest}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={copy}>
          {t.copy}
        </Button>
      </Group>
      <Text size="sm" className="card-text" tabIndex={0} role="group" aria-label={t.rest}>
        {text}
      </Text>
    </div>
  );
}

function acceptedOf(chosen: readonly CardProposal[]): AcceptedFields {
  const accepted: Partial<Record<ScanFieldName, string[]>> = {};
  for (const { field, value } of chosen) (accepted[field] ??= []).push(value);
  return accepted;
}

/** Values that the form has no field for stand with the text that had none. */
function restOf(
  { proposals, rest }: CardReading,
  fields: readonly ScanFieldName[],
  say: ReturnType<typeof useLabel>,
): string[] {
  const others = proposals.filter(({ field }) => !fields.includes(field));
  return [...others.map(({ field, value }) => `${say(scanFields[field])} ${value}`), ...rest];
}
