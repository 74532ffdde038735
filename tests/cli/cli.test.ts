// The command line, as a person runs it: a process, arguments, stdout, stderr, exit status.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels } from '../../db/model/channels.ts';
import { temporaryFolder } from '../db/workspace.ts';

const cli = join(import.meta.dirname, '../../electron/cli.ts');
const ledgers = join(import.meta.dirname, '../fixtures/ledgers');

type Run = { status: number; stdout: string; stderr: string };

function run(args: readonly string[], stdin = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
    child.stdin?.end(stdin);
  });
}

describe('the command line', () => {
  test('makes a new folder into a workspace and prints JSON', async () => {
    const dir = join(temporaryFolder(), 'new');
    const { status, stdout } = await run(['--workspace', dir, 'workspace.info']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ path: dir, isEmpty: true });
  });

  test('takes its input as an argument, from a file, or from stdin', async () => {
    const dir = join(temporaryFolder(), 'w');
    const file = join(temporaryFolder(), 'lead.json');
    writeFileSync(file, JSON.stringify({ name: '来自文件' }));
    await run(['--workspace', dir, 'leads.create', '{"name":"来自参数"}']);
    await run(['--workspace', dir, 'leads.create', `@${file}`]);
    await run(['--workspace', dir, 'leads.create', '-'], '{"name":"来自标准输入"}');
    const { stdout } = await run(['--workspace', dir, 'leads.list', '{"sort":"code"}']);
    const { rows } = JSON.parse(stdout) as { rows: { name: string }[] };
    expect(rows.map(({ name }) => name)).toEqual(['来自参数', '来自文件', '来自标准输入']);
  });

  test('a refusal is JSON on stderr with exit status 1, and nothing on stdout', async () => {
    const { status, stdout, stderr } = await run([
      '--workspace',
      join(temporaryFolder(), 'w'),
      'leads.create',
      '{"nme":"x"}',
    ]);
    expect([status, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toMatchObject({
      code: 'invalid',
      message: { zh: expect.any(String), en: expect.any(String) },
      issues: expect.any(Array),
    });
  });

  test('input that is no JSON is refused, not a crash', async () => {
    const { status, stderr } = await run([
      '--workspace',
      join(temporaryFolder(), 'w'),
      'leads.create',
      '{name}',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'invalid' });
  });

  test('a crash exits with 2', async () => {
    const dir = temporaryFolder();
    const notFolder = join(dir, 'w');
    await run(['--workspace', notFolder, 'workspace.info']);
    const { default: Driver } = await import('better-sqlite3');
    const raw = new Driver(join(notFolder, 'luodi.sqlite'));
    raw.exec('DROP TABLE "visit"');
    raw.close();
    expect((await run(['--workspace', notFolder, 'visits.list'])).status).toBe(2);
  });

  test('a job runs in process, with its progress on stderr', async () => {
    const dir = join(temporaryFolder(), 'w');
    const { status, stdout, stderr } = await run([
      '--workspace',
      dir,
      'ledger.import',
      JSON.stringify({ path: join(ledgers, 'key-projects-monthly.xlsx') }),
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ created: 6 });
    expect(stderr).toMatch(/^\w+ \d+\/\d+$/m);
  });

  test('lists every channel with its input and output schema', async () => {
    const { stdout } = await run(['channels']);
    const listed = JSON.parse(stdout) as Record<string, { kind: string; input: unknown; output: unknown }>;
    expect(Object.keys(listed)).toEqual(Object.keys(channels));
    expect(listed['leads.create']).toMatchObject({
      kind: 'write',
      input: { type: 'object', required: expect.arrayContaining(['name']) },
    });
  });

  test('the example says exactly what was published', async () => {
    const dir = join(temporaryFolder(), 'w');
    await run(['--workspace', dir, 'workspace.example']);
    const year = new Date().getFullYear();
    const period = JSON.stringify({ from: `${year}-01-01`, to: `${year}-12-31` });
    const { stdout } = await run(['--workspace', dir, 'reports.sentences', period]);
    expect(JSON.parse(stdout)).toMatchObject({
      signed:
        '今年以来，累计签约引进盛昊新科技公司7500吨/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。',
      negotiating:
        '此外，国电联合动力技术有限公司风电主机、叶片、轮毂制造等45个项目正在对接洽谈，计划总投资近530亿元。',
      key: '重点实施的32个项目中，开复工项目达到22个，建能兴辉发泡墙体、蒙泰铝业高端铝合金等6个项目投入生产或试生产，京辰科技医药中间体、中轩生化赤藓糖醇等10个项目正在办理前期手续。',
    });
    const again = await run(['--workspace', dir, 'workspace.example']);
    expect([again.status, JSON.parse(again.stderr.slice(again.stderr.indexOf('{')))]).toMatchObject([
      1,
      { code: 'workspace-not-empty' },
    ]);
    const path = join(temporaryFolder(), 'R1.docx');
    await run([
      '--workspace',
      dir,
      'reports.export',
      JSON.stringify({ report: 'R1', format: 'docx', path, from: `${year}-01-01`, to: `${year}-12-31` }),
    ]);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  }, 60_000);
});
