// Workspaces and ledgers made in plain Node, so that a test begins where it matters.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { readerOf, type Connection } from '../../db/connection.ts';
import { recognitionInModules } from '../../db/exchange/card/recognition-files.ts';
import { fillExample } from '../../db/exchange/example/fill-example.ts';
import { closeConnection, openWorkspace } from '../../db/open.ts';
import { databasePath } from '../../db/workspace-files.ts';
import { write } from '../../db/write.ts';
import { fillGenerated } from '../bench/fill.ts';
import { generateBase, generateLeads } from '../bench/generate.ts';
import { projectRoot } from '../host/build.ts';

export const migrationsFolder = join(projectRoot, 'db/migrations');

/** Where the app keeps its workspace when nobody has named another, on a laptop of this test’s own. */
export const usualWorkspace = (userData: string) => join(userData, 'documents', '落地工作区');

async function inWorkspace(
  dir: string,
  work: (connection: Connection) => void | Promise<void>,
): Promise<void> {
  const connection = openWorkspace(dir, migrationsFolder);
  try {
    await work(connection);
  } finally {
    closeConnection(connection);
  }
}

export function makeEmptyWorkspace(dir: string): Promise<void> {
  return inWorkspace(dir, () => undefined);
}

/** The example workspace. */
export function makeExampleWorkspace(dir: string): Promise<void> {
  return inWorkspace(dir, async (connection) => {
    await fillExample({
      connection,
      reader: readerOf(connection),
      appVersion: 'test',
      recognition: recognitionInModules(projectRoot),
      progress: () => undefined,
      isCancelled: () => false,
      write: async (work) => write(connection, { personId: null }, work),
    });
  });
}

/** A workspace with so many generated leads. */
export function makeLargeWorkspace(dir: string, leads: number): Promise<void> {
  return inWorkspace(dir, (connection) => {
    fillGenerated(connection, { base: generateBase(), leads: generateLeads(leads, 7) });
  });
}

const frozen = join(import.meta.dirname, '../fixtures/databases');

/** The version that wrote the oldest database there is of a released version. */
export function oldestVersion(): string {
  const versions = readdirSync(frozen).map((name) => name.replace(/\.sqlite$/, ''));
  const [oldest] = versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (oldest === undefined) throw new Error('there is no frozen database');
  return oldest;
}

/** A workspace as that version left it. */
export function copyFrozenWorkspace(version: string, dir: string): void {
  mkdirSync(dir, { recursive: true });
  cpSync(join(frozen, `${version}.sqlite`), databasePath(dir));
}

/** What SQL finds in the database of a workspace that nobody has open. */
export function rowsOf<Row>(dir: string, sql: string): Row[] {
  const raw = new Driver(databasePath(dir));
  try {
    return raw.prepare(sql).all() as Row[]; // the caller names the columns
  } finally {
    raw.close();
  }
}

const places = ['鄂尔多斯', '包头', '银川', '太原', '西安', '兰州', '常州', '合肥'];
const products = ['光伏组件', '风机叶片', '储能电芯', '医药中间体', '铝基新材料', '氢能装备'];

/** A ledger with so many rows, all of them different leads. */
export function writeLedger(path: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_unused, index) => {
    const [place, product] = [places[index % places.length], products[index % products.length]];
    return `${index + 1},${place}${product}第${index + 1}期,${place}第${index % 900}新能源有限公司,${1 + (index % 40)},招商局,初次对接`;
  });
  writeFileSync(path, ['序号,项目名称,投资方,总投资（亿元）,责任单位,进展情况', ...lines].join('\n'));
}
