// Adding and editing a lead by hand: the form’s rules hold, and nothing half-right is stored.
import type { Lead } from '#model/lead';
import type { LeadDetail, LeadPatch, NewLead } from '#model/lead-shapes';
import { errorsOf } from '#model/lead-rules';
import { convertForeign } from '#model/exchange-rate';
import { invalid, Refusal } from '#model/refusal';
import { missingFor } from '#model/stage-needs';
import { stages } from '#model/stage';
import { leadCaseOf } from '../lead-case.ts';
import { findRows } from '../rows.ts';
import { leadTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { Patch, Writer } from '../write.ts';
import { getLead, leadDetailOf } from './lead-detail.ts';
import { refuseRepeatedLead } from './lead-duplicates.ts';
import { recordEntries } from './lead-history.ts';
import { saveContacts, saveInvestors } from './lead-parts.ts';
import { readSettings } from './settings.ts';

export type LeadFieldsPatch = Patch<typeof leadTable>;

/** Fields that follow from others: 元 from a foreign amount with a rate, the contract’s day from the signing. */
export function completed(fields: LeadFieldsPatch, known?: Lead): LeadFieldsPatch {
  const value = <K extends keyof Lead>(name: K): Lead[K] | undefined =>
    name in fields ? (fields as Partial<Lead>)[name] : known?.[name];
  const result: LeadFieldsPatch = { ...fields };
  for (const name of ['plannedInvestment', 'agreedInvestment'] as const) {
    const foreign = value(`${name}Foreign`);
    const rate = value(`${name}Rate`);
    const isChanged = `${name}Foreign` in fields || `${name}Rate` in fields;
    if (isChanged && fields[name] === undefined && typeof foreign === 'number' && typeof rate === 'string') {
      result[name] = convertForeign(foreign, rate);
    }
  }
  if (value('agreementKind') === 'contract' && !value('contractSignedOn') && value('signedOn'))
    result.contractSignedOn = value('signedOn') ?? null;
  return result;
}

/** The next free lead number, `PREFIX-YYYY-NNNN`. */
export function nextLeadCode(w: Writer, prefix: string): string {
  const series = `${prefix}-${localDay(new Date()).slice(0, 4)}-`;
  const number = w.nextNumber(
    series,
    () =>
      w.one<{ last: number | null }>(
        `SELECT max(CAST(substr("code", ?) AS INTEGER)) AS "last" FROM "lead" WHERE "code" >= ? AND "code" < ?`,
        series.length + 1,
        series,
        `${series}~`,
      )?.last ?? 0,
  );
  return `${series}${String(number).padStart(4, '0')}`;
}

function refuseUsedCode(w: Writer, code: string | null | undefined, ownId: string | null): void {
  if (!code) return;
  const [other] = findRows(w, leadTable, '"code" = ? AND "id" IS NOT ? LIMIT 1', code, ownId);
  if (!other) return;
  throw invalid([
    {
      path: ['code'],
      message: { zh: `编号已用于“${other.name}”`, en: `The number is used by “${other.name}”` },
    },
  ]);
}

/** Adds a lead. At a later stage than reserve it is 补录: everything that stage needs must be there. */
export function createLead(w: Writer, input: NewLead): LeadDetail {
  const { investors, contacts, history, separateReason, stage, ...draft } = input;
  const settings = readSettings(w);
  refuseUsedCode(w, draft.code, null);
  const fields = completed(draft);
  const row = w.add(leadTable, {
    ...fields,
    name: draft.name,
    code: draft.code || nextLeadCode(w, settings.codePrefix),
    stage,
    outcome: 'active',
    reserveKind: stage === 'reserve' ? (draft.reserveKind ?? 'planned') : null,
    buildStatus: stage === 'landed' ? (draft.buildStatus ?? 'preliminary') : null,
    sourceType: draft.sourceType ?? 'unknown',
    isFixedAsset: draft.isFixedAsset ?? true,
    nameNorm: '',
    missingCount: 0,
  });
  if (investors) saveInvestors(w, row.id, investors);
  if (contacts) saveContacts(w, row.id, contacts);
  w.settle();
  recordEntries(w, getLead(w, row.id), { history: history ?? [], source: 'manual' });
  refuseBroken(w, row.id, { settings, stage });
  refuseRepeatedLead(w, row.id, separateReason);
  w.describe({ zh: `新增项目 ${row.name}`, en: `Add lead ${row.name}` });
  w.settle();
  return leadDetailOf(w, row.id);
}

type Check = { readonly settings: ReturnType<typeof readSettings>; readonly stage: Lead['stage'] };

/** Refuses a lead that breaks a rule or lacks what its stage needs. */
export function refuseBroken(w: Writer, id: string, { settings, stage }: Check): void {
  const subject = leadCaseOf(w, getLead(w, id), { settings, today: localDay(new Date()) });
  const errors = errorsOf(subject);
  if (errors.length > 0) throw invalid(errors);
  const missing = missingFor(stage, subject);
  if (missing.length > 0) {
    throw new Refusal('stage-needs', { to: stages[stage], count: missing.length }, missing);
  }
}

/** Changes fields of a lead. What an import left missing may stay so; what was there may not be emptied. */
export function updateLead(w: Writer, input: LeadPatch): LeadDetail {
  const { id, rev, investors, contacts, separateReason, ...draft } = input;
  const before = getLead(w, id);
  if (rev !== undefined && rev !== before.rev) throw new Refusal('changed-meanwhile');
  refuseUsedCode(w, draft.code, id);
  const options = { settings: readSettings(w), today: localDay(new Date()) };
  const missedBefore = new Set(
    missingFor(before.stage, leadCaseOf(w, before, options)).map(({ path }) => path[0]),
  );
  const fields = completed(draft, before);
  w.patch(leadTable, id, fields);
  if (investors) saveInvestors(w, id, investors);
  if (contacts) saveContacts(w, id, contacts);
  w.settle();
  const after = leadCaseOf(w, getLead(w, id), options);
  const changed = new Set([...Object.keys(fields), ...(investors ? ['investors'] : [])]);
  const emptied = missingFor(before.stage, after).filter(({ path }) => !missedBefore.has(path[0] ?? ''));
  const errors = [...errorsOf(after, changed), ...emptied];
  if (errors.length > 0) throw invalid(errors);
  if (fields.name !== undefined && fields.name !== before.name) refuseRepeatedLead(w, id, separateReason);
  w.describe({ zh: `修改项目 ${after.lead.name}`, en: `Edit lead ${after.lead.name}` });
  return leadDetailOf(w, id);
}

/** Puts a lead into the recycle bin, or takes it out again. */
export function setLeadDeleted(w: Writer, id: string, isDeleted: boolean): LeadDetail {
  const { name } = w.setDeleted(leadTable, id, isDeleted);
  w.describe(
    isDeleted
      ? { zh: `删除项目 ${name}`, en: `Delete lead ${name}` }
      : { zh: `恢复项目 ${name}`, en: `Restore lead ${name}` },
  );
  return leadDetailOf(w, id);
}
