// npm run bench: a workspace of 100,000 generated leads, the product beside raw prepared better-sqlite3 in the same run.
// It reports ratios; nothing passes or fails on time. `--quick` takes 10,000 leads.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, closeConnection } from '../../db/open.ts';
import { databasePath } from '../../db/workspace-files.ts';
import { inlineRunner } from '../../electron/jobs/inline.ts';
import { Router } from '../../electron/ipc/router.ts';
import { benchCards, cardTable } from './cards.ts';
import { fillGenerated } from './fill.ts';
import { fillPeople } from './fill-people.ts';
import { generateBase, generateLeads } from './generate.ts';
import { measure, table, type Row } from './measure.ts';
import { benchFiles } from './files.ts';
import { benchReads } from './reads.ts';
import { benchRecords } from './records.ts';
import { benchSearch } from './search.ts';
import { silentHost } from './silent-host.ts';
import { benchWindow } from './window.ts';

const root = join(import.meta.dirname, '../..');
const isQuick = process.argv.includes('--quick');
const leads = isQuick ? 10_000 : 100_000;
const today = '2026-11-24';
const folder = join(root, 'out/bench');
const dir = join(folder, `workspace-${leads}`);
const migrationsFolder = join(root, 'db/migrations');

const say = (line: string) => process.stdout.write(`${line}\n`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
say(`making ${leads} leads …`);
const started = performance.now();
const connection = openWorkspace(dir, migrationsFolder);
fillGenerated(connection, { base: generateBase({ today }), leads: generateLeads(leads, 7, { today }) });
fillPeople(connection, leads);
closeConnection(connection);
say(`made in ${((performance.now() - started) / 1000).toFixed(1)} s`);

const router = new Router({
  host: silentHost,
  environment: { appVersion: 'bench' },
  workspaceDir: dir,
  migrationsFolder,
  runner: inlineRunner(),
});
const rows: Row[] = [];
for await (const row of benchReads(router, databasePath(dir), measure)) {
  rows.push(row);
  say(table([row]));
}
for await (const row of benchRecords(router, databasePath(dir), measure)) {
  rows.push(row);
  say(table([row]));
}
for await (const row of benchSearch(router, databasePath(dir), measure)) {
  rows.push(row);
  say(table([row]));
}
for await (const row of benchFiles(router, folder)) {
  rows.push(row);
  say(table([row]));
}
await router.close();
for await (const row of benchWindow(root, dir, folder)) {
  rows.push(row);
  say(table([row]));
}
const cards = await benchCards(root, folder);
say(cardTable(cards));
writeFileSync(
  join(root, 'out/bench.json'),
  JSON.stringify({ leads, node: process.version, rows, cards }, null, 2),
);
say(`\n${table(rows)}\n\n${cardTable(cards)}\n\nwritten to out/bench.json`);
