import type { Company, CompanyPatch, NewCompany } from '#model/company';
import { companyIssues } from '#model/noun-rules';
import { invalid, Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { nameCore, nameNorm } from '../names/normalise.ts';
import { findRow, findRows } from '../rows.ts';
import { companyTable, duplicateDecisionTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { Writer } from '../write.ts';
import { companies } from './company-list.ts';
import { changeRow, setRowDeleted } from './plain-nouns.ts';
import { acknowledge } from './record-warnings.ts';

/** The live company of this name or former name, however its legal ending is written. */
export function findCompanyByName(reader: Reader, name: string): Company | undefined {
  const norm = nameNorm(name);
  const [exact] = findRows(reader, companyTable, '"nameNorm" = ? ORDER BY "createdAt", "id" LIMIT 1', norm);
  if (exact) return exact;
  // Few companies have been renamed: their own index is the whole search, which the planner does not see.
  const former = reader.one<{ id: string }>(
    `SELECT "id" FROM "company" INDEXED BY "company_former" WHERE "formerNames" <> '[]' AND "deletedAt" IS NULL
     AND EXISTS (SELECT 1 FROM json_each("formerNames") WHERE json_each."value" = ?) LIMIT 1`,
    name.trim(),
  );
  return former && findRow(reader, companyTable, former.id);
}

/** A firm as typed whose name is known already is that company. */
export function withKnownFirm<
  Firm extends { companyId?: string | null | undefined; companyText?: string | null | undefined },
>(reader: Reader, firm: Firm): Firm {
  if (firm.companyId || !firm.companyText) return firm;
  const known = findCompanyByName(reader, firm.companyText);
  return known ? { ...firm, companyId: known.id, companyText: null } : firm;
}

/** What a new company would repeat at L1 or L2 (handbook 5.2). */
function repeatedCompany(
  reader: Reader,
  draft: NewCompany,
): { company: Company; level: string; rule: string } | undefined {
  const byCode = draft.uscc ? findRows(reader, companyTable, '"uscc" = ? LIMIT 1', draft.uscc)[0] : undefined;
  if (byCode) return { company: byCode, level: 'L1', rule: 'uscc' };
  const byName = findCompanyByName(reader, draft.name);
  if (byName) return { company: byName, level: 'L1', rule: 'nameNorm' };
  const [byCore] = findRows(reader, companyTable, '"nameCore" = ? LIMIT 1', nameCore(draft.name));
  return byCore && { company: byCore, level: 'L2', rule: 'nameCore' };
}

/** Adds a company; one that repeats another is refused unless a reason to keep both is given. */
export function createCompany(w: Writer, { separateReason, acknowledged, ...draft }: NewCompany): Company {
  const repeated = repeatedCompany(w, { ...draft, separateReason });
  if (repeated && !separateReason) {
    const name = repeated.company.name;
    throw new Refusal('duplicate', { name }, [
      {
        path: ['name'],
        message: {
          zh: `与“${name}”重复，请选用已有企业或说明理由`,
          en: `Repeats “${name}”: choose it, or give a reason to keep both`,
        },
      },
    ]);
  }
  const row = addCompany(w, draft);
  acknowledge(w, { entity: 'company', id: row.id }, acknowledged);
  if (repeated && separateReason) {
    w.add(duplicateDecisionTable, {
      entity: 'company',
      leftId: row.id,
      rightId: repeated.company.id,
      level: repeated.level,
      rule: repeated.rule,
      similarity: 100,
      decision: 'separate',
      reason: separateReason,
    });
  }
  w.describe({ zh: `新增企业 ${row.name}`, en: `Add company ${row.name}` });
  return row;
}

/** Adds a company with the defaults of the handbook; derived names are filled at once. */
export function addCompany(w: Writer, draft: Omit<NewCompany, 'separateReason' | 'acknowledged'>): Company {
  const row = w.add(companyTable, {
    ...draft,
    country: draft.country ?? 'CN',
    roles: draft.roles ?? ['investor'],
    honors: draft.honors ?? [],
    nameNorm: nameNorm(draft.name),
    nameCore: nameCore(draft.name),
  });
  const issues = companyIssues(row, localDay(new Date()));
  if (issues.length > 0) throw invalid(issues);
  return row;
}

/** Changes a company; warnings that were seen with it are remembered in the same act. */
export function updateCompany(w: Writer, { id, acknowledged, ...fields }: CompanyPatch): Company {
  acknowledge(w, { entity: 'company', id }, acknowledged);
  return changeRow(w, companies, id, fields);
}

/** Takes a company out of the bin; one that was merged is then a company of its own again. */
export function restoreCompany(w: Writer, { id }: { id: string }): Company {
  w.patch(companyTable, id, { mergedIntoId: null });
  return setRowDeleted(w, companies, id, false);
}

export function getCompany(reader: Reader, id: string): Company {
  const row = findRow(reader, companyTable, id);
  if (!row) throw new Refusal('not-found');
  return row;
}
