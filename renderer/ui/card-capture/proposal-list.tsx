import { Button, Group, Text } from '@mantine/core';
import { scanFields, type ScanFieldName, type CardProposal, type CardReading } from '#model/photo';
import { copyText } from '../../lib/clipboard.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLabel, useWords, type Spoken } from '../../lib/use-words.ts';
import { KeyCap } from '../key-cap.tsx';
import { acceptedOf, holdsMany, isHeld, type AcceptedFields, type HeldFields } from './accepting.ts';
import { words } from './words.ts';

type ProposalListProps = {
  readonly reading: CardReading;
  /** The fields that the form has; values of others stay as text. */
  readonly fields: readonly ScanFieldName[];
  readonly held: HeldFields;
  readonly onAccept: (accepted: AcceptedFields) => void;
  /** Fills what is empty. */
  readonly onAll: (reading: CardReading) => void;
};

const acceptAllKeys = 'Alt+A';

/** What was read, for a person to accept value by value, or at once where nothing stands yet. */
export function ProposalList({ reading, fields, held, onAccept, onAll }: ProposalListProps) {
  const t = useWords(words);
  const say = useLabel();
  const proposals = reading.proposals.filter(({ field }) => fields.includes(field));
  useShortcut({
    keys: acceptAllKeys,
    label: words.acceptAll,
    run: () => onAll(reading),
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
              onClick={() => onAll(reading)}
              aria-keyshortcuts={acceptAllKeys}
              rightSection={<KeyCap keys={acceptAllKeys} />}
            >
              {t.acceptAll}
            </Button>
          </Group>
          <ul aria-label={t.proposals}>
            {proposals.map((one) => (
              <Proposal
                key={`${one.field} ${one.value}`}
                proposal={one}
                held={held}
                onUse={() => onAccept(acceptedOf([one]))}
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
  readonly held: HeldFields;
  readonly onUse: () => void;
};

function Proposal({ proposal, held, onUse }: ProposalProps) {
  const t = useWords(words);
  const { field, value, confidence, source } = proposal;
  const label = useLabel()(scanFields[field]);
  const before = (held[field] ?? []).join(' ');
  const isUsed = isHeld(proposal, held);
  const isReplacing = !isUsed && before !== '' && !holdsMany(field);
  const action = isUsed ? t.used : isReplacing ? t.replace : before === '' ? t.use : t.addTo;
  return (
    <li>
      <div className="card-proposal-value">
        <Text size="xs" c="dimmed">
          {`${label} · ${source === 'code' ? t.fromCode : t.sure(confidence)}`}
        </Text>
        <Text size="sm">{value}</Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={isReplacing ? t.replaceBy(label, value, before) : `${action} ${label} ${value}`}
        onClick={() => isUsed || onUse()}
      >
        {action}
      </Button>
    </li>
  );
}

/** Codes that are no contact; a link is text here, never something to press. */
function Codes({ codes, t }: { readonly codes: CardReading['codes']; readonly t: Spoken<typeof words> }) {
  const titles = { link: t.link, unsafeLink: t.unsafeLink, text: t.codeText } as const;
  return codes.map(({ kind, text, isCut }) =>
    kind === 'contact' ? null : (
      <div key={text}>
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
    <div>
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

/** Values that the form has no field for stand with the text that had none. */
function restOf(
  { proposals, rest }: CardReading,
  fields: readonly ScanFieldName[],
  say: ReturnType<typeof useLabel>,
): string[] {
  const others = proposals.filter(({ field }) => !fields.includes(field));
  return [...others.map(({ field, value }) => `${say(scanFields[field])} ${value}`), ...rest];
}
