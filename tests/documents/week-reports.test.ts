import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import { weekName, weekOf } from '../../db/model/week.ts';
import { startApp, type TestApp } from '../flows/app.ts';
import { Office, requireOffice } from './office.ts';

const office = new Office();
afterAll(() => office.close());
beforeAll(requireOffice);

const today = localDay(new Date());
const lastWeek = weekOf(addDays(weekOf(today).from, -1));
const filler = { filledBy: '方正楠', phone: '0477-5180000' };

async function exported(app: TestApp, report: 'R5' | 'R7', more: object = {}): Promise<string> {
  const path = office.path(`week-${report}.xlsx`);
  await app.cli('reports.exportWeek', { report, on: lastWeek.to, ...filler, ...more, path });
  return path;
}

async function sheetsOf(path: string): Promise<ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  const file = readFileSync(path);
  await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  return book.worksheets;
}

describe('the sheet of leads in talks (R5) in LibreOffice', () => {
  it('prints each team on A4 across, one page wide, with its lines, header and footnotes', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const path = await exported(app, 'R5', { withPhones: true });
    const sheets = await sheetsOf(path);
    expect(sheets.map(({ name }) => name).every((name) => name.includes('招商组'))).toBe(true);
    for (const sheet of sheets) {
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toBe('4:4');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 });
      expect(sheet.getCell('A1').isMerged).toBe(true);
      expect(sheet.getCell('A4').value).toBe('序号');
      expect(sheet.getCell('M4').value).toBe('研判结果');
      expect(typeof sheet.getCell('D5').value).toBe('number');
      expect(typeof sheet.getCell('G5').value).toBe('number');
    }
    const pdf = office.pdf(path);
    for (const [width, height] of pdf.sizes) {
      expect(width).toBeCloseTo(841.9, 0);
      expect(height).toBeCloseTo(595.3, 0);
    }
    const pages = Array.from({ length: pdf.pages }, (_, page) => pdf.text(page + 1).replaceAll(/\s/g, ''));
    for (const page of pages) expect(page).toContain('企业联系人');
    const all = pages.join('');
    expect(all).toContain('达拉特经济开发区驻点招商项目信息采集表');
    expect(all).toMatch(/共上报在谈项目\d+个（新增\d+个）/);
    expect(all).toMatch(/所属片组：.*招商组（示例）填报人：方正楠联系电话：0477-5180000填报时间：\d{4}年/);
    expect(all).toContain('由组长审核后统一上报');
    expect(all).toMatch(/以来无进度更新/);
    expect(all).not.toContain('####');
    expect(all).toMatch(/139000\d{5}/);
  });

  it('prints no phone number of a contact unless it was ticked', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const pdf = office.pdf(await exported(app, 'R5'));
    const all = Array.from({ length: pdf.pages }, (_, page) => pdf.text(page + 1)).join('');
    expect(all).not.toMatch(/1[3-9]\d{9}/);
  });
});

describe('the sheet of visits (R7) in LibreOffice', () => {
  it('prints a row for each visit of the week, its days as days', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const path = await exported(app, 'R7');
    const [sheet] = await sheetsOf(path);
    const { total } = await app.cli<{ total: number }>('reports.week', { report: 'R7', on: lastWeek.to });
    expect(total).toBeGreaterThan(3);
    const header = 4;
    expect(sheet?.getRow(header).values).toEqual([
      undefined,
      '组别',
      '周期',
      '日期',
      '企业',
      '对象',
      '内容',
      '意向',
      '下一步',
    ]);
    const days = Array.from({ length: total }, (_, at) => sheet?.getCell(header + 1 + at, 3).value);
    expect(days.every((day) => day instanceof Date)).toBe(true);
    expect(sheet?.getCell(header + 1 + total, 1).text).toMatch(/^注：统计区间/);
    const pdf = office.pdf(path);
    const all = Array.from({ length: pdf.pages }, (_, page) => pdf.text(page + 1).replaceAll(/\s/g, '')).join(
      '',
    );
    expect(all).toContain('达拉特经济开发区拜访客商周报表');
    expect(all).toContain(`周期：${weekName(lastWeek)}共拜访${total}次`);
    expect(all).not.toContain('####');
    expect(all).not.toMatch(/1[3-9]\d{9}/);
  });
});
