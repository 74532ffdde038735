import { Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { cardMoreFields } from '#model/card';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CardRow } from './card-fields.tsx';
import { moreNames, type CardMore } from './card-values.ts';
import { words } from './words.ts';

type CardMoreRowProps = { readonly more: CardMore; readonly onChange: (more: CardMore) => void };

/** What a photo or a code said beyond the six inputs: it goes to the person, unless it is taken away here. */
export function CardMoreRow({ more, onChange }: CardMoreRowProps) {
  const t = useWords(words);
  const say = useLabel();
  const found = moreNames.flatMap((name) => more[name].map((value) => ({ name, value })));
  if (found.length === 0) return null;
  return (
    <CardRow label={t.more}>
      <ul className="expo-more" aria-label={t.more}>
        {found.map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            <Text span c="dimmed">
              {say(cardMoreFields[name].label)}
            </Text>{' '}
            {value}
            <IconButton
              size="sm"
              label={t.without(say(cardMoreFields[name].label), value)}
              icon={<IconX size={14} />}
              onClick={() => onChange({ ...more, [name]: more[name].filter((one) => one !== value) })}
            />
          </li>
        ))}
      </ul>
    </CardRow>
  );
}
