import { expect, test } from 'vitest';
import { usccProblem } from '../../db/model/uscc.ts';

test.each(['91350100M000100Y43', '91110000101623741K', ' 91110000101623741k '])('%s is right', (code) => {
  expect(usccProblem(code)).toBeNull();
});

test.each([
  ['91110000101623741Y', 'K'],
  ['91350211M0000XUF46', 'R'],
])('%s should end in %s', (code, expected) => {
  expect(usccProblem(code)).toEqual({ kind: 'check', expected });
});

test.each([
  '',
  '9111000010162374',
  '9111000010162374100',
  '9111000010162374IK',
  '91350100M000100S43',
  'ABCDEFGHJKLMNPQRTU',
])('%s has not the form of a code', (code) => {
  expect(usccProblem(code)).toEqual({ kind: 'form' });
});
