// Over the real router and real files, except where a moment has to be held still.
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isFieldPath, kindOf, unitKindOf } from '../../db/exchange/read/field-paths.ts';
import { isUnitOf } from '../../db/model/quantity.ts';
import { readMoneyUnit } from '../../db/model/money.ts';
import { importGroups, unitChoices } from '../../renderer/features/import/import-fields.ts';
import { ImportPage } from '../../renderer/features/import/import-page.tsx';
import { resetImport } from '../../renderer/features/import/import-store.ts';
import type { Language } from '../../renderer/lib/preferences.ts';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { fakeHost } from './fake-host.ts';
import { leadHost } from './lead-host.tsx';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const ledgers = join(import.meta.dirname, '../fixtures/ledgers');

// Real files and jobs take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  resetImport();
  useJobs.setState({ jobs: [] });
});

function importing(language: Language = 'zh') {
  const app = leadHost();
  location.hash = '#/import';
  const shown = show(<ImportPage />, language);
  const open = async (path: string) => {
    app.dialogs.push(path);
    await shown.user.click(screen.getByRole('button', { name: /选择文件|换一个文件|再导入|Choose a file/ }));
  };
  const openSheet = async (path: string) => {
    await open(path);
    return within(await screen.findByRole('table', { name: /列对应|Columns and/ }));
  };
  return { app, ...shown, open, openSheet };
}

