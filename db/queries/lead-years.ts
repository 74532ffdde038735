// What is kept of a lead by year, month and payment: key-project years, monthly progress, arrived funds.
import type { z } from 'zod';
import { fundArrivalIssues } from '#model/noun-rules';
import type { newFundArrival, newKeyProject, newMonthProgress } from '#model/lead-parts';
import { convertForeign } from '#model/exchange-rate';
import { invalid } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { fundArrivalTable, keyProjectTable, monthProgressTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { Writer } from '../write.ts';
import { getLead } from './lead-detail.ts';

export function listFunds(reader: Reader, leadId: string) {
  return findRows(reader, fundArrivalTable, '"leadId" = ? ORDER BY "arrivedOn", "createdAt"', leadId);
}

export function addFund(w: Writer, draft: z.output<typeof newFundArrival>) {
  const lead = getLead(w, draft.leadId);
  const { amountForeign, amountRate } = draft;
  const amount =
    draft.amount ?? (amountForeign && amountRate ? convertForeign(amountForeign, amountRate) : null);
  const row = w.add(fundArrivalTable, {
    ...draft,
    amount,
    kind: draft.kind ?? 'other',
    source: draft.source ?? 'outOfRegion',
    isCounted: draft.isCounted ?? true,
  });
  const issues = fundArrivalIssues(row, lead.stage, localDay(new Date()));
  if (issues.length > 0) throw invalid(issues);
  w.describe({ zh: `${lead.name} 登记到位资金`, en: `Funds arrived for ${lead.name}` });
  return row;
}

export function removeFund(w: Writer, id: string) {
  w.describe({ zh: '删除到位资金', en: 'Delete an arrival of funds' });
  return w.setDeleted(fundArrivalTable, id, true);
}

export function listKeyProjects(
  reader: Reader,
  { leadId, year }: { leadId?: string | undefined; year?: number | undefined },
) {
  return findRows(
    reader,
    keyProjectTable,
    '(?1 IS NULL OR "leadId" = ?1) AND (?2 IS NULL OR "year" = ?2) ORDER BY "year" DESC, "createdAt"',
    leadId ?? null,
    year ?? null,
  );
}

/** Puts a lead on the key-project list of a year, or changes its entry there. */
export function setKeyProject(w: Writer, draft: z.output<typeof newKeyProject>) {
  const lead = getLead(w, draft.leadId);
  w.describe({
    zh: `${lead.name} 列入 ${draft.year} 年重点项目`,
    en: `${lead.name}: key project of ${draft.year}`,
  });
  const [known] = findRows(
    w,
    keyProjectTable,
    '"leadId" = ? AND "year" = ? LIMIT 1',
    draft.leadId,
    draft.year,
  );
  return known ? w.patch(keyProjectTable, known.id, draft) : w.add(keyProjectTable, draft);
}

export function removeKeyProject(w: Writer, id: string) {
  w.describe({ zh: '移出重点项目', en: 'Remove from key projects' });
  return w.setDeleted(keyProjectTable, id, true);
}

export function listMonthProgress(reader: Reader, leadId: string) {
  return findRows(reader, monthProgressTable, '"leadId" = ? ORDER BY "month" DESC', leadId);
}

/** Writes down a lead’s month; one row a month. */
export function setMonthProgress(w: Writer, draft: z.output<typeof newMonthProgress>) {
  const lead = getLead(w, draft.leadId);
  const today = localDay(new Date());
  if (draft.month > today.slice(0, 7)) {
    throw invalid([
      { path: ['month'], message: { zh: '月份不能晚于本月', en: 'The month can’t be in the future' } },
    ]);
  }
  w.describe({ zh: `${lead.name} ${draft.month} 进展`, en: `Progress of ${lead.name}, ${draft.month}` });
  const [known] = findRows(
    w,
    monthProgressTable,
    '"leadId" = ? AND "month" = ? LIMIT 1',
    draft.leadId,
    draft.month,
  );
  const row = { ...draft, filledOn: draft.filledOn ?? today };
  return known ? w.patch(monthProgressTable, known.id, row) : w.add(monthProgressTable, row);
}
