// When two records are the same (handbook 5.2): levels as pure functions over plain candidates.
import type { Label } from '#model/field';
import { amountsNear, mobileKey, sameCompany, shares, type Investor } from './same.ts';
import { similarity } from './similarity.ts';

export type Level = 'L1' | 'L2' | 'L3' | 'L4';

/** What a level asks for: blocks until decided, warns, or only hints. */
export type Action = 'block' | 'warn' | 'hint';

export type Likeness = {
  readonly level: Level;
  readonly action: Action;
  /** The rule that was met, for the log and for the screen. */
  readonly rule: Label;
  /** Of the names, in whole percent. */
  readonly similarity: number;
};

/** Setting `duplicateLimits` and the two of the handbook that go with it, all in percent. */
export type DuplicateLimits = {
  readonly lead: number;
  readonly company: number;
  readonly address: number;
  /** Amounts differ by less than this share of the larger. */
  readonly amount: number;
};

export const duplicateLimits: DuplicateLimits = { lead: 85, company: 90, address: 85, amount: 20 };

export type LeadCandidate = {
  readonly nameNorm: string;
  readonly investors: readonly Investor[];
  readonly approvalCode?: string | null;
  readonly superiorCode?: string | null;
  readonly industryGb?: string | null;
  readonly chainNodeId?: string | null;
  /** Agreed if signed, else planned; whole 元. */
  readonly amount?: number | null;
  readonly mobiles?: readonly string[];
  readonly parcelId?: string | null;
  readonly address?: string | null;
};

export type CompanyCandidate = {
  /** The normalised name, then the normalised former ones. */
  readonly nameNorms: readonly string[];
  readonly nameCore: string;
  readonly uscc?: string | null;
  readonly mobiles?: readonly string[];
  readonly phones?: readonly string[];
  readonly address?: string | null;
};

export type ContactCandidate = {
  readonly name: string;
  readonly companyId?: string | null;
  /** Normalised name of the company, when it is known only as text. */
  readonly companyNorm?: string | null;
  readonly mobiles?: readonly string[];
  readonly emails?: readonly string[];
  readonly wechat?: readonly string[];
};

type Rule = { readonly level: Level; readonly words: Label; readonly holds: () => boolean };

const rule = (level: Level, [zh, en]: readonly [string, string], holds: () => boolean): Rule => ({
  level,
  words: { zh, en },
  holds,
});

const actions: Readonly<Record<Level, Action>> = { L1: 'block', L2: 'block', L3: 'warn', L4: 'hint' };

/** The highest level at which two leads look the same; null when they don’t. */
export function leadLikeness(a: LeadCandidate, b: LeadCandidate, limits = duplicateLimits): Likeness | null {
  const likeness = similarity(a.nameNorm, b.nameNorm);
  const isSameInvestor = a.investors.some((one) => b.investors.some((other) => sameCompany(one, other)));
  const areOthers = a.investors.length > 0 && b.investors.length > 0 && !isSameInvestor;
  return firstOf(likeness, [
    rule('L1', ['项目代码相同', 'Same project code'], () => same(a.approvalCode, b.approvalCode)),
    rule('L1', ['上级系统编码相同', 'Same code in the superior’s system'], () =>
      same(a.superiorCode, b.superiorCode),
    ),
    rule('L1', ['名称相同', 'Same name'], () => same(a.nameNorm, b.nameNorm) && !areOthers),
    rule(
      'L2',
      ['名称相近，投资方相同', 'Similar name, same investor'],
      () => isSameInvestor && reaches(likeness, limits.lead),
    ),
    rule(
      'L3',
      ['投资方和行业相同，金额相近', 'Same investor and industry, similar amount'],
      () => isSameInvestor && isSameTrade(a, b) && amountsNear(a.amount, b.amount, limits.amount),
    ),
    rule('L4', ['联系人手机相同', 'Same mobile of a contact'], () => shares(a.mobiles, b.mobiles, mobileKey)),
    rule('L4', ['地块相同', 'Same parcel'], () => same(a.parcelId, b.parcelId)),
    rule('L4', ['地址相近', 'Similar address'], () =>
      reaches(similarity(a.address ?? '', b.address ?? ''), limits.address),
    ),
  ]);
}

