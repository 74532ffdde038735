// The evening after the stand: firms and people are tied to whom we know, leads begin.
import { describe, expect, test } from 'vitest';
import type { UntidyCard } from '../../db/model/card.ts';
import { stand, company } from './stand.ts';

describe('in the evening', () => {
  test('a firm that is text is linked to a company we have, on all its cards', async () => {
    const { app, activityId, save } = await stand();
    const { id } = await company(app, '蒙泰铝业有限公司');
    const first = await save({ companyText: '蒙泰铝业公司', name: '张三' });
    await save({ companyText: '蒙泰铝业', name: '李四' });
    await save({ companyId: id, name: '王五' });
    const waiting = async () => (await app.cli<{ rows: UntidyCard[] }>('cards.untidy', { activityId })).rows;
    expect((await waiting()).map(({ card, hints }) => [card.name, hints[0]?.level])).toEqual([
      ['张三', 'L1'],
      ['李四', 'L1'],
    ]);
    expect(await app.cli('cards.untidy', { activityId, limit: 1 })).toMatchObject({
      rows: [{ card: { name: '张三' } }],
      left: 2,
    });
    expect(await app.cli('cards.linkCompany', { id: first.id, companyId: id })).toMatchObject({ cards: 2 });
    expect(await waiting()).toEqual([]);
    expect(await app.cli('contacts.get', { id: first.contactId })).toMatchObject({ companyId: id });
  });

  test('a company is made of the text, also beside one that looks like it', async () => {
    const { app, activityId, save } = await stand();
    await company(app, '蒙泰铝业有限公司');
    const card = await save({ companyText: '达拉特旗蒙泰铝业' });
    expect(await app.cli('cards.linkCompany', { id: card.id, companyId: null })).toMatchObject({
      name: '达拉特旗蒙泰铝业',
      cards: 1,
    });
    expect(await app.cli('cards.untidy', { activityId })).toEqual({ rows: [], left: 0 });
    const nameless = await save({ name: '赵工' });
    expect(await app.window('cards.linkCompany', { id: nameless.id, companyId: null })).toMatchObject({
      ok: false,
      issues: [{ path: ['companyText'] }],
    });
  });

  test('pairs that were kept apart are not offered again', async () => {
    const { app, activityId, save } = await stand();
    const { id: companyId } = await company(app, '蒙泰铝业有限公司');
    const { id: otherId } = await app.cli<{ id: string }>('contacts.create', {
      name: '张三',
      mobiles: ['13900000001'],
    });
    const { id } = await save({ companyText: '达拉特旗蒙泰铝业', name: '张三', mobiles: ['13900000001'] });
    await app.cli('cards.keepApart', { id, noun: 'company', otherId: companyId });
    await app.cli('cards.keepApart', { id, noun: 'contact', otherId });
    expect(await app.cli('cards.untidy', { activityId })).toMatchObject({
      rows: [{ card: { id }, hints: [] }],
    });
    expect(await app.window('cards.keepApart', { id, noun: 'contact', otherId })).toMatchObject({
      ok: false,
    });
  });

  test('somebody we know takes what the card adds, and the double goes', async () => {
    const { app, activityId, save } = await stand();
    const { id: companyId } = await company(app, '蒙泰铝业有限公司');
    const { id: contactId } = await app.cli<{ id: string }>('contacts.create', {
      name: '张三',
      companyId,
      mobiles: ['13900000001'],
    });
    const { id } = await save({ name: '张三', title: '总监', mobiles: ['13900000001', '13900000002'] });
    expect(await app.cli('cards.linkContact', { id, contactId })).toMatchObject({
      contactId,
      companyId,
      title: '总监',
      mobiles: ['13900000001', '13900000002'],
    });
    expect(await app.cli('contacts.list', {})).toMatchObject({ total: 1 });
    expect(await app.cli('cards.untidy', { activityId })).toEqual({ rows: [], left: 0 });
  });

  test('a lead begins with what the card says and its event as source, once', async () => {
    const { app, activityId, save } = await stand();
    const { id, contactId } = await save({
      companyText: '恒远新材料',
      name: '赵工',
      heardInvestment: 200_000_000,
      summary: '想建电池壳体厂',
    });
    const lead = await app.cli<{ id: string; name: string }>('cards.startLead', { id });
    expect(lead.name).toBe('恒远新材料意向项目');
    expect(await app.cli('leads.get', { id: lead.id })).toMatchObject({
      stage: 'reserve',
      sourceType: 'expo',
      sourceActivityId: activityId,
      investors: [{ companyName: '恒远新材料' }],
      plannedInvestment: 200_000_000,
      content: '想建电池壳体厂',
      contacts: [{ contactId }],
    });
    expect(await app.window('cards.startLead', { id })).toMatchObject({ ok: false, code: 'card-has-lead' });
  });

  test('a lead begins on the chain of its card, unless there are several nodes to choose from', async () => {
    const { app, save } = await stand();
    let firms = 0;
    const nodeAfter = async (chainId: string) => {
      firms += 1;
      const card = await save({ companyText: `恒远第${firms}新材料`, chainId });
      const lead = await app.cli<{ id: string }>('cards.startLead', { id: card.id });
      return (await app.cli<{ chainNodeId: string | null }>('leads.get', { id: lead.id })).chainNodeId;
    };
    const chainOf = async (name: string) => (await app.cli<{ id: string }>('chains.create', { name })).id;
    const addNode = async (chainId: string, name: string) =>
      (await app.cli<{ id: string }>('chainNodes.create', { chainId, name, state: 'weak' })).id;
    const [empty, one, many] = [await chainOf('氢能'), await chainOf('铝业'), await chainOf('煤化工')];
    const only = await addNode(one, '铝板带');
    await addNode(many, '烯烃');
    await addNode(many, '乙二醇');
    const named = await nodeAfter(empty);
    expect(await app.cli('chainNodes.get', { id: named })).toMatchObject({ chainId: empty, name: '氢能' });
    expect(await nodeAfter(empty)).toBe(named);
    expect(await nodeAfter(one)).toBe(only);
    expect(await nodeAfter(many)).toBeNull();
    await addNode(many, '煤化工');
    expect(await nodeAfter(many)).not.toBeNull();
  });
});