function ledger(lines: readonly string[]): string {
  const path = join(temporaryFolder(), '台账.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const first = [
  '2026年在谈项目台账',
  '单位：亿元',
  '序号,项目名称,投资方,计划总投资,怪列',
  '1,年产10万吨甲醇项目,甲化工有限公司,10,随便',
  '2,风机叶片制造项目,乙风电有限公司,3.5,内容',
];
const second = [
  ...first.slice(0, 3),
  '1,年产10万吨甲醇扩建项目,甲化工有限公司,12,随便',
  '2,风机叶片制造项目,乙风电有限公司,4.5,内容',
];

describe('what a file holds', () => {
  it('shows encoding, facts, header, our fields and the first rows of a GBK sheet, and has written nothing', async () => {
    const { app, openSheet } = importing();
    const grid = await openSheet(join(ledgers, 'field-weekly-gbk.csv'));
    const facts = screen.getByLabelText('读到的内容').textContent;
    for (const fact of ['表头第 3 行', '编码GB18030', '片组长三角组', '数据3 行'])
      expect(facts).toContain(fact);
    expect(grid.getByRole('columnheader', { name: /固定资产投资\(万元\)/ })).toBeTruthy();
    expect(grid.getByRole('combobox', { name: 'D 列“固定资产投资(万元)”归入' })).toHaveProperty(
      'value',
      '固定资产投资',
    );
    expect(grid.getByRole('combobox', { name: 'D 列“固定资产投资(万元)”的单位' })).toHaveProperty(
      'value',
      '万元',
    );
    expect(grid.getAllByText('新增')).toHaveLength(3);
    expect(await app.cli('leads.list', {})).toMatchObject({ total: 0 });
  });

  it('shows each sheet, and a printed total that differs with its explanation', async () => {
    const { openSheet, user } = importing();
    await openSheet(join(ledgers, 'signed-and-in-talks.xlsx'));
    const totals = within(screen.getByRole('table', { name: '合计核对' })).getByRole('row', {
      name: /协议总投资/,
    }).textContent;
    expect(totals).toContain('532亿元');
    expect(totals).toContain('764.8亿元');
    expect(totals).toContain('G6、G8 是以文本存放的金额');
    await user.click(screen.getByRole('tab', { name: '在谈项目（6 行）' }));
    const problems = within(await screen.findByRole('table', { name: /需要留意的单元格/ }));
    expect(problems.getByRole('row', { name: /D8.*面议.*不是数字，原文已保留/ })).toBeTruthy();
    expect(problems.getByRole('row', { name: /D7.*500万美元.*没有汇率/ })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /不是数字/ }));
    await waitFor(() => expect(problems.getAllByRole('row')).toHaveLength(2));
  });

  it('reads again when a column is sent elsewhere', async () => {
    const { openSheet, user } = importing();
    const grid = await openSheet(ledger(first));
    expect(screen.getByRole('row', { name: /怪列.*没有对应字段/ })).toBeTruthy();
    await user.click(grid.getByRole('combobox', { name: 'E 列“怪列”归入' }));
    await user.click(await screen.findByRole('option', { name: '最近进展' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /没有对应字段/ })).toBeNull());
    expect(screen.getByText('每个单元格都读懂了。')).toBeTruthy();
  });

  it.each([
    ['a damaged workbook', 'a.xlsx', 'PK not a workbook', /已损坏/],
    ['an empty file', 'b.csv', '', /文件是空的/],
    ['a table of something else', 'c.csv', 'hello,world\n1,2\n', /没有找到可识别的表头/],
  ])('says what is wrong with %s and stays usable', async (_name, name, content, message) => {
    const { open, openSheet } = importing();
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    await open(path);
    expect((await screen.findByRole('alert')).textContent).toMatch(message);
    await openSheet(ledger(first));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an import', () => {
  it('says in the user’s words what it did, links to it, and takes it back', async () => {
    const { app, openSheet, user } = importing();
    await openSheet(join(ledgers, 'signed-and-in-talks.xlsx'));
    await user.click(screen.getByRole('button', { name: '导入 12 行' }));
    expect(await screen.findByRole('heading', { name: '已导入 12 个项目，4 个单元格未读懂' })).toBeTruthy();
    expect(await app.cli('leads.list', {})).toMatchObject({ total: 12 });
    const [batch] = await app.cli<{ id: string }[]>('importBatches.list');
    expect(screen.getByRole('link', { name: '查看导入的项目' }).getAttribute('href')).toBe(
      `#/leads/table?batchId=${batch?.id}`,
    );
    await user.click(screen.getByRole('button', { name: '撤销导入' }));
    expect(await screen.findByRole('heading', { name: '这次导入已撤销' })).toBeTruthy();
    expect(await app.cli('leads.list', {})).toMatchObject({ total: 0 });
    expect(screen.queryByRole('link', { name: '查看导入的项目' })).toBeNull();
  });

  it('takes one sheet alone', async () => {
    const { app, openSheet, user } = importing();
    await openSheet(join(ledgers, 'signed-and-in-talks.xlsx'));
    await user.click(screen.getByRole('combobox', { name: '导入范围' }));
    await user.click(await screen.findByRole('option', { name: '只导入“在谈项目”' }));
    await user.click(screen.getByRole('button', { name: '导入 6 行' }));
    await screen.findByRole('heading', { name: /已导入 6 个项目/ });
    expect(await app.cli('leads.list', {})).toMatchObject({ total: 6 });
  });

  it('shows old and new of an update, and lets a person decide of a row that repeats a lead', async () => {
    const { app, openSheet, open, user } = importing();
    await openSheet(ledger(first));
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    await screen.findByRole('heading', { name: /已导入 2 个项目/ });
    await open(ledger(second));
    const choice = await screen.findByRole('combobox', { name: '第 4 行怎么处理' });
    expect(screen.getByText('与“年产10万吨甲醇项目”疑似重复')).toBeTruthy();
    expect(screen.getByText('3.50亿元').tagName).toBe('DEL');
    expect(screen.getByText('4.50亿元').tagName).toBe('INS');
    await user.click(choice);
    await user.click(await screen.findByRole('option', { name: '更新已有项目' }));
    expect((await screen.findByText('12.00亿元')).tagName).toBe('INS');
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    await screen.findByText('新增 0，更新 2，未变 0');
    expect(await app.cli('leads.list', {})).toMatchObject({ total: 2, sum: 1_650_000_000 });
  });

  it('creates nothing when the same file comes again', async () => {
    const { openSheet, open, user } = importing();
    const path = ledger(first);
    await openSheet(path);
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    await screen.findByRole('heading', { name: /已导入 2 个项目/ });
    await open(path);
    await waitFor(() => expect(screen.getAllByText('未变')).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    expect(await screen.findByRole('heading', { name: '没有新内容，与已有的项目一致' })).toBeTruthy();
  });

  it('saves its problem list, then and later', async () => {
    const { app, openSheet, user } = importing();
    await openSheet(join(ledgers, 'signed-and-in-talks.xlsx'));
    await user.click(screen.getByRole('button', { name: '导入 12 行' }));
    const target = join(temporaryFolder(), '问题.xlsx');
    app.dialogs.push(target);
    await user.click(await screen.findByRole('button', { name: '保存问题清单' }));
    await waitFor(() => expect(existsSync(target)).toBe(true));
    expect(await screen.findByRole('button', { name: '打开所在文件夹' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '完成' }));
    const earlier = within(await screen.findByRole('table', { name: '以前的导入' }));
    expect(earlier.getByRole('row', { name: /signed-and-in-talks\.xlsx 12 0 0 0 6/ })).toBeTruthy();
    expect(earlier.getByRole('button', { name: '保存 signed-and-in-talks.xlsx 的问题清单' })).toBeTruthy();
  });

  it('keeps a mapping under a name and offers it for the same header', async () => {
    const { app, openSheet, open, user } = importing();
    const grid = await openSheet(ledger(first));
    await user.click(grid.getByRole('combobox', { name: 'E 列“怪列”归入' }));
    await user.click(await screen.findByRole('option', { name: '存在问题' }));
    await screen.findByText('每个单元格都读懂了。');
    await user.click(screen.getByRole('button', { name: '保存列对应' }));
    await user.type(await screen.findByRole('textbox', { name: '名称' }), '周报{Enter}');
    expect(await screen.findByText('已保存列对应“周报”')).toBeTruthy();
    expect(await app.cli('importMappings.list')).toMatchObject([
      { name: '周报', mapping: { D: 'plannedInvestment 亿元', E: 'problem' } },
    ]);
    await open(ledger(second));
    await user.click(await screen.findByRole('button', { name: '使用' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '使用' })).toBeNull());
    expect(screen.getByRole('combobox', { name: 'E 列“怪列”归入' })).toHaveProperty('value', '存在问题');
  });

  it('is found again by who went elsewhere meanwhile', async () => {
    const { app, openSheet, user, unmount } = importing();
    await openSheet(ledger(first));
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    await screen.findByRole('heading', { name: /已导入 2 个项目/ });
    unmount();
    show(<ImportPage />);
    expect(await screen.findByRole('heading', { name: /已导入 2 个项目/ })).toBeTruthy();
    expect(app.log).toEqual([]);
  });
});

