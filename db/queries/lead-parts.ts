// Investors and contacts of a lead: sent as a whole list, stored as rows of their own.
import type { ContactInput, InvestorInput } from '#model/lead-shapes';
import { invalid } from '#model/refusal';
import { findRows } from '../rows.ts';
import { companyTable, contactTable, leadContactTable, leadInvestorTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { addCompany, findCompanyByName, getCompany } from './companies.ts';

/** The company an investor names; one that is not known yet is added. Empty place and ownership are filled in, never replaced. */
function companyOf(w: Writer, input: InvestorInput, position: number): string {
  if (!input.companyId && !input.companyName) {
    throw invalid([
      {
        path: ['investors', position, 'companyName'],
        message: { zh: '请填企业名称', en: 'Name the company' },
      },
    ]);
  }
  const known = input.companyId
    ? getCompany(w, input.companyId)
    : findCompanyByName(w, input.companyName ?? '');
  if (!known) {
    return addCompany(w, {
      name: input.companyName ?? '',
      regionCode: input.regionCode,
      ownership: input.ownership,
    }).id;
  }
  w.patch(companyTable, known.id, {
    ...(input.regionCode && !known.regionCode && { regionCode: input.regionCode }),
    ...(input.ownership && !known.ownership && { ownership: input.ownership }),
  });
  return known.id;
}

/** Makes the investors of a lead exactly these; the first is the principal unless one says it is. */
export function saveInvestors(w: Writer, leadId: string, inputs: readonly InvestorInput[]): void {
  const known = findRows(w, leadInvestorTable, '"leadId" = ?', leadId);
  const hasPrincipal = inputs.some(({ role }) => role === 'principal');
  const kept = new Set<string>();
  inputs.forEach((input, position) => {
    const companyId = companyOf(w, input, position);
    const role = input.role ?? (position === 0 && !hasPrincipal ? 'principal' : 'partner');
    const row = known.find((part) => part.companyId === companyId && !kept.has(part.id));
    if (row) {
      kept.add(row.id);
      w.patch(leadInvestorTable, row.id, { role, share: input.share });
    } else {
      kept.add(w.add(leadInvestorTable, { leadId, companyId, role, share: input.share ?? null }).id);
    }
  });
  for (const { id } of known) if (!kept.has(id)) w.setDeleted(leadInvestorTable, id, true);
}

/** Makes the contacts of a lead exactly these; the first is the primary one unless another says it is. */
export function saveContacts(w: Writer, leadId: string, inputs: readonly ContactInput[]): void {
  const known = findRows(w, leadContactTable, '"leadId" = ?', leadId);
  const hasPrimary = inputs.some(({ isPrimary }) => isPrimary);
  const principal = findRows(
    w,
    leadInvestorTable,
    '"leadId" = ? AND "role" = \'principal\' LIMIT 1',
    leadId,
  )[0];
  const kept = new Set<string>();
  inputs.forEach((input, position) => {
    const contactId = contactOf(w, input, { position, companyId: principal?.companyId ?? null });
    const isPrimary = input.isPrimary ?? (position === 0 && !hasPrimary);
    const row = known.find((part) => part.contactId === contactId);
    if (row) {
      kept.add(row.id);
      w.patch(leadContactTable, row.id, { isPrimary });
    } else {
      kept.add(w.add(leadContactTable, { leadId, contactId, isPrimary }).id);
    }
  });
  for (const { id } of known) if (!kept.has(id)) w.setDeleted(leadContactTable, id, true);
}

function contactOf(
  w: Writer,
  input: ContactInput,
  at: { position: number; companyId: string | null },
): string {
  const { contactId, name, title, mobiles } = input;
  if (contactId) {
    w.patch(contactTable, contactId, {
      ...(name && { name }),
      ...(title !== undefined && { title }),
      ...(mobiles && { mobiles }),
    });
    return contactId;
  }
  if (!name)
    throw invalid([
      { path: ['contacts', at.position, 'name'], message: { zh: '请填联系人姓名', en: 'Name the contact' } },
    ]);
  const same = findRows(w, contactTable, '"name" = ? AND "companyId" IS ?', name, at.companyId).find(
    (row) =>
      mobiles === undefined ||
      row.mobiles.length === 0 ||
      row.mobiles.some((mobile) => mobiles.includes(mobile)),
  );
  if (same) {
    w.patch(contactTable, same.id, {
      ...(title && { title }),
      ...(mobiles && { mobiles: [...new Set([...same.mobiles, ...mobiles])] }),
    });
    return same.id;
  }
  return w.add(contactTable, { name, title: title ?? null, mobiles: mobiles ?? [], companyId: at.companyId })
    .id;
}
