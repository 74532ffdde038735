// Every screen there is and the way to it.
import type { Page } from 'playwright-core';
import { invoke } from './fixture.ts';
import { bringCard, printedCard } from './photos.ts';

/** Records of the workspace that is shown; a screen of a record needs one. */
export type Records = {
  readonly lead: string;
  readonly company: string;
  readonly otherCompany: string;
  readonly contact: string;
  readonly otherContact: string;
  readonly activity: string;
};

export type Screen = {
  readonly name: string;
  readonly path: (records: Records) => string;
  /** What a person does once it is shown. */
  readonly open?: (page: Page) => Promise<void>;
  /** Undone before the next screen, where leaving does not do it. */
  readonly after?: (page: Page) => Promise<void>;
};

const at = (path: string) => () => path;
const escape = (page: Page) => page.keyboard.press('Escape');
const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const report = (name: RegExp) => (page: Page) =>
  page
    .getByRole('navigation', { name: /报表种类|Kinds of report/ })
    .getByRole('button', { name })
    .click();

/** The week before this one, which has visits; a thread reads it. */
const lastWeek = (name: RegExp) => async (page: Page) => {
  await report(name)(page);
  await page.keyboard.press('[');
  await page.locator('button:enabled', { hasText: /^(本周|This week)$/ }).waitFor();
  await page.locator('.week[data-late="false"]').waitFor();
};
const thisWeek = (page: Page) => page.keyboard.press('t');

