import { describe, expect, it } from 'vitest';
import { leadFields } from '#model/lead';
import { settings as settingsSchema } from '#model/setting';
import { actsOf, changeText } from '../../renderer/ui/record/change-text.ts';
import { fileSize } from '../../renderer/ui/file-size.ts';
import { neededPaths } from '../../renderer/features/leads/lead-findings.ts';
import { leadSections, tabOf } from '../../renderer/features/leads/lead-sections.ts';
import { proposedLanding } from '../../renderer/features/leads/move-fields.ts';
import { stageDates } from '../../renderer/features/leads/stage-dates.ts';

describe('the sections of a lead', () => {
  it('hold every field a person may edit, once', () => {
    const movedElsewhere = ['stage', 'outcome', 'buildStatus'];
    const isCompanion = (name: string) =>
      /^(planned|agreed)Investment(Currency|Foreign|Rate|RateOn|Text)$/.test(name);
    const editable = Object.entries(leadFields).filter(
      ([name, field]) => !('isDerived' in field) && !movedElsewhere.includes(name) && !isCompanion(name),
    );
    const placed = Object.values(leadSections).flatMap(({ fields }): string[] => [...fields]);
    expect(placed.toSorted()).toEqual(editable.map(([name]) => name).toSorted());
  });

  it('tell on which tab something is edited', () => {
    expect(['landMode', 'nextAction', 'landedOn', 'visits', 'keyProjects', 'investors'].map(tabOf)).toEqual([
      'factors',
      'followUp',
      'building',
      'followUp',
      'building',
      'overview',
    ]);
  });
});

describe('what a stage needs', () => {
  const settings = settingsSchema.parse({});

  it('is nothing for a reserve, and follows the landing rule at the end', () => {
    expect(neededPaths('reserve', settings, '2026-06-30')).toEqual([]);
    expect(neededPaths('negotiating', settings, '2026-06-30')).toEqual([
      'investors',
      'firstContactOn',
      'plannedInvestment',
      'dutyUnit',
      'dutyPersonId',
    ]);
    expect(neededPaths('landed', { ...settings, landedRule: 'started' }, '2026-06-30').slice(-2)).toEqual([
      'landedOn',
      'startedOn',
    ]);
  });
});

describe('the day of landing', () => {
  it('is proposed as the latest of the days the rule names', () => {
    const days = {
      localEntityOn: '2026-03',
      siteSecuredOn: '2026-04-02',
      signedOn: '2026-01-05',
      startedOn: '2026-09-01',
    };
    expect(proposedLanding(days, 'entityAndSite')).toBe('2026-04-02');
    expect(proposedLanding(days, 'entity')).toBe('2026-03');
    expect(proposedLanding(days, 'started')).toBe('2026-09-01');
    expect(proposedLanding({}, 'entity')).toBeNull();
  });
});

describe('the days of the stages', () => {
  it('forget what a move back took away', () => {
    const history = [
      { kind: 'stage', toValue: 'negotiating', changedOn: '2026-01-01' },
      { kind: 'outcome', toValue: 'on_hold', changedOn: '2026-02-01' },
      { kind: 'stage', toValue: 'signed', changedOn: '2026-03-01' },
      { kind: 'stage', toValue: 'negotiating', changedOn: '2026-04-01' },
    ] as const;
    expect([...stageDates(history)]).toEqual([['negotiating', '2026-04-01']]);
  });
});

describe('a change in words', () => {
  const row = { at: '2026-06-01T00:00:00.000Z', byName: null, entityId: 'x' } as const;
  const options = { language: 'zh' } as const;

  it('prints old and new by the field list', () => {
    expect(
      changeText({ ...row, entity: 'lead', field: 'fixedInvestment', old: null, new: 120_000_000 }, options),
    ).toMatchObject({ old: '', new: '1.20亿元' });
    expect(
      changeText({ ...row, entity: 'lead', field: 'isConfidential', old: 0, new: 1 }, options),
    ).toMatchObject({ old: '否', new: '是' });
    expect(
      changeText(
        { ...row, entity: 'lead', field: 'stage', old: 'reserve', new: 'signed' },
        { language: 'en' },
      ),
    ).toMatchObject({ old: 'Reserve', new: 'Signed' });
  });

  it('says what came and went, and keeps quiet about what no one reads', () => {
    expect(
      changeText({ ...row, entity: 'fundArrival', field: 'id', old: null, new: 'x' }, options),
    ).toMatchObject({ event: 'wasAdded' });
    expect(
      changeText({ ...row, entity: 'lead', field: 'deletedAt', old: null, new: row.at }, options),
    ).toMatchObject({ event: 'wasRemoved' });
    expect(
      changeText({ ...row, entity: 'leadInvestor', field: 'leadId', old: null, new: 'x' }, options),
    ).toBeNull();
    expect(
      changeText({ ...row, entity: 'somethingNew', field: 'name', old: null, new: 'x' }, options),
    ).toBeNull();
  });

  it('puts the changes of one moment together', () => {
    const change = { ...row, entity: 'lead', field: 'name', old: null, new: 'a' };
    expect(
      actsOf([change, { ...change, field: 'content' }, { ...change, at: '2026-05-01T00:00:00.000Z' }]).map(
        ({ rows }) => rows.length,
      ),
    ).toEqual([2, 1]);
  });
});

describe('a size', () => {
  it('is short', () => {
    expect([0, 900, 1536, 5 * 1024 ** 2, 300 * 1024].map(fileSize)).toEqual([
      '0 B',
      '900 B',
      '1.5 KB',
      '5.0 MB',
      '300 KB',
    ]);
  });
});
