// Ledgers, reports, drafts, undo and the host.
import { join } from 'node:path';
import { localDay } from '../../../db/model/day.ts';
import type { Call } from './call.ts';

const ledgers = join(import.meta.dirname, '../../fixtures/ledgers');

const period = { from: '2026-01-01', to: '2026-12-31' };

export const workspaceCalls: readonly Call[] = [
  ['ledger.preview', () => ({ path: join(ledgers, 'signed-and-in-talks.xlsx') })],
  ['ledger.import', () => ({ path: join(ledgers, 'signed-and-in-talks.xlsx') })],
  ['importBatches.list', () => ({})],
  ['ledger.saveProblems', ({ ledger }, dir) => ({ batchId: ledger, path: join(dir, '问题.xlsx') })],
  ['importMappings.save', () => ({ name: '月报', headerKey: '项目名称', mapping: { A: 'name' } })],
  ['importMappings.list', () => ({})],
  ['importMappings.remove', ({ importMappings }) => ({ id: importMappings })],
  ['ledger.export', (_made, dir) => ({ path: join(dir, 'a.xlsx'), format: 'xlsx' })],
  ['notice.get', () => ({})],
  ['home.figures', () => ({})],
  ['reports.figures', () => period],
  ['reports.sentences', () => period],
  ['reports.preview', () => period],
  ['reports.week', () => ({ report: 'R5', on: localDay(new Date()), teamName: null })],
  ['reports.week', () => ({ report: 'R7', on: localDay(new Date()) })],
  [
    'reports.exportWeek',
    (_made, dir) => ({ report: 'R7', on: localDay(new Date()), path: join(dir, '拜访周报.xlsx') }),
  ],
  [
    'reports.export',
    (_made, dir) => ({ ...period, report: 'R1', format: 'docx', path: join(dir, 'a.docx') }),
  ],
  ['workspace.check', () => ({})],
  ['workspace.backup', () => ({})],
  ['workspace.backups', () => ({})],
  ['drafts.set', () => ({ key: 'lead:new', value: { name: '半' } })],
  ['drafts.get', () => ({ key: 'lead:new' })],
  ['drafts.clear', () => ({ key: 'lead:new' })],
  ['undo.last', () => ({})],
  ['undo.redo', () => ({})],
  ['undo.act', ({ act }) => ({ actId: act })],
  ['leads.remove', ({ leads }) => ({ id: leads })],
  ['bin.list', () => ({})],
  ['bin.restore', ({ leads }) => ({ noun: 'lead', id: leads })],
  ['bin.empty', () => ({})],
  ['files.reveal', (_made, dir) => ({ path: dir })],
  ['window.language', () => ({ language: 'en' })],
  ['links.open', () => ({ url: 'https://example.com' })],
  ['jobs.cancel', () => ({ jobId: 'none' })],
];
