// Two companies that are one: one act, which Ctrl+Z takes back whole (handbook 5.3).
import { companyFields, type Company } from '#model/company';
import { localDay } from '#model/day';
import { companyIssues } from '#model/noun-rules';
import type { CompanyMerge } from '#model/record-page';
import type { Moved } from '#model/record-merge';
import { invalid, Refusal } from '#model/refusal';
import { nameNorm } from '../names/normalise.ts';
import { companyTable } from '../schema/tables.ts';
import type { Patch, Writer } from '../write.ts';
import { getCompany } from './companies.ts';
import { likenessOfCompanies } from './company-duplicates.ts';
import { rememberDecision } from './decided-pairs.ts';
import {
  moveBelongings,
  moveInvestors,
  moveReferences,
  moveSavedViews,
  type MergePair,
} from './merge-references.ts';
import { mergedValues } from './merge-values.ts';

export function mergeCompanies(
  w: Writer,
  { survivorId, loserId, values = {} }: CompanyMerge,
): { record: Company; moved: Moved } {
  const pair = { survivorId, loserId };
  const [survivor, loser] = [getCompany(w, survivorId), getCompany(w, loserId)];
  refuseWrongPair(survivor, loser);
  const likeness = likenessOfCompanies(w, survivor, loser);
  const merged = mergedValues({ fields: companyFields, survivor, loser, chosen: values });
  const fields = notItself({ ...merged, formerNames: formerNamesOf({ survivor, loser, merged }) }, pair);
  const { lead = 0, visit = 0, contact = 0, company = 0 } = moveReferences(w, 'company', pair);
  const moved = {
    leads: lead + moveInvestors(w, pair),
    visits: visit,
    contacts: contact,
    companies: company,
    files: moveBelongings(w, 'company', pair),
  };
  moveSavedViews(w, pair);
  w.patch(companyTable, survivorId, fields as Patch<typeof companyTable>); // built from the company’s own fields
  breakCycles(w, survivorId);
  w.patch(companyTable, loserId, { mergedIntoId: survivorId });
  w.setDeleted(companyTable, loserId, true);
  rememberDecision(w, {
    noun: 'company',
    leftId: loserId,
    rightId: survivorId,
    likeness,
    decision: 'merge',
    reason: null,
  });
  w.settle();
  const record = getCompany(w, survivorId);
  const issues = companyIssues(record, localDay(new Date()));
  if (issues.length > 0) throw invalid(issues);
  w.describe({
    zh: `合并企业：${loser.name} 并入 ${record.name}`,
    en: `Merge company ${loser.name} into ${record.name}`,
  });
  return { record, moved };
}

type Mergeable = { readonly id: string; readonly name: string; readonly deletedAt: string | null };

/** Only two live records can be merged. */
export function refuseWrongPair(survivor: Mergeable, loser: Mergeable): void {
  if (survivor.id === loser.id) throw new Refusal('merge-itself', { name: survivor.name });
  for (const { name, deletedAt } of [survivor, loser])
    if (deletedAt !== null) throw new Refusal('merge-deleted', { name });
}

type Names = {
  readonly survivor: Company;
  readonly loser: Company;
  readonly merged: Readonly<Record<string, unknown>>;
};

/** Every other name either had, short or long; one that differs by its legal ending alone is found anyway. */
function formerNamesOf({ survivor, loser, merged }: Names): string[] {
  const known = Array.isArray(merged['formerNames']) ? (merged['formerNames'] as string[]) : [];
  const kept = [merged['name'], merged['shortName']].map((name) => nameNorm(String(name)));
  const names = [...known, survivor.name, loser.name, survivor.shortName, loser.shortName];
  return [...new Set(names.filter((name) => name !== null && !kept.includes(nameNorm(name))) as string[])];
}

const ties = ['parentCompanyId', 'anchorCompanyId', 'referrerCompanyId'] as const;

/** A company can’t be its own parent, anchor or referrer. */
function notItself(
  fields: Record<string, unknown>,
  { survivorId, loserId }: MergePair,
): Record<string, unknown> {
  const own = ties.filter((tie) => fields[tie] === survivorId || fields[tie] === loserId);
  return { ...fields, ...Object.fromEntries(own.map((tie) => [tie, null])) };
}

/** Parents and anchors that lead back to the survivor are cut at the survivor. */
function breakCycles(w: Writer, survivorId: string): void {
  for (const tie of ['parentCompanyId', 'anchorCompanyId'] as const) {
    const seen = new Set<string>();
    let at: string | null = survivorId;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at =
        w.one<{ next: string | null }>(`SELECT "${tie}" AS "next" FROM "company" WHERE "id" = ?`, at)?.next ??
        null;
    }
    if (at === survivorId) w.patch(companyTable, survivorId, { [tie]: null });
  }
}
