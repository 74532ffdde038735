// Ctrl+K beside LIKE over the same columns, best first too; and what a write pays for being found.
import type Driver from 'better-sqlite3';
import type { Router } from '../../electron/ipc/router.ts';
import type { measure as Measure, Row } from './measure.ts';
import { callsOf, openRaw, type Call } from './sides.ts';

/** Queries that meet half of everything, or nothing, or must be read in many ways. */
const texts = [
  '有限公司',
  '科技',
  '公',
  '王',
  'gs',
  'zh',
  'g',
  'xian',
  'gdlhdl',
  'guodianlianhe',
  'youxiangongsi',
  '138',
  '432',
  '13812345',
  '2026',
  '科技ji',
  '建设155gwh/年特种正极材料深加工及配套的公用工程、环保设施和办公用房',
  '没有这样的名字',
  'zzzzzz',
];

const columns = {
  lead: ['name', 'investorName', 'code', 'content', 'product'],
  company: ['name', 'shortName', 'formerNames'],
  contact: ['name', 'companyName', 'companyText', 'title', 'mobiles', 'phones'],
  activity: ['name', 'destinations'],
} as const;

function likeSql(noun: keyof typeof columns): string {
  const source =
    noun === 'contact'
      ? '(SELECT contact.*, company."name" AS "companyName" FROM "contact" LEFT JOIN "company" ON company."id" = contact."companyId")'
      : `"${noun}"`;
  return `SELECT "id", "name" FROM ${source} WHERE "deletedAt" IS NULL AND (${columns[noun].map((name) => `"${name}" LIKE :any`).join(' OR ')})
    ORDER BY "name" = :text DESC, "name" LIKE :start DESC, "updatedAt" DESC LIMIT 7`;
}

export async function* benchSearch(
  router: Router,
  path: string,
  measure: typeof Measure,
): AsyncGenerator<Row> {
  const raw = openRaw(path);
  const call = callsOf(router);
  const nouns = Object.keys(columns) as (keyof typeof columns)[];
  const walks = nouns.map((noun) => raw.prepare(likeSql(noun)));
  let slowest: Row | undefined;
  for (const text of texts) {
    const row = await measure({
      name: `Ctrl+K: ${text.slice(0, 14)} (raw: LIKE)`,
      run: () => call('search.all', { text }),
      raw: () => walks.forEach((walk) => walk.all({ text, start: `${text}%`, any: `%${text}%` })),
      times: 5,
    });
    if (!slowest || row.p95 > slowest.p95) slowest = row;
    yield row;
  }
  if (slowest) yield { ...slowest, name: 'Ctrl+K: slowest of these' };
  yield* benchEditing(raw, call, measure);
  raw.close();
}

/** Fields that are found by, so that each edit writes its text anew. */
async function* benchEditing(raw: Driver.Database, call: Call, measure: typeof Measure): AsyncGenerator<Row> {
  let turn = 0;
  for (const [noun, channel, field] of [
    ['lead', 'leads.update', 'content'],
    ['contact', 'contacts.update', 'title'],
    ['company', 'companies.update', 'shortName'],
  ] as const) {
    const ids = raw
      .prepare(`SELECT "id" FROM "${noun}" WHERE "deletedAt" IS NULL LIMIT 200`)
      .pluck()
      .all() as string[];
    const next = () => ids[(turn += 1) % ids.length] ?? '';
    const update = raw.prepare(`UPDATE "${noun}" SET "${field}" = ? WHERE "id" = ?`);
    yield measure({
      name: `edit a ${noun}’s ${field}, durable (raw: one UPDATE)`,
      run: () => call(channel, { id: next(), [field]: `改过第${turn}次` }),
      raw: () => update.run(`再改第${turn}次`, next()),
      times: 40,
    });
  }
}
