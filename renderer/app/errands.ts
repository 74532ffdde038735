// What the palette leads to beyond the rail: parts of screens and forms for something new.
import type { Label } from '#model/field';
import { useReports, type ReportKind } from '../features/reports/reports-store.ts';

export type Errand = {
  readonly name: string;
  readonly label: Label;
  readonly path: string;
  /** Done on the way there. */
  readonly before?: () => void;
};

const report = (kind: ReportKind, label: Label): Errand => ({
  name: `report-${kind}`,
  label,
  path: '/reports',
  before: () => useReports.setState({ kind }),
});

const settings = (part: string, label: Label): Errand => ({
  name: `settings-${part}`,
  label: { zh: `设置：${label.zh}`, en: `Settings: ${label.en}` },
  path: `/settings?part=${part}`,
});

export const errands: readonly Errand[] = [
  { name: 'new-company', label: { zh: '新建企业', en: 'New company' }, path: '/companies?new' },
  { name: 'new-contact', label: { zh: '新建联系人', en: 'New contact' }, path: '/contacts?new' },
  {
    name: 'new-activity',
    label: { zh: '新建活动', en: 'New trip or event' },
    path: '/activities?new',
  },
  { name: 'leads-board', label: { zh: '项目看板', en: 'Leads as a board' }, path: '/leads/board' },
  { name: 'leads-table', label: { zh: '项目表格', en: 'Leads as a table' }, path: '/leads/table' },
  { name: 'contacts', label: { zh: '联系人', en: 'Contacts' }, path: '/contacts' },
  { name: 'nearby', label: { zh: '附近的企业', en: 'Firms nearby' }, path: '/nearby' },
  {
    name: 'duplicates',
    label: { zh: '查找重复企业', en: 'Find companies entered twice' },
    path: '/companies/duplicates',
  },
  { name: 'choose-event', label: { zh: '选择展会', en: 'Choose the expo' }, path: '/expo?choose' },
  report('work', { zh: '工作情况汇报', en: 'Work report' }),
  report('summary', { zh: '项目汇总表', en: 'Pipeline summary' }),
  report('ledger', { zh: '招商项目台账', en: 'Ledger of leads' }),
  settings('general', { zh: '界面与本人', en: 'Display and you' }),
  settings('people', { zh: '人员', en: 'People' }),
  settings('rules', { zh: '开发区与口径', en: 'Zone and rules' }),
  settings('workspace', { zh: '工作区与备份', en: 'Workspace and backups' }),
  settings('about', { zh: '关于', en: 'About' }),
];
