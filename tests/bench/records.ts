// What hangs on a company and a contact: their pages, and merging two of them.
import type { Router } from '../../electron/ipc/router.ts';
import type { measure as Measure, Row } from './measure.ts';
import { callsOf, openRaw } from './sides.ts';

type Answered = { readonly rows: readonly { readonly id: string }[] };

export async function* benchRecords(
  router: Router,
  path: string,
  measure: typeof Measure,
): AsyncGenerator<Row> {
  const raw = openRaw(path);
  const call = callsOf(router);
  const visits = raw.prepare(
    'SELECT * FROM "visit" WHERE "companyId" = ? ORDER BY "happenedAt" DESC LIMIT 50',
  );
  for (const noun of ['companies', 'contacts']) {
    const [one, many] = noun === 'companies' ? ['company', 'companies'] : ['contact', 'contacts'];
    const { rows } = (await call(`${noun}.list`, { limit: 500, offset: 1000 })) as Answered;
    let turn = 0;
    const next = () => rows[(turn += 1) % rows.length]?.id ?? '';
    yield measure({
      name: `all said with a ${one} (raw: visits of a firm)`,
      run: () => call(`${noun}.timeline`, { id: next() }),
      raw: () => visits.all(next()),
    });
    const rename = raw.prepare(`UPDATE "${one}" SET "name" = "name" WHERE "id" = ?`);
    let pair = 0;
    const merge = () => {
      pair += 1;
      const [survivor, loser] = [rows[pair * 2], rows[pair * 2 + 1]];
      return call(`${noun}.merge`, { survivorId: survivor?.id, loserId: loser?.id });
    };
    yield measure({
      name: `merge two ${many}, durable (raw: one UPDATE)`,
      run: merge,
      raw: () => rename.run(rows[0]?.id),
      times: 40,
    });
  }
  raw.close();
}
