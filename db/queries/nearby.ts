// Whom one could call on around a place, for a free hour on a trip.
import { dayOfInstant } from '#model/day';
import type { NearbyFirm, NearbyQuery } from '#model/search';
import type { Parameter, Reader } from '../connection.ts';
import { textsIn } from '../rows.ts';

type Firm = Pick<NearbyFirm, 'id' | 'name' | 'regionCode' | 'address'> & {
  readonly lastVisitAt: string | null;
};

const openLead = `lead."deletedAt" IS NULL AND lead."outcome" = 'active'`;
const linkOf = (company: string) => `"leadInvestor" AS link JOIN "lead" AS lead ON lead."id" = link."leadId"
  WHERE link."companyId" = ${company} AND link."deletedAt" IS NULL AND ${openLead}`;
const link = linkOf('company."id"');

export function nearbyCondition({ regionCode, chainId }: Pick<NearbyQuery, 'regionCode' | 'chainId'>) {
  const prefix = regionCode.replace(/(00){1,2}$/, '');
  const end = `${prefix}~`;
  const parameters: Parameter[] = [prefix, end, prefix, end];
  let sql = `company."id" IN (
    SELECT "id" FROM "company" WHERE "deletedAt" IS NULL AND "regionCode" >= ? AND "regionCode" < ?
    UNION SELECT "id" FROM "company" WHERE "deletedAt" IS NULL AND "hqRegionCode" >= ? AND "hqRegionCode" < ?)`;
  if (chainId !== undefined) {
    const node = `IN (SELECT "id" FROM "chainNode" WHERE "chainId" = ?)`;
    sql += ` AND (company."chainNodeId" ${node}
      OR EXISTS (SELECT 1 FROM ${link} AND lead."chainNodeId" ${node})
      OR EXISTS (SELECT 1 FROM "visit" WHERE "visit"."companyId" = company."id" AND "visit"."deletedAt" IS NULL AND "visit"."chainId" = ?))`;
    parameters.push(chainId, chainId, chainId);
  }
  return { sql, parameters };
}

const orders: Record<NearbyQuery['sort'], string> = {
  open: '"openLeads" > 0 DESC, "lastVisitAt" DESC, "openLeads" DESC, company."name"',
  name: 'company."name"',
  '-name': 'company."name" DESC',
  // Never met is longest ago.
  lastVisitOn: '"lastVisitAt", company."name"',
  '-lastVisitOn': '"lastVisitAt" DESC, company."name"',
};

export function listNearby(reader: Reader, query: NearbyQuery): { rows: NearbyFirm[]; total: number } {
  const { sql, parameters } = nearbyCondition(query);
  const firms = reader.all<Firm>(
    `SELECT company."id", company."name", company."regionCode", company."address",
      (SELECT max("happenedAt") FROM "visit" WHERE "companyId" = company."id" AND "deletedAt" IS NULL) AS "lastVisitAt",
      (SELECT count(*) FROM ${link}) AS "openLeads"
     FROM "company" AS company WHERE ${sql}
     ORDER BY ${orders[query.sort]}, company."id" LIMIT ? OFFSET ?`,
    ...parameters,
    query.limit,
    query.offset,
  );
  const total =
    reader.one<{ total: number }>(
      `SELECT count(*) AS "total" FROM "company" AS company WHERE ${sql}`,
      ...parameters,
    )?.total ?? 0;
  return { rows: firms.map((firm) => nearbyFirm(reader, firm)), total };
}

function nearbyFirm(reader: Reader, { id, name, regionCode, address, lastVisitAt }: Firm): NearbyFirm {
  const contacts = reader
    .all<{ id: string; name: string; title: string | null; numbers: string; phones: string }>(
      `SELECT "id", "name", "title", "mobiles" AS "numbers", "phones" FROM "contact"
       WHERE "companyId" = ? AND "deletedAt" IS NULL ORDER BY "updatedAt" DESC, "id" LIMIT 3`,
      id,
    )
    .map(({ numbers, phones, ...contact }) => ({
      ...contact,
      phone: [...textsIn(numbers), ...textsIn(phones)][0] ?? null,
    }));
  const leads = reader.all<NearbyFirm['leads'][number]>(
    `SELECT DISTINCT lead."id", lead."name", lead."stage" FROM ${linkOf('?')}
     ORDER BY lead."updatedAt" DESC, lead."id" LIMIT 3`,
    id,
  );
  const said = reader.one<{ summary: string | null }>(
    `SELECT "summary" FROM "visit" WHERE "companyId" = ? AND "deletedAt" IS NULL AND "summary" IS NOT NULL
     ORDER BY "happenedAt" DESC, "id" DESC LIMIT 1`,
    id,
  );
  const lastVisitOn = lastVisitAt === null ? null : dayOfInstant(lastVisitAt);
  return { id, name, regionCode, address, contacts, leads, lastVisitOn, lastSaid: said?.summary ?? null };
}
