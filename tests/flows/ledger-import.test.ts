// Ledgers that offices keep, brought in.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LedgerImported, LedgerPreview } from '../../db/model/ledger.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp } from './app.ts';

const ledgers = join(import.meta.dirname, '../fixtures/ledgers');
type Page = { rows: Record<string, unknown>[]; total: number; sum: number };

describe('bringing in the ledgers that offices keep', () => {
  test('the monthly key-project sheet: six leads, the printed totals, a month that stays a month', async () => {
    const app = startApp();
    const path = join(ledgers, 'key-projects-monthly.xlsx');
    const imported = await app.cli<LedgerImported>('ledger.import', { path });
    expect(imported).toMatchObject({ created: 6, updated: 0, problems: [] });
    expect(imported.totals).toEqual([
      expect.objectContaining({ field: 'agreedInvestment', printed: 17_290_000_000, read: 17_290_000_000 }),
      expect.objectContaining({ field: 'check.yearInvested', printed: 6_866_000_000, read: 6_866_000_000 }),
    ]);
    const { rows, sum } = await app.cli<Page>('leads.list', { sort: 'code' });
    expect(sum).toBe(17_290_000_000);
    expect(await app.cli('leads.get', { id: rows[0]?.['id'] })).toMatchObject({
      code: 'ETK-01',
      plannedStartOn: '2013-04',
      buildStatus: 'started',
    });
  });

  test('signed and in talks: the sheet’s own total is said to differ, and why', async () => {
    const app = startApp();
    const imported = await app.cli<LedgerImported>('ledger.import', {
      path: join(ledgers, 'signed-and-in-talks.xlsx'),
    });
    expect(imported).toMatchObject({ created: 12 });
    expect(imported.totals).toEqual([
      {
        sheet: '签约项目',
        field: 'agreedInvestment',
        printed: 53_200_000_000,
        read: 76_480_000_000,
        explainedBy: ['G6', 'G8'],
      },
    ]);
    expect(await app.cli('leads.list', { stage: 'signed' })).toMatchObject({ total: 6, sum: 76_480_000_000 });
    expect(await app.cli('leads.list', { stage: 'negotiating' })).toMatchObject({
      total: 6,
      sum: 28_400_000_000,
    });
    const dollars = await app.cli<Page>('leads.list', { text: '外资精细化工' });
    expect(await app.cli('leads.get', { id: dollars.rows[0]?.['id'] })).toMatchObject({
      plannedInvestment: null,
      plannedInvestmentCurrency: 'USD',
      plannedInvestmentForeign: 5_000_000,
    });
    const several = await app.cli<Page>('leads.list', { text: '光伏发电应用领跑' });
    const { investors } = await app.cli<{ investors: { companyName: string }[] }>('leads.get', {
      id: several.rows[0]?.['id'],
    });
    expect(investors.map(({ companyName }) => companyName)).toEqual([
      '国家电力投资集团有限公司',
      '中节能太阳能科技有限公司',
      '中广核太阳能开发有限公司',
    ]);
    expect(imported.problems).toContainEqual(
      expect.objectContaining({ sheet: '在谈项目', row: 8, column: 'D', value: '面议', reason: 'notNumber' }),
    );
    const open = await app.cli<Page>('leads.list', { text: '某央企' });
    expect(await app.cli('leads.get', { id: open.rows[0]?.['id'] })).toMatchObject({
      notes: expect.stringContaining('面议'),
    });
  });

  test('the weekly field sheet in GBK, with the facts of its title lines', async () => {
    const app = startApp();
    const path = join(ledgers, 'field-weekly-gbk.csv');
    const preview = await app.cli<LedgerPreview>('ledger.preview', { path });
    const facts = Object.fromEntries(
      (preview.sheets[0]?.facts ?? []).map(({ name, value }) => [name, value]),
    );
    expect(facts).toMatchObject({ 片组: '长三角组', 填报人: '赵六', 填报时间: '2021-11-26' });
    expect(preview.sheets[0]).toMatchObject({ encoding: 'GB18030', rowCount: 3 });
    await app.cli('ledger.import', { path });
    const { rows } = await app.cli<Page>('leads.list', { sort: 'code' });
    const leads = await Promise.all(
      rows.map(({ id }) =>
        app.cli<{ fixedInvestment: number; landArea: number | null }>('leads.get', { id }),
      ),
    );
    expect(leads.reduce((sum, { fixedInvestment }) => sum + fixedInvestment, 0)).toBe(469_800_000);
    expect(leads.map(({ landArea }) => landArea)).toEqual([80_000, 133_333, null]);
  });

  test.each(readdirSync(ledgers).filter((name) => /^(key|signed|field)/.test(name)))(
    '%s a second time creates nothing, and one undo takes it back',
    async (name) => {
      const app = startApp();
      const path = join(ledgers, name);
      const first = await app.cli<LedgerImported>('ledger.import', { path });
      const again = await app.cli<LedgerImported>('ledger.import', { path });
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: first.created, batchId: null });
      await app.cli('undo.act', { actId: first.actId });
      expect(await app.cli('leads.list')).toMatchObject({ total: 0 });
      expect(await app.cli('companies.list')).toMatchObject({ total: 0 });
      expect(await app.cli('ledger.import', { path })).toMatchObject({ created: first.created });
    },
  );

  test('a changed cell updates one lead, an empty one erases nothing, and the preview says so first', async () => {
    const app = startApp();
    const path = join(temporaryFolder(), '台账.csv');
    writeFileSync(
      path,
      '项目名称,投资方,总投资(亿元),进展\n风机叶片,大安晨飞,3,首次拜访\n光伏组件,某新能源,5,已来访\n',
    );
    await app.cli('ledger.import', { path });
    writeFileSync(
      path,
      '项目名称,投资方,总投资(亿元),进展\n风机叶片,大安晨飞,4,\n光伏组件,某新能源,5,已来访\n',
    );
    const preview = await app.cli<LedgerPreview>('ledger.preview', { path });
    expect(
      preview.sheets[0]?.rows.map(({ result, changes }) => [result, changes.map(({ field }) => field)]),
    ).toEqual([
      ['updated', ['plannedInvestment']],
      ['unchanged', []],
    ]);
    expect(await app.cli('ledger.import', { path })).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const { rows } = await app.cli<Page>('leads.list', { text: '风机叶片' });
    expect(await app.cli('leads.get', { id: rows[0]?.['id'] })).toMatchObject({
      plannedInvestment: 400_000_000,
      progress: '首次拜访',
    });
  });

  test('a row that resembles a lead of the same investor waits for a person, who decides', async () => {
    const app = startApp();
    const path = join(temporaryFolder(), '台账.csv');
    await app.cli('leads.create', { name: '高端铝合金', investors: [{ companyName: '蒙泰铝业' }] });
    writeFileSync(path, '项目名称,投资方,总投资(亿元)\n高端铝合金材料,蒙泰铝业,3\n');
    expect(await app.cli('ledger.import', { path })).toMatchObject({ created: 0, waiting: 1 });
    const sheet = (await app.cli<LedgerPreview>('ledger.preview', { path })).sheets[0];
    expect(sheet?.rows[0]).toMatchObject({ result: 'waiting', repeats: '高端铝合金' });
    const decisions = [{ sheet: sheet?.name, row: sheet?.rows[0]?.row, decision: 'separate' }];
    expect(await app.cli('ledger.import', { path, decisions })).toMatchObject({ created: 1, waiting: 0 });
  });

  test('a mapping chosen by hand is followed', async () => {
    const app = startApp();
    const path = join(temporaryFolder(), '台账.csv');
    writeFileSync(path, '项目名称,投资方,总投资(亿元),甲列\n风机叶片,大安晨飞,3,急需用电\n');
    const { sheets } = await app.cli<LedgerPreview>('ledger.preview', { path });
    expect(sheets[0]?.columns[3]).toMatchObject({ column: 'D', field: null });
    await app.cli('ledger.import', { path, mapping: { [sheets[0]?.name ?? '']: { D: 'problem' } } });
    const { rows } = await app.cli<Page>('leads.list');
    expect(await app.cli('leads.get', { id: rows[0]?.['id'] })).toMatchObject({ problem: '急需用电' });
  });

  test('files that can’t be read are refused in words of their own, and nothing changes', async () => {
    const app = startApp();
    const dir = temporaryFolder();
    const file = (name: string, bytes: string | Buffer) => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    };
    const whole = readFileSync(join(ledgers, 'signed-and-in-talks.xlsx'));
    const cases: [string, string][] = [
      [join(dir, 'gone.xlsx'), 'file-missing'],
      [file('empty.xlsx', ''), 'file-empty'],
      [file('cut.xlsx', whole.subarray(0, whole.length / 2)), 'file-damaged'],
      [file('text.xlsx', 'just text'), 'file-not-spreadsheet'],
      [
        file(
          'locked.xlsx',
          Buffer.concat([
            Buffer.from('D0CF11E0A1B11AE1', 'hex'),
            Buffer.alloc(2000),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
        ),
        'file-encrypted',
      ],
      [file('plain.csv', '甲,乙\n1,2\n'), 'no-table-found'],
    ];
    for (const [path, code] of cases)
      await expect(app.cli('ledger.import', { path }), path).rejects.toMatchObject({ code });
    await expect(
      app.cli('ledger.preview', { path: join(ledgers, 'signed-and-in-talks.xlsx'), sheet: '没有' }),
    ).rejects.toMatchObject({ code: 'sheet-unknown' });
    expect(await app.cli('leads.list')).toMatchObject({ total: 0 });
  });
});
