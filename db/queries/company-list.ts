import type { Company, CompanyQuery } from '#model/company';
import { companyIssues } from '#model/noun-rules';
import type { Parameter, Reader } from '../connection.ts';
import { codecOf, decodeRow } from '../rows.ts';
import { companyTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { PlainNoun } from './plain-nouns.ts';
import { searchCondition } from './search-text.ts';

export const companies = {
  table: companyTable,
  label: { zh: '企业', en: 'company' },
  issues: (row) => companyIssues(row, localDay(new Date())),
} satisfies PlainNoun<typeof companyTable>;

/** A page of companies; `text` is found in names, former names and pinyin initials. */
export function listCompanies(reader: Reader, query: CompanyQuery): { rows: Company[]; total: number } {
  const parts = ['"deletedAt" IS NULL'];
  const parameters: Parameter[] = [];
  if (query.text) {
    const found = searchCondition(reader, {
      entity: 'company',
      text: query.text,
      column: 'company."id"',
      isPage: false,
    });
    parts.push(found.sql);
    parameters.push(...found.parameters);
  }
  if (query.regionCode) {
    parts.push('"regionCode" LIKE ?');
    parameters.push(`${query.regionCode.replace(/(00){1,2}$/, '')}%`);
  }
  const where = parts.join(' AND ');
  const isDescending = query.sort.startsWith('-');
  const order = `"${query.sort.replace('-', '')}" ${isDescending ? 'DESC' : 'ASC'}`;
  const rows = reader.all<Record<string, unknown>>(
    `SELECT ${codecOf(companyTable).select} FROM "company" WHERE ${where} ORDER BY ${order}, "rowid" LIMIT ? OFFSET ?`,
    ...parameters,
    query.limit,
    query.offset,
  );
  const total =
    reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM "company" WHERE ${where}`, ...parameters)
      ?.total ?? 0;
  return { rows: rows.map((row) => decodeRow(companyTable, row)), total };
}
