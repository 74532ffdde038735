// Where a company or a contact takes part: leads, activities, other companies.
import type { CompanyLinks, ContactLinks, LeadPart } from '#model/record-page';
import type { Parameter, Reader } from '../connection.ts';
import { contactIdsOf, visitsNaming } from './record-timeline.ts';

const mostLinks = 200;
const leadColumns = 'lead."id", lead."name", lead."stage", lead."outcome", lead."amount"';

type LeadLink = ContactLinks['leads'][number];

/** Leads the company invests in, is the local entity of, or has referred. */
export function companyLinks(reader: Reader, { id }: { id: string }): CompanyLinks {
  const leads = reader.all<LeadLink & { updatedAt: string }>(
    `SELECT * FROM (
       SELECT ${leadColumns}, 'investor' AS "part", lead."updatedAt" FROM "leadInvestor" AS part JOIN "lead" ON lead."id" = part."leadId"
         WHERE part."companyId" = ?1 AND part."deletedAt" IS NULL AND lead."deletedAt" IS NULL
       UNION ALL SELECT ${leadColumns}, CASE WHEN lead."localCompanyId" = ?1 THEN 'localEntity' ELSE 'referrer' END, lead."updatedAt"
         FROM "lead" WHERE (lead."localCompanyId" = ?1 OR lead."referrerCompanyId" = ?1) AND +lead."deletedAt" IS NULL
     ) ORDER BY "updatedAt" DESC, "id" LIMIT ${mostLinks}`,
    id,
  );
  const companies = reader.all<CompanyLinks['companies'][number]>(
    `SELECT "id", "name", CASE ?1 WHEN "parentCompanyId" THEN 'parent' WHEN "anchorCompanyId" THEN 'anchor' ELSE 'referrer' END AS "tie"
     FROM "company" WHERE ("parentCompanyId" = ?1 OR "anchorCompanyId" = ?1 OR "referrerCompanyId" = ?1) AND +"deletedAt" IS NULL
     ORDER BY "tie", "name" LIMIT ${mostLinks}`,
    id,
  );
  return { leads: leads.map(leadLink), companies, activities: companyActivities(reader, id) };
}

function leadLink({ id, name, stage, outcome, amount, part }: LeadLink): LeadLink {
  return { id, name, stage, outcome, amount, part };
}

type ActivityLink = CompanyLinks['activities'][number];
const activityColumns = 'activity."id", activity."name", activity."kind", activity."startOn"';

/** Where the company was met: by a visit, or because one of its people was met there. */
function companyActivities(reader: Reader, id: string): ActivityLink[] {
  return reader.all<ActivityLink>(
    `SELECT ${activityColumns}, sum(met."visits") AS "visits" FROM (
       SELECT "activityId", count(*) AS "visits" FROM "visit" WHERE "companyId" = ?1 AND +"deletedAt" IS NULL GROUP BY "activityId"
       UNION ALL SELECT "metActivityId", 0 FROM "contact" WHERE "companyId" = ?1 AND "deletedAt" IS NULL) AS met
     JOIN "activity" ON activity."id" = met."activityId" WHERE activity."deletedAt" IS NULL
     GROUP BY activity."id" ORDER BY activity."startOn" DESC LIMIT ${mostLinks}`,
    id,
  );
}

export function contactLinks(reader: Reader, { id }: { id: string }): ContactLinks {
  const leads = reader.all<LeadLink & { isPrimary: number; updatedAt: string }>(
    `SELECT ${leadColumns}, part."isPrimary", lead."updatedAt" FROM "leadContact" AS part JOIN "lead" ON lead."id" = part."leadId"
     WHERE part."contactId" = ? AND part."deletedAt" IS NULL AND lead."deletedAt" IS NULL 
     ORDER BY lead."updatedAt" DESC, lead."id" LIMIT ${mostLinks}`,
    id,
  );
  const naming = visitsNaming([id]);
  const activities = reader.all<ActivityLink>(
    `SELECT ${activityColumns}, sum(met."visits") AS "visits" FROM (
       SELECT "activityId", count(*) AS "visits" FROM "visit" WHERE ${naming.sql} GROUP BY +"activityId"
       UNION ALL SELECT "metActivityId", 0 FROM "contact" WHERE "id" = ?) AS met
     JOIN "activity" ON activity."id" = met."activityId" WHERE activity."deletedAt" IS NULL
     GROUP BY activity."id" ORDER BY activity."startOn" DESC LIMIT ${mostLinks}`,
    ...naming.parameters,
    id,
  );
  return {
    leads: leads.map((row) => {
      const part: LeadPart = row.isPrimary === 0 ? 'contact' : 'primary';
      return leadLink({ ...row, part });
    }),
    activities,
  };
}

/** How much hangs on a record, for a person who is about to merge it. */
export function hangingOn(reader: Reader, noun: 'company' | 'contact', id: string) {
  const count = (sql: string, ...parameters: readonly Parameter[]) =>
    reader.one<{ n: number }>(sql, ...parameters)?.n ?? 0;
  const files = count(
    'SELECT count(*) AS "n" FROM "attachment" WHERE "ownerType" = ? AND "ownerId" = ? AND "deletedAt" IS NULL',
    noun,
    id,
  );
  if (noun === 'contact') {
    const naming = visitsNaming([id]);
    return {
      leads: count(
        'SELECT count(*) AS "n" FROM "leadContact" WHERE "contactId" = ? AND "deletedAt" IS NULL',
        id,
      ),
      visits: count(`SELECT count(*) AS "n" FROM "visit" WHERE ${naming.sql}`, id),
      contacts: 0,
      companies: 0,
      files,
    };
  }
  return {
    leads: count(
      `SELECT (SELECT count(*) FROM "leadInvestor" AS part JOIN "lead" ON lead."id" = part."leadId"
         WHERE part."companyId" = ?1 AND part."deletedAt" IS NULL AND lead."deletedAt" IS NULL)
       + (SELECT count(*) FROM "lead" WHERE ("localCompanyId" = ?1 OR "referrerCompanyId" = ?1) AND +"deletedAt" IS NULL) AS "n"`,
      id,
    ),
    visits: count('SELECT count(*) AS "n" FROM "visit" WHERE "companyId" = ? AND +"deletedAt" IS NULL', id),
    contacts: contactIdsOf(reader, id).length,
    companies: count(
      `SELECT count(*) AS "n" FROM "company" WHERE ("parentCompanyId" = ?1 OR "anchorCompanyId" = ?1 OR "referrerCompanyId" = ?1)
       AND +"deletedAt" IS NULL`,
      id,
    ),
    files,
  };
}
