// Several names in one cell: companies, people, people with telephones (handbook 10.6).

const companyLike =
  /(?:公司|集团|厂|院|所|中心|合作社|企业|银行|大学|基金|商会|协会|能源|科技|实业|控股|股份|叶片|矿业|煤业|化工|电力|Ltd\.?|Inc\.?|LLC|Corp\.?|GmbH|Limited)(?:\([^()]*\)|（[^（）]*）)?$/i;
const legalEnd = /^\s*(?:Ltd|Inc|LLC|Corp|Co\b|Limited|GmbH|S\.?A\.?)/i;
const joiner = /[与和及暨]/;
const nobody = /^(?:待定|未定|暂无|不详|无|\/|-+|—+|某企业|保密)$/;

/** The companies named in a cell, the principal first. */
export function splitCompanies(text: string): string[] {
  const names = splitOutsideBrackets(text)
    .flatMap(splitJoined)
    .map((name) => name.replace(/等(?:\d+[家个])?(?:企业|公司)?$/, '').trim());
  return [...new Set(names.filter((name) => name !== '' && !nobody.test(name)))];
}

/** Splits at 、 , ; / and line breaks, but not inside brackets and not before Ltd. */
function splitOutsideBrackets(text: string): string[] {
  if (!/[(（[【,]/.test(text)) return text.split(/[、，;；/／\n]/);
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const [at, letter] of [...text].entries()) {
    if ('(（[【'.includes(letter)) depth += 1;
    if (')）]】'.includes(letter)) depth = Math.max(0, depth - 1);
    const isMark =
      depth === 0 &&
      '、,，;；/／\n'.includes(letter) &&
      !(letter === ',' && legalEnd.test([...text].slice(at + 1, at + 12).join('')));
    if (isMark) parts.push(part);
    part = isMark ? '' : part + letter;
  }
  return [...parts, part];
}

/** 甲公司与乙集团 are two; 和林格尔公司 is one: both sides must look like companies. */
function splitJoined(name: string): string[] {
  for (let at = 1; at < name.length - 1; at += 1) {
    if (!joiner.test(name.charAt(at))) continue;
    const [left, right] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
    if (companyLike.test(left) && companyLike.test(right)) return [left, ...splitJoined(right)];
  }
  return [name];
}

const phone =
  /(?:\+?\d{1,3}[- ])?(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}(?:转\d{1,6}|-\d{1,6})?|\d{3,4}-\d{7,8}(?:转\d{1,6})?)/g;

export type Person = { readonly name: string; readonly phones: readonly string[] };

/** The people named in a cell, each with the telephone beside the name. */
export function splitPeople(text: string): Person[] {
  if (/^[\p{Script=Han}·]{2,4}$/u.test(text)) return nobody.test(text) ? [] : [{ name: text, phones: [] }];
  const parts = text.split(/[、,，;；/／\n]/).flatMap(splitAtSpaces);
  const people: { name: string; phones: string[] }[] = [];
  for (const part of parts) {
    const phones = part.match(phone) ?? [];
    const name = part
      .replace(phone, '')
      .replace(/[()（）::：\s]+$/g, '')
      .replace(/^[()（）::：\s]+/g, '')
      .trim();
    const last = people.at(-1);
    if (name === '' && phones.length > 0 && last) last.phones.push(...phones);
    else if (name !== '' && !nobody.test(name)) people.push({ name, phones: [...phones] });
  }
  return people;
}

/** White space parts names of two to four characters; “John Smith” and a name with its telephone stay together. */
function splitAtSpaces(part: string): string[] {
  const words = part.trim().split(/\s+/);
  const areNames = words.length > 1 && words.every((word) => /^[\p{Script=Han}·]{2,4}$/u.test(word));
  return areNames ? words : [part];
}

/** The telephone numbers of a cell; text that holds none is kept whole. */
export function splitPhones(text: string): string[] {
  const parts = text
    .split(/[、,，;；/／\n]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !nobody.test(part));
  return parts.flatMap((part) => {
    const words = part.split(/\s+/);
    return words.length > 1 && words.every((word) => /^\d[\d-]{6,}$/.test(word)) ? words : [part];
  });
}

export type ReadContact = {
  readonly name: string;
  readonly title: string | null;
  readonly mobiles: readonly string[];
};

/** Puts the columns 联系人, 职务 and 联系电话 of a row together. */
export function contactsOf({
  names,
  titles,
  phones,
}: {
  names: string;
  titles: string;
  phones: string;
}): ReadContact[] {
  const people = splitPeople(names);
  const numbers = splitPhones(phones);
  const posts = titles.split(/[、,，;；/／\n]/).map((title) => title.trim());
  return people.map((person, at): ReadContact => {
    const own =
      people.length === 1
        ? numbers
        : people.length === numbers.length
          ? numbers.slice(at, at + 1)
          : at === 0
            ? numbers
            : [];
    return {
      name: person.name,
      title: (people.length === 1 ? titles.trim() : posts[at]) || null,
      mobiles: [...new Set([...person.phones, ...own])],
    };
  });
}