describe('work that takes its time', () => {
  const path = 'ticket:1';

  function slow() {
    const host = fakeHost({
      'dialogs.openFile': { path, name: '台账.xlsx' },
      'importBatches.list': [],
      'jobs.cancel': {},
    });
    return { host, ...show(<ImportPage />) };
  }

  it('says how far it is and stops when asked, with nothing changed', async () => {
    const { host, user } = slow();
    await user.click(screen.getByRole('button', { name: '选择文件…' }));
    expect(await screen.findByText('正在读取 台账.xlsx')).toBeTruthy();
    act(() => host.emit({ type: 'progress', jobId: 'job-1', done: 2500, total: 10_000, phase: 'read' }));
    expect(await screen.findByText('2,500 / 10,000 行')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'job-1' }]);
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: false, code: 'job-cancelled', message: { zh: '已取消', en: 'Cancelled' } },
      }),
    );
    expect(await screen.findByText('把台账文件拖到这里')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes a dropped file by its ticket', async () => {
    const { host, user } = slow();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no place to drop');
    await user.upload(input, new File(['a'], '拖入.csv'));
    await waitFor(() => expect(host.inputsOf('ledger.preview')).toEqual([{ path: 'ticket' }]));
    expect(await screen.findByText('正在读取 拖入.csv')).toBeTruthy();
  });
});

describe('the places a column can go', () => {
  const fields = importGroups.flatMap(({ fields: group }) => group);

  it('are places the reader knows', () => {
    expect(fields.map(({ path }) => path).filter((path) => !isFieldPath(path))).toEqual([]);
  });

  it('ask for a unit where the reader needs one of money or land', () => {
    for (const { path, unit } of fields) {
      if (!isFieldPath(path)) continue;
      const kind = unitKindOf(kindOf(path));
      expect([path, unit]).toEqual([
        path,
        kind === 'money' ? 'money' : kind === 'landArea' || kind === 'floorArea' ? 'area' : null,
      ]);
    }
    expect(unitChoices.money.filter((unit) => readMoneyUnit(unit) === null)).toEqual([]);
    expect(unitChoices.area.filter((unit) => !isUnitOf('landArea', unit))).toEqual([]);
  });
});

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  const { openSheet } = importing(language);
  await openSheet(join(ledgers, 'signed-and-in-talks.xlsx'));
  expect(await seriousFindings()).toEqual([]);
});
