import { describe, expect, it } from 'vitest';
import { keysText, matchesKeys } from '../../renderer/lib/keys.ts';

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });

describe('matchesKeys', () => {
  it.each([
    ['N', press('n'), true],
    ['N', press('n', { ctrlKey: true }), false],
    ['N', press('N', { shiftKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['Ctrl+K', press('k', { ctrlKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), true],
    ['Ctrl+1', press('1', { ctrlKey: true }), true],
  ])('%s', (keys, event, isMatch) => {
    expect(matchesKeys(event, keys)).toBe(isMatch);
  });

  it('goes by the place of a letter when the layout gives it another sign', () => {
    expect(matchesKeys(press('т', { code: 'KeyN' }), 'N')).toBe(true);
  });
});

it('writes keys as a person reads them', () => {
  expect(keysText('Alt+ArrowLeft')).toBe('Alt+←');
  expect(keysText('Escape')).toBe('Esc');
});