/** The highest level at which two companies look the same. */
export function companyLikeness(
  a: CompanyCandidate,
  b: CompanyCandidate,
  limits = duplicateLimits,
): Likeness | null {
  const likeness = similarity(a.nameNorms[0] ?? '', b.nameNorms[0] ?? '');
  return firstOf(likeness, [
    rule('L1', ['统一社会信用代码相同', 'Same unified social credit code'], () =>
      same(a.uscc?.toUpperCase(), b.uscc?.toUpperCase()),
    ),
    rule('L1', ['名称（曾用名）相同', 'Same name or former name'], () => shares(a.nameNorms, b.nameNorms)),
    rule('L2', ['核心名称相同', 'Same core name'], () => same(a.nameCore, b.nameCore)),
    rule('L3', ['名称相近', 'Similar name'], () => reaches(likeness, limits.company)),
    rule('L4', ['手机相同', 'Same mobile'], () => shares(a.mobiles, b.mobiles, mobileKey)),
    rule('L4', ['电话相同', 'Same telephone'], () => shares(a.phones, b.phones, mobileKey)),
    rule('L4', ['地址相同', 'Same address'], () => same(a.address, b.address)),
  ]);
}

/** The highest level at which two contacts look the same. */
export function contactLikeness(a: ContactCandidate, b: ContactCandidate): Likeness | null {
  const isSameName = same(a.name, b.name);
  const hasSameMobile = shares(a.mobiles, b.mobiles, mobileKey);
  const found = firstOf(similarity(a.name, b.name), [
    rule('L1', ['姓名和手机相同', 'Same name and mobile'], () => isSameName && hasSameMobile),
    rule(
      'L2',
      ['姓名和单位相同', 'Same name and company'],
      () => isSameName && sameCompany(employerOf(a), employerOf(b)),
    ),
    rule('L3', ['手机相同，姓名不同', 'Same mobile, other name'], () => hasSameMobile),
    rule('L4', ['邮箱相同', 'Same e-mail'], () => shares(a.emails, b.emails, foldCase)),
    rule('L4', ['微信相同', 'Same WeChat'], () => shares(a.wechat, b.wechat, foldCase)),
  ]);
  return found?.level === 'L2' ? { ...found, action: 'warn' } : found;
}

/** The others that look like `one`, the most alike first. */
export function likenesses<Candidate, Other extends Candidate>(
  one: Candidate,
  others: Iterable<Other>,
  compare: (a: Candidate, b: Candidate) => Likeness | null,
): { other: Other; likeness: Likeness }[] {
  const found: { other: Other; likeness: Likeness }[] = [];
  for (const other of others) {
    const likeness = compare(one, other);
    if (likeness) found.push({ other, likeness });
  }
  return found.sort(
    (a, b) =>
      a.likeness.level.localeCompare(b.likeness.level) || b.likeness.similarity - a.likeness.similarity,
  );
}

function firstOf(likeness: number, rules: readonly Rule[]): Likeness | null {
  const met = rules.find(({ holds }) => holds());
  return met
    ? {
        level: met.level,
        action: actions[met.level],
        rule: met.words,
        similarity: Math.round(likeness * 100),
      }
    : null;
}

/** Floating point must not lose a likeness that is exactly at the limit. */
function reaches(likeness: number, percent: number): boolean {
  return likeness * 100 >= percent - 1e-9;
}

function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return a !== null && a !== undefined && a !== '' && a === b;
}

/** GB/T 4754 to letter and two digits, or the same node of a chain. */
function isSameTrade(a: LeadCandidate, b: LeadCandidate): boolean {
  const trade = (code: string | null | undefined) => (code && code.length >= 3 ? code.slice(0, 3) : null);
  return same(trade(a.industryGb), trade(b.industryGb)) || same(a.chainNodeId, b.chainNodeId);
}

function employerOf({ companyId, companyNorm }: ContactCandidate): Investor {
  return { companyId: companyId ?? null, nameNorm: companyNorm ?? '' };
}

const foldCase = (text: string) => text.trim().toLowerCase();
