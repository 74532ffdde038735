// What the company and contact screens ask for, answered with next to nothing unless a test says otherwise.
import type { Company } from '#model/company';
import type { Contact } from '#model/contact';
import { money } from '#model/money';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { company } from './sample-rows.ts';

export const contact: Contact = {
  id: 'contact-1',
  createdAt: company.createdAt,
  updatedAt: company.updatedAt,
  createdById: null,
  updatedById: null,
  deviceId: 'd1',
  deletedAt: null,
  rev: 1,
  name: '王芳',
  companyId: company.id,
  companyText: null,
  dept: '投资部',
  title: '部长',
  mobiles: ['13900000001'],
  phones: [],
  wechat: [],
  emails: [],
  cardAttachmentId: null,
  decisionRole: 'decides',
  metActivityId: null,
  nativePlace: null,
  useNote: null,
  mergedIntoId: null,
};

const notFound = new Refused('not-found', { zh: '找不到这条记录', en: 'Not found' });

export function companyHost(companies: readonly Company[] = [company], replies: Replies = {}) {
  return fakeHost({
    'companies.list': ({ text = '' }) => {
      const rows = companies.filter(({ name }) => name.includes(text));
      return { rows, total: rows.length };
    },
    'companies.get': ({ id }) => companies.find((row) => row.id === id) ?? notFound,
    'companies.timeline': { rows: [], total: 0 },
    'companies.links': { leads: [], activities: [], companies: [] },
    'companies.changes': { rows: [], total: 0 },
    'companies.duplicates': [],
    'contacts.list': { rows: [], total: 0 },
    'contacts.get': ({ id }) => (id === contact.id ? contact : notFound),
    'contacts.timeline': { rows: [], total: 0 },
    'contacts.links': { leads: [], activities: [] },
    'contacts.changes': { rows: [], total: 0 },
    'contacts.duplicates': [],
    'warnings.list': [],
    'attachments.list': [],
    'leads.list': { rows: [], total: 0, sum: money.parse(0) },
    'regions.list': [],
    'drafts.get': { value: null },
    'drafts.set': {},
    'drafts.clear': {},
    ...replies,
  });
}
