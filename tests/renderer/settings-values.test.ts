import { describe, expect, it } from 'vitest';
import { moveChanges } from '../../renderer/features/settings/people-order.ts';
import { bandsText, readBands } from '../../renderer/features/settings/size-bands.ts';
import { readTime } from '../../renderer/features/settings/time-text.ts';
import { yi, settings, personOf, people } from './settings-host.tsx';

describe('size bands as people write them', () => {
  it('are read in 亿元, from 0 upwards', () => {
    expect(readBands('0、1、10、30、50、100')).toEqual(settings.sizeBands);
    expect(readBands('0, 0.5 10')).toEqual([yi(0), yi(0.5), yi(10)]);
    expect(bandsText(settings.sizeBands)).toBe('0、1、10、30、50、100');
  });

  it('are refused where they don’t begin at 0, don’t rise, or are no amounts', () => {
    expect(
      [
        '1、10',
        '0、10、5',
        '0、0',
        '0',
        '',
        '0、很多',
        Array.from({ length: 13 }, (_, index) => index).join('、'),
      ].map(readBands),
    ).toEqual(Array(7).fill(null));
  });
});

describe('the official order', () => {
  it('writes only those whose number changes', () => {
    expect(moveChanges(people, 0, 1)).toEqual([
      { id: 'p2', sortOrder: 1 },
      { id: 'p1', sortOrder: 2 },
    ]);
    expect(
      moveChanges(
        [people[0], personOf('p9', '新人', null), people[2]].flatMap((one) => one ?? []),
        2,
        1,
      ),
    ).toEqual([
      { id: 'p3', sortOrder: 2 },
      { id: 'p9', sortOrder: 3 },
    ]);
    expect(moveChanges(people, 0, -1)).toEqual([]);
  });
});

describe('a time of day as people write it', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['０９：３０', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['8点半', '08:30'],
    ['17时', '17:00'],
    ['17点 5分', '17:05'],
    ['23.59', '23:59'],
    ['0:00', '00:00'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', '24:00', '9:60', '12345', 'nine', '-1', '9:5:5', ':30'])('“%s” is none', (text) =>
    expect(readTime(text)).toBeNull(),
  );
});
