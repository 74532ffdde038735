import { describe, expect, it } from 'vitest';
import { settings } from '#model/setting';
import { standingOf } from '../../renderer/features/leads/lead-standing.ts';
import { entryOf, neededLabel, stagesOpen } from '../../renderer/features/leads/board-moves.ts';
import { leadAt } from './leads-replies.ts';

const limits = settings.parse({});
const quiet = leadAt('negotiating', 1, { lastUpdateOn: '2026-07-01' });

describe('how a lead stands', () => {
  it('reminds of a lead in talks seven days before its thirty days without news are over', () => {
    expect(standingOf(quiet, '2026-07-23', limits)).toMatchObject({ state: 'fine', days: 22 });
    expect(standingOf(quiet, '2026-07-24', limits)).toMatchObject({
      state: 'soon',
      cause: 'noNews',
      days: 23,
    });
    expect(standingOf(quiet, '2026-07-31', limits)).toMatchObject({ state: 'soon', days: 30 });
  });

  it('is late from the day after', () => {
    expect(standingOf(quiet, '2026-08-01', limits)).toMatchObject({
      state: 'late',
      cause: 'noNews',
      days: 31,
    });
  });

  it('is late at once when the next step is past its day, and soon in the days before', () => {
    const row = { ...quiet, nextActionOn: '2026-07-05' };
    expect(standingOf(row, '2026-07-06', limits)).toMatchObject({ state: 'late', cause: 'nextStep' });
    expect(standingOf(row, '2026-07-05', limits)).toMatchObject({ state: 'soon', cause: 'nextStep' });
    expect(standingOf({ ...row, nextActionOn: '2026-08-30' }, '2026-07-05', limits)).toMatchObject({
      state: 'fine',
    });
  });

  it('asks nothing of reserves, of plants that produce and of leads that are on hold', () => {
    const never = { state: 'fine' };
    expect(standingOf({ ...quiet, stage: 'reserve' }, '2027-01-01', limits)).toMatchObject(never);
    expect(
      standingOf({ ...quiet, stage: 'landed', buildStatus: 'production' }, '2027-01-01', limits),
    ).toMatchObject(never);
    expect(
      standingOf({ ...quiet, stage: 'landed', buildStatus: 'started' }, '2027-01-01', limits),
    ).toMatchObject({ state: 'late' });
    expect(
      standingOf({ ...quiet, outcome: 'on_hold', nextActionOn: '2026-07-02' }, '2027-01-01', limits),
    ).toMatchObject(never);
  });

  it('knows no days where there never was any news', () => {
    expect(standingOf({ ...quiet, lastUpdateOn: null }, '2027-01-01', limits)).toEqual({
      state: 'fine',
      cause: null,
      days: null,
    });
  });
});

describe('where a card may be dropped', () => {
  it('opens the next stage and the one before, and shuts the others with a reason', () => {
    const row = { stage: 'negotiating', outcome: 'active' } as const;
    expect(stagesOpen(row)).toEqual(['reserve', 'signed']);
    expect(entryOf(row, 'landed').why?.zh).toContain('补录');
    expect(entryOf(row, 'negotiating').kind).toBe('same');
  });

  it('never lets a signed lead go back to reserve', () => {
    expect(entryOf({ stage: 'signed', outcome: 'active' }, 'reserve')).toMatchObject({
      canDrop: false,
      kind: 'never',
    });
    expect(stagesOpen({ stage: 'landed', outcome: 'active' })).toEqual(['signed']);
  });

  it('moves nothing that is on hold or ended', () => {
    expect(stagesOpen({ stage: 'negotiating', outcome: 'on_hold' })).toEqual([]);
    expect(entryOf({ stage: 'negotiating', outcome: 'terminated' }, 'signed').why?.zh).toContain('恢复推进');
  });

  it('names what a move asks for by the field’s own label', () => {
    expect(neededLabel(['signedOn']).zh).toBe('签约日期');
    expect(neededLabel(['investors']).zh).toBe('投资企业');
  });
});
