// One lead from its first entry to its landing, by hand: keys, clicks and the dialog that each move opens.
import type { Locator, Page } from 'playwright-core';
import { ownerships } from '../../db/model/company.ts';
import { localDay } from '../../db/model/day.ts';
import { leadFields, type LeadField } from '../../db/model/lead.ts';
import { agreementKinds, buildNatures, landModes, siteSecuredKinds } from '../../db/model/lead-choices.ts';
import { stages, type Stage } from '../../db/model/stage.ts';

const name = '年产5万吨绿色甲醇项目';
const investor = '内蒙古岱岳绿能科技有限公司';

const labelOf = (field: LeadField) => leadFields[field].label.zh;

/** Types into the control of this label, as it reads amounts, days and names. */
async function type(form: Locator, label: string, text: string): Promise<void> {
  await form.getByRole('textbox', { name: label, exact: true }).fill(text);
}

/** Chooses from a closed list, opened by its key. */
async function choose(form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('combobox', { name: label, exact: true }).press('ArrowDown');
  await form.page().getByRole('option', { name: option, exact: true }).click();
}

/** Looks a record up by typing a part of its name, and takes the first that has it. */
async function find(form: Locator, label: string, text: string): Promise<void> {
  const box = form.getByRole('combobox', { name: label, exact: true });
  await box.pressSequentially(text);
  await form.page().getByRole('option').filter({ hasText: text }).first().click();
}

/** Enters the lead by the key for it and opens its page from the notice. */
export async function enterLead(page: Page): Promise<string> {
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: '录入项目' });
  await type(form, labelOf('name'), name);
  await form.getByRole('combobox', { name: '企业名称' }).fill(investor);
  await type(form, labelOf('plannedInvestment'), '12.5亿');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return name;
}

/** What each move asks for, filled in as the office would. */
const entries: Record<Exclude<Stage, 'reserve'>, (form: Locator) => Promise<void>> = {
  negotiating: async (form) => {
    await type(form, labelOf('firstContactOn'), localDay(new Date()));
    await type(form, labelOf('dutyUnit'), '招商一局');
    await find(form, labelOf('dutyPersonId'), '秦晓岚');
  },
  signed: async (form) => {
    await choose(form, labelOf('agreementKind'), agreementKinds.contract.zh);
    await type(form, labelOf('agreedInvestment'), '12.5亿');
    await find(form, '注册地', '鄂尔多斯市');
    await choose(form, '企业性质', ownerships.private.zh);
    await type(form, labelOf('content'), '建设年产5万吨绿色甲醇生产线及配套的制氢、储运设施');
    await choose(form, labelOf('buildNature'), buildNatures.newBuild.zh);
    await find(form, labelOf('chainNodeId'), '绿氢制备');
    await choose(form, labelOf('landMode'), landModes.newLand.zh);
  },
  landed: async (form) => {
    const today = localDay(new Date());
    await type(form, labelOf('localEntityOn'), today);
    await type(form, labelOf('siteSecuredOn'), today);
    await choose(form, labelOf('siteSecuredKind'), siteSecuredKinds.land.zh);
  },
};

/** Moves the lead whose page is open, and waits until its track stands there. */
export async function moveLead(page: Page, to: Exclude<Stage, 'reserve'>): Promise<void> {
  const stage = stages[to].zh;
  const track = page.getByRole('list', { name: '阶段' });
  await track.getByRole('button', { name: stage }).click();
  const form = page.getByRole('form', { name: `移到${stage}` });
  await form.locator(':focus').waitFor(); // the dialog stands and waits for what is typed
  await entries[to](form);
  await form.getByRole('button', { name: `移到${stage}` }).click();
  await form.waitFor({ state: 'detached' });
  await track
    .getByRole('listitem')
    .filter({ hasText: stage })
    .and(page.locator('[aria-current=step]'))
    .waitFor();
}
