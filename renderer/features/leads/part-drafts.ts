// Investors and contacts as a form holds them, and as they are sent.
import type { ownerships } from '#model/company';
import type { ContactInput, InvestorInput, LeadDetail } from '#model/lead-shapes';
import type { investorRoles } from '#model/lead-parts';

export type InvestorDraft = {
  /** Tells the rows of a form apart; never sent. */
  readonly rowKey: string;
  readonly companyId?: string | undefined;
  readonly companyName: string;
  readonly regionCode: string | null;
  readonly ownership: keyof typeof ownerships | null;
  readonly role: keyof typeof investorRoles;
  /** Hundredths of a percent, or the text that could not be read. */
  readonly share: number | string | null;
};

export type ContactDraft = {
  readonly rowKey: string;
  readonly contactId?: string | undefined;
  /** Set for a contact that the lead has already. */
  readonly storedContactId?: string;
  readonly name: string;
  readonly title: string | null;
  readonly mobiles: readonly string[];
  readonly isPrimary: boolean;
};

export function newInvestor(role: InvestorDraft['role']): InvestorDraft {
  return {
    rowKey: crypto.randomUUID(),
    companyName: '',
    regionCode: null,
    ownership: null,
    role,
    share: null,
  };
}

export function newContact(isPrimary: boolean): ContactDraft {
  return { rowKey: crypto.randomUUID(), name: '', title: null, mobiles: [], isPrimary };
}

/** The investors of a lead for editing; a name that stands alone so far becomes the first of them. */
export function investorDrafts({
  investors,
  investorText,
}: Pick<LeadDetail, 'investors' | 'investorText'>): InvestorDraft[] {
  if (investors.length === 0) return [{ ...newInvestor('principal'), companyName: investorText ?? '' }];
  return investors.map(({ id, ...row }) => ({ ...row, rowKey: id }));
}

export function contactDrafts({ contacts }: Pick<LeadDetail, 'contacts'>): ContactDraft[] {
  return contacts.map(({ id, contactId, name, title, mobiles, isPrimary }) => ({
    rowKey: id,
    contactId,
    storedContactId: contactId,
    name,
    title,
    mobiles,
    isPrimary,
  }));
}

/** What is sent: rows without a name are rows that nobody filled. A share that is no number is left for the schema to refuse. */
export function investorInputs(
  drafts: readonly InvestorDraft[],
): (Omit<InvestorInput, 'share'> & { readonly share: number | string | null })[] {
  return drafts
    .filter(({ companyName }) => companyName.trim() !== '')
    .map(({ companyId, companyName, regionCode, ownership, role, share }) => ({
      ...(companyId ? { companyId } : { companyName: companyName.trim() }),
      ...(regionCode && { regionCode }),
      ...(ownership && { ownership }),
      role,
      share,
    }));
}

export function contactInputs(drafts: readonly ContactDraft[]): ContactInput[] {
  return drafts
    .filter(({ name }) => name.trim() !== '')
    .map(({ contactId, name, title, mobiles, isPrimary }) => ({
      ...(contactId && { contactId }),
      name: name.trim(),
      title: title ?? '',
      mobiles: [...mobiles],
      isPrimary,
    }));
}
