import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stages } from '#model/stage';
import { useLabel, useWords, wordsNow, type Words } from '../../renderer/lib/use-words.ts';
import { fakeHost } from './fake-host.ts';
import { show } from './show.tsx';

const words = {
  title: { zh: '项目', en: 'Leads' },
  found: (count: number) => ({ zh: `找到 ${count} 个`, en: `${count} found` }),
} satisfies Words;

// @ts-expect-error -- a sentence without English does not compile
const half = { title: { zh: '项目' } } satisfies Words;

function Sentence() {
  const t = useWords(words);
  const say = useLabel();
  return (
    <p>
      {t.title} {t.found(3)} {say(stages.signed)}
    </p>
  );
}

it('says sentences, sentences with values and labels in the language that is set', () => {
  fakeHost({});
  show(<Sentence />);
  expect(screen.getByText('项目 找到 3 个 签约')).toBeDefined();
  show(<Sentence />, 'en');
  expect(screen.getAllByText('Leads 3 found Signed')).toHaveLength(2);
  expect(wordsNow(words).found(1)).toBe('1 found');
  expect(half.title.zh).toBe('项目');
});
