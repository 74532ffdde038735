import { IconAlertTriangle } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { mobilesOf, type CardValues } from './card-values.ts';
import { words } from './words.ts';

type CardHintsProps = {
  readonly values: CardValues;
  readonly cardId: string | null;
  readonly isQuiet: boolean;
};

const typingPauseMs = 200;

/** Whom the card may repeat: said quietly, never in the way. */
export function CardHints({ values, cardId, isQuiet }: CardHintsProps) {
  const t = useWords(words);
  const say = useLabel();
  const { company, companyId, name, contactId, mobile } = values;
  const typed = JSON.stringify({ company, companyId, name, contactId, mobile });
  const [settled] = useDebouncedValue(typed, typingPauseMs);
  const isSettled = settled === typed;
  const isWanted = isSettled && !isQuiet && (company.trim() !== '' || name.trim() !== '');
  const { value: hints = [] } = useRead(
    'cards.hints',
    {
      companyId,
      companyText: company.trim() || null,
      contactId,
      name: name.trim().slice(0, 50) || null,
      mobiles: mobilesOf(mobile).slice(0, 20),
      ...(cardId !== null && { cardId }),
    },
    { isWanted },
  );
  // The likeliest firm and the likeliest person.
  const shown = isWanted
    ? hints.filter(({ noun }, at) => at === hints.findIndex((one) => one.noun === noun))
    : [];
  return (
    <div className="expo-hints" aria-live="polite">
      {shown.length > 0 && (
        <>
          <p className="expo-hints-title">
            <IconAlertTriangle size={16} aria-hidden />
            <strong>{t.like}</strong> {t.likeHint}
          </p>
          <ul>
            {shown.map((hint) => (
              <li key={hint.id}>
                <b>{hint.name}</b> {hint.detail} <span className="expo-level">{hint.level}</span>{' '}
                {say(hint.rule)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
