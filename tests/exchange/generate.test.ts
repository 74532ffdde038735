import { expect, test } from 'vitest';
import { leadFields, lead as leadSchema } from '../../db/model/lead.ts';
import { errorsOf, type LeadCase } from '../../db/model/lead-rules.ts';
import { settings } from '../../db/model/setting.ts';
import { missingFor } from '../../db/model/stage-needs.ts';
import { generateLeads } from '../bench/generate.ts';
import { emptyRowOf } from './empty-row.ts';

const today = '2026-06-30';

test('generated leads repeat with their seed and differ without it', () => {
  const some = (seed: number) => [...generateLeads(50, seed)];
  expect(some(7)).toEqual(some(7));
  expect(some(7).map(({ lead }) => lead.name)).not.toEqual(some(8).map(({ lead }) => lead.name));
});

test('generated leads break no rule and have what their stage needs', () => {
  const regions = new Map<string, { regionCode: string | null; ownership: string | null }>();
  const faults: unknown[] = [];
  for (const { lead: row, company, leadInvestor } of generateLeads(3000, 11)) {
    for (const { id, regionCode = null, ownership = null } of company)
      regions.set(id, { regionCode, ownership });
    const lead = leadSchema.parse({ ...emptyRowOf(leadFields), ...row });
    const investors = leadInvestor.map(({ companyId, role, share = null }) => ({
      role,
      share,
      country: 'CN',
      regionCode: regions.get(companyId)?.regionCode ?? null,
      ownership: regions.get(companyId)?.ownership ?? null,
    }));
    const subject: LeadCase = {
      lead,
      investors,
      hasAgreementFile: false,
      today,
      settings: settings.parse({}),
    };
    faults.push(...errorsOf(subject), ...missingFor(lead.stage, subject));
  }
  expect(faults).toEqual([]);
});

test('generated ids are unique, stages are spread, and nothing lies in the future', () => {
  const ids = new Set<string>();
  const stages = { reserve: 0, negotiating: 0, signed: 0, landed: 0 };
  let count = 0;
  let latest = '';
  for (const { lead, company, visit, stageChange } of generateLeads(4000, 3)) {
    stages[lead.stage] += 1;
    for (const { id } of [lead, ...company, ...visit, ...stageChange]) ids.add(id);
    count += 1 + company.length + visit.length + stageChange.length;
    latest =
      [
        latest,
        ...visit.map(({ happenedAt }) => happenedAt.slice(0, 10)),
        ...stageChange.map(({ changedOn }) => changedOn),
      ]
        .toSorted()
        .at(-1) ?? '';
  }
  expect(ids.size).toBe(count);
  expect(latest <= today).toBe(true);
  expect(stages.reserve).toBeGreaterThan(stages.negotiating);
  expect(stages.negotiating).toBeGreaterThan(stages.signed);
  expect(stages.signed).toBeGreaterThan(stages.landed);
});
