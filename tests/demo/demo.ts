// npm run demo: the app’s main job with no display. The example is put in, one lead goes through all stages in the real
// screens, the summary is exported; pictures and files lie in out/demo/.
import { rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { localDay } from '../../db/model/day.ts';
import type { Sentences } from '../../db/model/report.ts';
import { buildIfNeeded, projectRoot } from '../host/build.ts';
import { invoke, openDemo, speak, type DemoApp } from './demo-app.ts';
import { enterLead, moveLead } from './walk-lead.ts';

const out = join(projectRoot, 'out/demo');
const ledger = join(projectRoot, 'tests/fixtures/ledgers/signed-and-in-talks.xlsx');
const say = (line = '') => process.stdout.write(`${line}\n`);

/** Goes to a place by the rail and waits for its title. */
async function goTo(page: Page, place: string, title = place): Promise<void> {
  await page.getByRole('link', { name: place }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

const waitForHome = (page: Page) => page.getByRole('heading', { name: '今日', level: 1 }).waitFor();

function sentencesOf(page: Page): Promise<Sentences> {
  const to = localDay(new Date());
  return invoke<Sentences>(page, 'reports.sentences', { from: `${to.slice(0, 4)}-01-01`, to });
}

/** First start: the door with the example. */
async function fillExample({ page, shot }: DemoApp): Promise<void> {
  const door = page.getByRole('button', { name: '示例数据' });
  await door.waitFor();
  await shot('start');
  await door.click();
  await waitForHome(page);
  await shot('home');
}

async function walkLead({ page, shot }: DemoApp): Promise<string> {
  const name = await enterLead(page);
  for (const stage of ['negotiating', 'signed', 'landed'] as const) await moveLead(page, stage);
  await shot('lead');
  return name;
}

async function lookAtLeads({ page, shot }: DemoApp): Promise<void> {
  await goTo(page, '项目');
  await shot('board');
  await page.getByRole('radiogroup', { name: '显示方式' }).getByText('表格').click();
  await page.getByRole('grid').getByRole('row').nth(5).waitFor();
  await shot('table');
}

async function previewLedger({ page, shot, dropFile }: DemoApp): Promise<void> {
  await goTo(page, '导入', '导入台账');
  await dropFile(ledger);
  await page.getByRole('button', { name: /^导入 .*行$/ }).waitFor();
  await shot('import');
}

/** Chooses a report, exports it as a person would and waits for the file. */
async function exportFile(
  { page, answerDialog }: DemoApp,
  choice: { report: string; button: string; file: string },
): Promise<string> {
  const path = join(out, choice.file);
  answerDialog(path);
  await page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: choice.report })
    .click();
  await page.getByRole('button', { name: choice.button }).click();
  await page.getByText(`已导出“${choice.file}”`).first().waitFor();
  if (statSync(path).size === 0) throw new Error(`${choice.file} is empty`);
  return path;
}

async function exportSummary(app: DemoApp): Promise<string[]> {
  await goTo(app.page, '报表');
  await app.page.getByRole('button', { name: '导出 Word' }).and(app.page.locator(':enabled')).waitFor();
  await app.shot('reports');
  const files: string[] = [];
  for (const choice of [
    { report: '工作情况汇报', button: '导出 Word', file: 'work-report.docx' },
    { report: '项目汇总表', button: '导出 Excel', file: 'summary.xlsx' },
    { report: '招商项目台账', button: '导出 CSV', file: 'ledger.csv' },
  ])
    files.push(await exportFile(app, choice));
  return files;
}

/** The same window in English, and in the dark. */
async function lookOtherwise({ page, shot }: DemoApp): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/leads/board`);
  await page.getByRole('heading', { name: '项目', level: 1 }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('board-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await speak(page, 'en');
  await page.getByRole('heading', { name: 'Leads', level: 1 }).waitFor();
  await shot('board-en');
}

/** What the example’s summary says, to the figure. */
const published = [
  ['signed', /共计14个，协议总投资近1600亿元/],
  ['negotiating', /45个项目.*近530亿元/],
  ['key', /32个.*22个.*6个.*10个/s],
] as const satisfies readonly (readonly [keyof Sentences, RegExp])[];

function checkExample(sentences: Sentences): void {
  for (const [name, figures] of published) {
    if (!figures.test(sentences[name]))
      throw new Error(`the example’s summary should say ${figures}, but says: ${sentences[name]}`);
  }
}

async function run(app: DemoApp): Promise<void> {
  const { page } = app;
  await fillExample(app);
  const before = await sentencesOf(page);
  checkExample(before);
  const lead = await walkLead(app);
  await lookAtLeads(app);
  await previewLedger(app);
  const files = await exportSummary(app);
  const after = await sentencesOf(page);
  await lookOtherwise(app);
  if (app.foreignRequests.length > 0)
    throw new Error(`the page reached out: ${app.foreignRequests.join(', ')}`);
  const here = (path: string) => relative(projectRoot, path);
  say(`Workspace    ${here(join(out, 'workspace'))}`);
  say(`Lead         ${lead}: 储备 → 对接洽谈 → 签约 → 落地`);
  for (const path of files) say(`File         ${here(path)}`);
  say(
    `Pictures     ${here(join(out, 'start.png'))}, home, lead, board, table, import, reports, board-dark, board-en`,
  );
  say();
  say('The example’s summary:');
  for (const [name] of published) say(`  ${before[name]}`);
  say('With the new lead:');
  say(`  ${after.signed}`);
}

buildIfNeeded();
rmSync(out, { recursive: true, force: true });
const app = await openDemo({
  workspace: join(out, 'workspace'),
  userData: join(out, 'user-data'),
  shots: out,
});
say(`Host         stand-in, ${app.version}`);
try {
  await run(app);
} catch (error) {
  await app.shot('failed').catch(() => undefined); // the page may be gone
  process.stderr.write(
    `The demo failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  await app.close();
}
