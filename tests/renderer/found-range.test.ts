import { describe, expect, it } from 'vitest';
import { spelling } from '../../db/names/pinyin.ts';
import { walkBy, type EntryGroup } from '../../renderer/app/palette/entries.ts';
import { recordAt } from '../../renderer/app/palette/recents.ts';
import { spokenRange, writtenRange } from '../../renderer/lib/found-range.ts';

describe('the part that was meant', () => {
  it.each([
    ['国电联合动力', '电联', [1, 3]],
    ['ＡＢＣ公司', 'bc', [1, 3]],
    ['国电', '国电力', null],
    ['国电', ' ', null],
  ] as const)('%s holds %s at %j', (text, wanted, range) => {
    expect(writtenRange(text, wanted)).toEqual(range);
  });

  it.each([
    ['国电联合动力', 'gdlhdl', [0, 6]],
    ['国电联合动力', 'lianhe', [2, 4]],
    ['国电联合动力', 'guodl', [0, 3]],
    ['国电联合动力', 'lian he do', [2, 5]],
    ['国电（联合）动力', 'dlh', [1, 5]],
    ['A股公司', 'agu', [0, 2]],
    ['国电', 'gdx', null],
    ['国电', '国d', null],
  ] as const)('%s is read by %s at %j', (text, wanted, range) => {
    expect(spokenRange(text, spelling(text), wanted)).toEqual(range);
  });
});

describe('what was opened', () => {
  it.each([
    ['/leads/l1', '', { kind: 'lead', id: 'l1' }],
    ['/companies/c%201', '', { kind: 'company', id: 'c 1' }],
    ['/contacts/p1', 'x=1', { kind: 'contact', id: 'p1' }],
    ['/activities', 'id=a1&full=&tab=day', { kind: 'activity', id: 'a1' }],
    ['/activities', 'id=a1', null],
    ['/leads/new', '', null],
    ['/leads/board', '', null],
    ['/companies/duplicates', '', null],
    ['/companies/c1/merge/c2', '', null],
    ['/home', '', null],
  ] as const)('%s?%s is remembered as %j', (address, search, ref) => {
    expect(recordAt(address, search)).toEqual(ref);
  });
});

describe('walking', () => {
  it('stays where it is when there is nothing', () => {
    const press = { key: 'ArrowDown', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const empty: readonly EntryGroup[] = [];
    expect(walkBy(press, empty, 0)).toBeNull();
  });
});
