// One task in a process of its own: prints what it took as JSON.
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { localDay } from '../../db/model/day.ts';
import { writeWorkbook } from '../../db/exchange/write/xlsx.ts';
import { ledgerColumns } from '../../db/exchange/ledger-sheet.ts';
import type { Cell } from '../../db/exchange/write/sheet-layout.ts';
import { inlineRunner } from '../../electron/jobs/inline.ts';
import { Router } from '../../electron/ipc/router.ts';
import { companyName, productOf } from './words.ts';
import { chanceOf } from './random.ts';
import { callsOf } from './sides.ts';
import { silentHost } from './silent-host.ts';

const rowCount = 100_000;

/** Twenty cells a row, of the kinds a ledger has. */
function* cells(count: number): Generator<Cell[]> {
  for (let row = 1; row <= count; row += 1) {
    yield Array.from({ length: 20 }, (_, column) =>
      column % 3 === 0
        ? row * 1000 + column
        : column % 3 === 1
          ? `第${row}个项目的第${column}格`
          : '2026-09-02',
    );
  }
}

function* ledgerRows(count: number): Generator<Cell[]> {
  const chance = chanceOf(11);
  for (let row = 1; row <= count; row += 1) {
    const { name } = productOf(chance);
    const filled: Cell[] = ledgerColumns.map(() => null);
    Object.assign(filled, [
      row,
      `${name}生产线${row}号`,
      companyName(chance, '杭州'),
      `建设${name}生产线`,
      name,
      100_000_000 + row * 10_000,
      80_000_000,
    ]);
    filled[9] = '对接洽谈';
    filled[10] = '已实地考察';
    filled[12] = '招商局';
    filled[13] = '王五';
    yield filled;
  }
}

async function withRouter(dir: string, work: (router: Router) => Promise<unknown>): Promise<void> {
  const router = new Router({
    host: silentHost,
    environment: { appVersion: 'bench' },
    workspaceDir: dir,
    migrationsFolder: join(import.meta.dirname, '../../db/migrations'),
    runner: inlineRunner(),
  });
  await work(router);
  await router.close();
}

const columns = Array.from(
  { length: 20 },
  (_, column) =>
    ({
      header: `列${column + 1}`,
      width: 14,
      kind: column % 3 === 0 ? 'number' : column % 3 === 1 ? 'text' : 'date',
    }) as const,
);

const tasks: Record<string, (...args: string[]) => Promise<unknown>> = {
  write: (path) =>
    writeWorkbook(path ?? '', { sheets: [{ name: '台账', title: '台账', columns, rows: cells(rowCount) }] }),
  exceljs: async (path) => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path ?? '' });
    const sheet = workbook.addWorksheet('台账');
    for (const row of cells(rowCount)) sheet.addRow(row).commit();
    sheet.commit();
    await workbook.commit();
  },
  sample: (path) =>
    writeWorkbook(path ?? '', {
      sheets: [{ name: '台账', title: '招商项目台账', columns: ledgerColumns, rows: ledgerRows(10_000) }],
    }),
  export: (dir, path) =>
    withRouter(dir ?? '', (router) => callsOf(router)('ledger.export', { path, format: 'xlsx' })),
  week: (dir, path) =>
    withRouter(dir ?? '', (router) =>
      callsOf(router)('reports.exportWeek', { report: 'R5', on: localDay(new Date()), path }),
    ),
  import: (dir, path) =>
    withRouter(dir ?? '', async (router) => {
      const { created } = (await callsOf(router)('ledger.import', { path })) as { created: number };
      if (created < 9000) throw new Error(`only ${created} rows became leads`);
    }),
};

const [name = '', ...args] = process.argv.slice(2);
const started = performance.now();
await tasks[name]?.(...args);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
