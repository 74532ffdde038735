// Takes in the people of an address book; those that are here already are reported, not doubled (handbook 5.2).
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { addressBookMaxBytes, addressBookMaxPeople, type AddressBookImport } from '#model/photo';
import { newContact } from '#model/contact';
import { Refusal } from '#model/refusal';
import { contactLikeness, type ContactCandidate, type Likeness } from '../../names/duplicates.ts';
import { nameNorm } from '../../names/normalise.ts';
import { mobileKey } from '../../names/same.ts';
import { findCompanyByName } from '../../queries/companies.ts';
import { textsIn } from '../../rows.ts';
import { contactTable } from '../../schema/tables.ts';
import type { Writer } from '../../write.ts';
import { stopIfCancelled, type Job } from '../job.ts';
import { megabytes } from '../megabytes.ts';
import type { PersonCard } from './person-card.ts';
import { readVcards } from './vcard.ts';
import { personOf } from './vcard-person.ts';

const stepSize = 200;

/** Adds everyone who is new, in one act. */
export async function importAddressBook(
  job: Job,
  { path }: { readonly path: string },
): Promise<AddressBookImport> {
  const name = basename(path);
  const people = readVcards(contentOf(path, name)).map(personOf);
  if (people.length === 0) throw new Refusal('vcard-none', { path: name });
  if (people.length > addressBookMaxPeople)
    throw new Refusal('file-too-large', { path: name, limit: addressBookMaxPeople });
  const { value, actId } = await job.write((w) => {
    const result = new AddressBook(w);
    for (const [index, person] of people.entries()) {
      if (index % stepSize === 0) {
        stopIfCancelled(job);
        job.progress({ done: index, total: people.length, phase: 'saving' });
      }
      result.take(person, index + 1);
    }
    const { created, repeated, problems } = result;
    w.describe({ zh: `导入名片 ${name}：${created} 人`, en: `Import contacts ${name}: ${created}` });
    return { created, repeated, problems };
  });
  return { found: people.length, ...value, actId };
}

function contentOf(path: string, name: string): Buffer {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal('file-missing', { path: name });
  if (stats.size > addressBookMaxBytes)
    throw new Refusal('file-too-large', { path: name, limit: megabytes(addressBookMaxBytes) });
  return readFileSync(path);
}

type Candidate = ContactCandidate & { readonly name: string };
type Problem = AddressBookImport['problems'][number];

class AddressBook {
  created = 0;
  readonly repeated: Problem[] = [];
  readonly problems: Problem[] = [];
  private readonly w: Writer;
  private readonly known = new Map<string, Candidate[]>();
  private readonly companies = new Map<string, string | null>();

  constructor(w: Writer) {
    this.w = w;
    const sql = `SELECT "name", "companyId", "companyText", "mobiles" FROM "contact" WHERE "deletedAt" IS NULL`;
    type Row = { name: string; companyId: string | null; companyText: string | null; mobiles: string };
    for (const { name, companyId, companyText, mobiles } of w.iterate<Row>(sql)) {
      this.remember({
        name,
        companyId,
        companyNorm: companyText ? nameNorm(companyText) : null,
        mobiles: textsIn(mobiles),
      });
    }
  }

  take(person: PersonCard, position: number): void {
    const draft = this.draftOf(person);
    const name = draft.name;
    const parsed = newContact.safeParse(draft);
    if (!parsed.success) {
      this.problems.push({ position, name: name.slice(0, 50), what: problemOf(name) });
      return;
    }
    const candidate: Candidate = {
      name,
      companyId: draft.companyId,
      companyNorm: person.company[0] ? nameNorm(person.company[0]) : null,
      mobiles: draft.mobiles,
    };
    const repeats = this.repeats(candidate);
    if (repeats) {
      this.repeated.push({ position, name, what: repeats.rule });
      return;
    }
    this.w.add(contactTable, parsed.data);
    this.remember(candidate);
    this.created += 1;
  }

  /** Only people of the same name can be the same at L1 or L2. */
  private repeats(candidate: Candidate): Likeness | undefined {
    return (this.known.get(candidate.name) ?? [])
      .map((other) => contactLikeness(candidate, other))
      .find((likeness) => likeness !== null && ['L1', 'L2'].includes(likeness.level)) as Likeness | undefined;
  }

  private remember(candidate: Candidate): void {
    const same = this.known.get(candidate.name);
    if (same) same.push(candidate);
    else this.known.set(candidate.name, [candidate]);
  }

  private draftOf(person: PersonCard) {
    const [company = ''] = person.company;
    const companyId = company === '' ? null : this.companyOf(company);
    const notes = [...person.address, ...person.website, ...person.rest].join('\n');
    return {
      name: person.name[0] ?? '',
      companyId,
      companyText: companyId === null && company !== '' ? company.slice(0, 100) : null,
      dept: person.dept[0]?.slice(0, 100) ?? null,
      title: person.title.join('、').slice(0, 100) || null,
      mobiles: distinct(person.mobiles).map((value) => value.slice(0, 40)),
      phones: distinct(person.phones).map((value) => value.slice(0, 40)),
      emails: person.emails.map((value) => value.slice(0, 100)),
      wechat: person.wechat.map((value) => value.slice(0, 60)),
      useNote: notes.slice(0, 500) || null,
    };
  }

  private companyOf(name: string): string | null {
    const known = this.companies.get(name);
    if (known !== undefined) return known;
    const found = findCompanyByName(this.w, name)?.id ?? null;
    this.companies.set(name, found);
    return found;
  }
}

const distinct = (values: readonly string[]) => [
  ...new Map(values.map((value) => [mobileKey(value), value])).values(),
];

function problemOf(name: string): Problem['what'] {
  return name === ''
    ? {
        zh: '没有姓名，未导入。请在原通讯录补上姓名后再导入',
        en: 'It has no name and was left out. Add one in the address book and import again',
      }
    : {
        zh: '内容过多，未导入。请在原通讯录精简后再导入',
        en: 'It holds too much and was left out. Shorten it in the address book and import again',
      };
}
