// Hot channels through the router, each beside the same SQL in raw prepared better-sqlite3.
import type Driver from 'better-sqlite3';
import type { Router } from '../../electron/ipc/router.ts';
import type { measure as Measure, Row } from './measure.ts';
import { callsOf, openRaw, type Call } from './sides.ts';

const page = `SELECT lead.*, chain."name", leader."name", officer."name" FROM "lead"
  LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId" LEFT JOIN "chain" ON chain."id" = node."chainId"
  LEFT JOIN "person" AS leader ON leader."id" = lead."leaderId" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"`;
const tally = 'SELECT count(*), sum("amount") FROM "lead"';
const live = 'lead."deletedAt" IS NULL';

type Answered = { readonly rows: readonly { readonly id: string; readonly name: string }[] };

export async function* benchReads(
  router: Router,
  path: string,
  measure: typeof Measure,
): AsyncGenerator<Row> {
  const raw = openRaw(path);
  const call = callsOf(router);
  const both = (sql: string, ...parameters: (string | number)[]) => {
    const rows = raw.prepare(`${page} WHERE ${sql}`);
    const sums = raw.prepare(`${tally} WHERE ${sql.replace(/ ORDER BY.*$/, '')}`);
    return () => {
      rows.all(...parameters);
      sums.get(...parameters);
    };
  };
  const list = (name: string, input: object, raw_: () => unknown) =>
    measure({ name, run: () => call('leads.list', input), raw: raw_ });
  yield list('list: newest 50', {}, both(`${live} ORDER BY lead."updatedAt" DESC LIMIT 50`));
  yield list(
    'list: one stage by amount',
    { stage: 'negotiating', sort: '-amount' },
    both(`${live} AND lead."stage" = ? ORDER BY lead."amount" DESC LIMIT 50`, 'negotiating'),
  );
  yield list(
    'list: a province',
    { regionCode: '330000', sort: '-amount' },
    both(
      `${live} AND lead."regionCode" >= '33' AND lead."regionCode" < '33~' ORDER BY lead."amount" DESC LIMIT 50`,
    ),
  );
  const stages = ['reserve', 'negotiating', 'signed', 'landed'];
  const columns = stages.map((stage) =>
    both(
      `${live} AND lead."stage" = ? AND lead."outcome" <> 'terminated' ORDER BY lead."amount" DESC LIMIT 50`,
      stage,
    ),
  );
  yield measure({
    name: 'board with sums',
    run: () => call('leads.board', {}),
    raw: () => columns.forEach((run) => run()),
    times: 30,
  });
  const sums = ['stage', 'substr("regionCode", 1, 2)', '"chainNodeId"'].map((key) =>
    raw.prepare(
      `SELECT ${key}, count(*), sum("amount") FROM "lead" WHERE "deletedAt" IS NULL AND "outcome" = 'active' GROUP BY 1`,
    ),
  );
  yield measure({
    name: 'home figures (raw: three sums)',
    run: () => call('home.figures', {}),
    raw: () => sums.forEach((sum) => sum.all()),
    times: 15,
  });
  const counts = [
    '"nextActionOn" < date(\'now\')',
    '"nextActionOn" = date(\'now\')',
    '"stage" = \'signed\'',
  ].map((due) =>
    raw.prepare(`SELECT count(*) FROM "lead" WHERE "deletedAt" IS NULL AND "outcome" = 'active' AND ${due}`),
  );
  yield measure({
    name: 'what waits for me (raw: three counts)',
    run: () => call('followups.own', {}),
    raw: () => counts.forEach((count) => count.get()),
    times: 15,
  });
  const walk = raw.prepare(
    `${page} WHERE ${live} AND (lead."name" LIKE ? OR lead."investorName" LIKE ?) ORDER BY lead."updatedAt" DESC LIMIT 50`,
  );
  const count = raw.prepare(`${tally} WHERE ${live} AND (lead."name" LIKE ? OR lead."investorName" LIKE ?)`);
  for (const text of ['风电', '石墨', '杭州']) {
    const like = `%${text}%`;
    yield measure({
      name: `search: ${text} (raw: LIKE)`,
      run: () => call('leads.list', { text }),
      raw: () => {
        walk.all(like, like);
        count.get(like, like);
      },
      times: 15,
    });
  }
  yield measure({
    name: 'search: pinyin initials (raw: LIKE)',
    run: () => call('leads.list', { text: 'hzkj' }),
    raw: () => {
      walk.all('%hzkj%', '%hzkj%');
      count.get('%hzkj%', '%hzkj%');
    },
    times: 15,
  });
  yield* benchOne(raw, call, measure);
  raw.close();
}

async function* benchOne(raw: Driver.Database, call: Call, measure: typeof Measure): AsyncGenerator<Row> {
  const { rows } = (await call('leads.list', {
    stage: 'reserve',
    outcome: 'active',
    limit: 200,
  })) as Answered;
  const one = raw.prepare('SELECT * FROM "lead" WHERE "id" = ?');
  const parts = ['leadInvestor', 'leadContact', 'fundArrival', 'attachment'].map((name) =>
    raw.prepare(`SELECT * FROM "${name}" WHERE "${name === 'attachment' ? 'ownerId' : 'leadId'}" = ?`),
  );
  let turn = 0;
  const next = () => rows[(turn += 1) % rows.length]?.id ?? '';
  yield measure({
    name: 'open a lead',
    run: () => call('leads.get', { id: next() }),
    raw: () => {
      const id = next();
      one.get(id);
      parts.forEach((part) => part.all(id));
    },
  });
  const update = raw.prepare('UPDATE "lead" SET "progress" = ? WHERE "id" = ?');
  yield measure({
    name: 'edit a lead, durable (raw: one UPDATE)',
    run: () => call('leads.update', { id: next(), progress: `第${turn}次` }),
    raw: () => update.run(`${turn}`, next()),
    times: 40,
  });
  let at = 0;
  const ids = rows.map(({ id }) => id);
  const officer = raw.prepare('SELECT "id" FROM "person" LIMIT 1').pluck().get();
  const move = () =>
    call('leads.move', {
      id: ids[(at += 1) % ids.length],
      to: 'negotiating',
      firstContactOn: '2026-01-01',
      plannedInvestment: 500_000_000,
      dutyUnit: '招商局',
      dutyPersonId: officer,
      investors: [{ companyName: `示例测量公司${at}` }],
    });
  const stage = raw.prepare('UPDATE "lead" SET "stage" = "stage" WHERE "id" = ?');
  yield measure({
    name: 'move a lead, durable (raw: one UPDATE)',
    run: move,
    raw: () => stage.run(ids[at % ids.length] ?? ''),
    times: 40,
  });
}