export const screens: readonly Screen[] = [
  {
    name: 'home',
    path: at('/home'),
    // A thread reads the steps; the empty workspace offers to begin.
    open: (page) =>
      page
        .getByRole('region', { name: /^(已逾期|今天到期|要做的事|久未更新|Overdue|Due today|To do|Stale)$/ })
        .or(page.getByRole('link', { name: /^(导入台账|Import a ledger)$/ }))
        .first()
        .waitFor(),
  },
  { name: 'board', path: at('/leads/board') },
  { name: 'table', path: at('/leads/table') },
  { name: 'table-filter', path: at('/leads/table'), open: (page) => page.keyboard.press('f'), after: escape },
  { name: 'lead-new', path: at('/leads/new') },
  { name: 'lead', path: ({ lead }) => `/leads/${lead}` },
  { name: 'lead-visits', path: ({ lead }) => `/leads/${lead}`, open: tab(/^(跟进|Follow)/) },
  { name: 'lead-building', path: ({ lead }) => `/leads/${lead}`, open: tab(/^(建设|Build)/) },
  { name: 'lead-factors', path: ({ lead }) => `/leads/${lead}`, open: tab(/^(要素|Land|Factors)/) },
  { name: 'lead-files', path: ({ lead }) => `/leads/${lead}`, open: tab(/^(文件|Files)/) },
  { name: 'lead-history', path: ({ lead }) => `/leads/${lead}`, open: tab(/^(历史|History)/) },
  {
    name: 'lead-edit',
    path: ({ lead }) => `/leads/${lead}`,
    open: (page) => page.keyboard.press('e'),
    after: escape,
  },
  {
    name: 'lead-move',
    path: ({ lead }) => `/leads/${lead}`,
    open: (page) => page.keyboard.press('m'),
    after: escape,
  },
  { name: 'activities', path: at('/activities') },
  { name: 'activity', path: ({ activity }) => `/activities?id=${activity}&full` },
  { name: 'activity-plan', path: ({ activity }) => `/activities?id=${activity}&full&tab=plan` },
  { name: 'activity-day', path: ({ activity }) => `/activities?id=${activity}&full&tab=day` },
  { name: 'activity-visits', path: ({ activity }) => `/activities?id=${activity}&full&tab=visits` },
  { name: 'activity-yield', path: ({ activity }) => `/activities?id=${activity}&full&tab=yield` },
  { name: 'activity-facts', path: ({ activity }) => `/activities?id=${activity}&full&tab=facts` },
  { name: 'activity-new', path: at('/activities?new') },
  { name: 'expo-choose', path: at('/expo?choose') },
  {
    name: 'expo',
    path: ({ activity }) => `/expo?activity=${activity}`,
    open: async (page) => {
      await page.keyboard.type('gd');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('listitem').first().waitFor();
      await page.keyboard.type('gd');
    },
    after: async (page) => {
      await page.keyboard.press('Control+a'); // what is typed is kept as a draft
      await page.keyboard.press('Backspace');
    },
  },
  {
    name: 'expo-photo',
    path: ({ activity }) => `/expo?activity=${activity}`,
    open: async (page) => {
      await bringCard(page, printedCard);
      await page.getByRole('list', { name: /^(识别结果|What was read)$/ }).waitFor();
    },
    after: (page) => page.getByRole('button', { name: /^(删除照片|Delete the photo)/ }).click(),
  },
  {
    name: 'expo-photo-refused',
    path: ({ activity }) => `/expo?activity=${activity}`,
    open: async (page) => {
      await bringCard(page, []);
      await page
        .getByText(/^(这不是照片|This is no photo)/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'expo-camera-missing',
    path: ({ activity }) => `/expo?activity=${activity}`,
    open: async (page) => {
      await page.keyboard.press('Alt+c');
      await page.getByText(/^(没有找到摄像头|No camera was found)/).waitFor();
    },
    after: escape,
  },
  {
    name: 'visit-new',
    path: ({ activity }) => `/activities?id=${activity}&full&tab=visits`,
    open: async (page) => {
      await page
        .getByRole('button', { name: /^(添加拜访|Add a visit)$/ })
        .first()
        .click();
      await bringCard(page, ['photo']);
      await page
        .getByRole('button', { name: /^(放大照片|Enlarge the photo)/ })
        .first()
        .scrollIntoViewIfNeeded();
    },
    after: (page) =>
      page
        .getByRole('button', { name: /^(删除照片|Delete the photo)/ })
        .first()
        .click(),
  },
  {
    name: 'expo-tidy',
    path: ({ activity }) => `/expo?activity=${activity}&tidy`,
    open: (page) =>
      page
        .getByRole('status')
        .filter({ hasText: /^(还有|\d+ to go)/ })
        .waitFor(),
  },
  { name: 'companies', path: at('/companies') },
  { name: 'company-beside', path: ({ company }) => `/companies?id=${company}` },
  {
    name: 'company',
    path: ({ company }) => `/companies/${company}`,
    open: (page) => page.getByRole('heading', { name: /^(相关项目|Leads)$/ }).waitFor(),
  },
  {
    name: 'company-merge',
    path: ({ company, otherCompany }) => `/companies/${company}/merge/${otherCompany}`,
    open: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'company-duplicates',
    path: at('/companies/duplicates'),
    // A thread looks through all; the empty workspace has nothing to show.
    open: (page) => page.getByText(/^(共 .+ 对|.+ pairs|没有发现可能重复|No companies look)/).waitFor(),
  },
  { name: 'nearby-choose', path: at('/nearby') },
  { name: 'nearby', path: ({ company }) => `/nearby?region=110000&id=${company}` },
  { name: 'contacts', path: ({ contact }) => `/contacts?id=${contact}` },
  { name: 'contact', path: ({ contact }) => `/contacts/${contact}` },
  {
    name: 'contact-merge',
    path: ({ contact, otherContact }) => `/contacts/${contact}/merge/${otherContact}`,
  },
  { name: 'contact-new', path: at('/contacts?new') },
  { name: 'company-new', path: at('/companies?new') },
  { name: 'report-work', path: at('/reports'), open: report(/^(工作情况汇报|Work report)/) },
  { name: 'report-checks', path: at('/reports'), open: tab(/^(校验表|Check sheet)/) },
  { name: 'report-summary', path: at('/reports'), open: report(/^(项目汇总表|Pipeline summary)/) },
  { name: 'report-ledger', path: at('/reports'), open: report(/^(招商项目台账|Ledger)/) },
  {
    name: 'report-talks',
    path: at('/reports'),
    open: lastWeek(/^(驻点信息采集表|Leads in talks, weekly)/),
    after: thisWeek,
  },
  {
    name: 'report-visits',
    path: at('/reports'),
    open: lastWeek(/^(拜访客商周报|Visits, weekly)/),
    after: thisWeek,
  },
  { name: 'chains', path: at('/chains') },
  { name: 'import', path: at('/import') },
  { name: 'bin', path: at('/bin') },
  { name: 'settings-general', path: at('/settings?part=general') },
  { name: 'settings-people', path: at('/settings?part=people') },
  { name: 'settings-rules', path: at('/settings?part=rules') },
  { name: 'settings-workspace', path: at('/settings?part=workspace') },
  { name: 'settings-about', path: at('/settings?part=about') },
  { name: 'palette', path: at('/home'), open: (page) => page.keyboard.press('Control+k'), after: escape },
  {
    name: 'palette-found',
    path: at('/home'),
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('e');
      await page.getByRole('option').first().waitFor();
    },
    after: escape,
  },
  {
    name: 'palette-nothing',
    path: at('/home'),
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('zzzz');
      await page.getByRole('option', { name: /zzzz/ }).first().waitFor();
    },
    after: escape,
  },
  { name: 'keys', path: at('/home'), open: (page) => page.keyboard.press('?'), after: escape },
  { name: 'not-found', path: at('/nowhere') },
];

/** The records that the screens of this workspace show: the largest of each kind. */
export async function recordsOf(page: Page): Promise<Records> {
  const listOf = async (channel: string, input: object) => {
    const { value } = await invoke(page, channel, { limit: 2, ...input });
    return (value as { rows: { id: string }[] }).rows.map(({ id }) => id); // every list answers with rows
  };
  const firstOf = async (channel: string, input: object) => (await listOf(channel, input))[0] ?? '';
  const [company = '', otherCompany = ''] = await listOf('companies.list', {});
  const [contact = '', otherContact = ''] = await listOf('contacts.list', {});
  return {
    lead: await firstOf('leads.list', { sort: '-signedOn' }),
    company,
    // A workspace of one company shows it beside itself.
    otherCompany: otherCompany || company,
    contact,
    otherContact,
    activity: await firstOf('activities.list', {}),
  };
}
