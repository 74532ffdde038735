// Cards of expo mode: one act each, corrected in place, hinted at and put in order in the evening.
import { describe, expect, test } from 'vitest';
import type { Card, Hint, Suggestion } from '../../db/model/card.ts';
import { stand, company, cardsOf } from './stand.ts';

describe('a card', () => {
  test('is a booth visit and a contact met there, in one act, and its draft goes with it', async () => {
    const { app, activityId, save } = await stand();
    await app.cli('drafts.set', { key: 'expo', value: { company: '恒远' } });
    const card = await save({
      companyText: '恒远新材料有限公司',
      name: '赵工',
      title: '总监',
      mobiles: ['13900000001'],
      heardInvestment: 200_000_000,
      interest: 'high',
      summary: '想看地',
      draftKey: 'expo',
    });
    expect(await app.cli('drafts.get', { key: 'expo' })).toEqual({ value: null });
    expect(await app.cli('visits.get', { id: card.id })).toMatchObject({
      mode: 'booth',
      activityId,
      contactIds: [card.contactId],
      companyText: '恒远新材料有限公司',
      heardInvestment: 200_000_000,
      interest: 'high',
      summary: '想看地',
    });
    expect(await app.cli('contacts.get', { id: card.contactId })).toMatchObject({
      name: '赵工',
      title: '总监',
      mobiles: ['13900000001'],
      metActivityId: activityId,
    });
    expect(await app.cli('undo.last', {})).toMatchObject({
      summary: { zh: '录入名片 恒远新材料有限公司 赵工' },
    });
    expect(await cardsOf(app, activityId)).toEqual({ rows: [], total: 0, today: 0 });
    expect(await app.cli('contacts.list', {})).toMatchObject({ total: 0 });
  });

  test('needs a company or a name, and says so at its field; the draft stays', async () => {
    const { app, activityId, save } = await stand();
    await app.cli('drafts.set', { key: 'expo', value: { summary: '想看地' } });
    const refused = await app.window('cards.save', { activityId, summary: '想看地', draftKey: 'expo' });
    expect(refused).toMatchObject({ ok: false, code: 'invalid', issues: [{ path: ['companyText'] }] });
    expect(await app.cli('drafts.get', { key: 'expo' })).toEqual({ value: { summary: '想看地' } });
    expect(await save({ name: '赵工' })).toMatchObject({ name: '赵工', companyText: null });
    expect(await save({ companyText: '恒远' })).toMatchObject({ companyText: '恒远', contactId: null });
  });

  test('of somebody we know adds to them and makes nobody new', async () => {
    const { app, save } = await stand();
    const { id } = await app.cli<{ id: string }>('contacts.create', {
      name: '赵工',
      mobiles: ['13900000001'],
    });
    await save({ contactId: id, name: '赵工', title: '总监', mobiles: ['13900000002'] });
    expect(await app.cli('contacts.list', {})).toMatchObject({
      total: 1,
      rows: [{ id, title: '总监', mobiles: ['13900000001', '13900000002'] }],
    });
  });

  test('takes its chain by name or pinyin; one that nobody knows stays in its words', async () => {
    const { app, save } = await stand();
    const { id: chainId } = await app.cli<{ id: string }>('chains.create', { name: '新能源装备' });
    for (const chainText of ['新能源', 'xny', 'xinnengyuan'])
      expect(await save({ name: '赵工', chainText })).toMatchObject({
        chainId,
        chainName: '新能源装备',
        summary: null,
      });
    expect(await save({ name: '赵工', chainText: '低空经济', summary: '想看地' })).toMatchObject({
      chainId: null,
      summary: '意向产业链：低空经济\n想看地',
    });
    expect(await app.cli('cards.suggest', { noun: 'chain', text: '' })).toMatchObject([{ id: chainId }]);
  });

  test('is corrected in place: both rows, a name that comes or goes, and nothing emptied of everything', async () => {
    const { app, activityId, save } = await stand();
    const { id, contactId } = await save({ companyText: '恒远', name: '赵工' });
    expect(await app.cli('cards.update', { id, name: '赵敏', mobiles: ['13900000003'] })).toMatchObject({
      id,
      contactId,
      name: '赵敏',
      mobiles: ['13900000003'],
      companyText: '恒远',
    });
    expect(await app.cli('cards.update', { id, name: null })).toMatchObject({ contactId: null, name: null });
    expect(await app.cli('contacts.list', {})).toMatchObject({ total: 0 });
    expect(await app.window('cards.update', { id, companyText: null })).toMatchObject({ code: 'invalid' });
    const again = await app.cli<Card>('cards.update', { id, name: '钱工' });
    expect(again.contactId).not.toBe(contactId);
    expect((await cardsOf(app, activityId)).rows).toEqual([again]);
  });

  test('is deleted with whom it brought, and comes back with 撤销', async () => {
    const { app, activityId, save } = await stand();
    const card = await save({ name: '赵工' });
    await app.cli('cards.remove', { id: card.id });
    expect(await cardsOf(app, activityId)).toMatchObject({ total: 0 });
    expect(await app.cli('contacts.list', {})).toMatchObject({ total: 0 });
    await app.cli('undo.last', {});
    expect((await cardsOf(app, activityId)).rows).toEqual([card]);
  });

  test('the newest ten are listed, and those of today are counted', async () => {
    const { app, activityId, save } = await stand();
    for (let number = 1; number <= 12; number += 1) await save({ companyText: `第${number}家` });
    await app.cli('visits.create', {
      mode: 'booth',
      activityId,
      companyText: '昨天的',
      happenedAt: '2020-01-01T02:00:00.000Z',
    });
    const { rows, total, today } = await cardsOf(app, activityId);
    expect(rows.map(({ companyText }) => companyText).slice(0, 2)).toEqual(['第12家', '第11家']);
    expect([rows.length, total, today]).toEqual([10, 13, 12]);
  });
});

describe('while one types', () => {
  test('a company is found by its name, its pinyin and its initials', async () => {
    const { app } = await stand();
    await company(app, '国电联合动力技术(内蒙古)有限公司');
    await company(app, '达拉特旗蒙泰铝业有限责任公司');
    const names = async (text: string) =>
      (await app.cli<Suggestion[]>('cards.suggest', { noun: 'company', text })).map(({ name }) => name);
    const [guodian, mengtai] = ['国电联合动力技术(内蒙古)有限公司', '达拉特旗蒙泰铝业有限责任公司'];
    for (const text of [
      '国电',
      '國電聯合',
      'gdlh',
      'guodian',
      'guodianlianh',
      '国',
      '国电联合动力技术内蒙古公司',
    ])
      expect(await names(text), text).toEqual([guodian]);
    for (const text of ['蒙泰', 'mtly', 'mengtailv', 'dalate'])
      expect(await names(text), text).toEqual([mengtai]);
    for (const text of ['', '没有', 'qqqq', 'zhongguo']) expect(await names(text), text).toEqual([]);
  });

  test('the people of the chosen company come first, and alone before anything is typed', async () => {
    const { app } = await stand();
    const { id } = await company(app, '恒远新材料');
    await app.cli('contacts.create', { name: '张一', companyText: '别家' });
    await app.cli('contacts.create', {
      name: '张三',
      companyId: id,
      title: '总监',
      mobiles: ['13900000001'],
    });
    const people = (query: object) => app.cli<Suggestion[]>('cards.suggest', { noun: 'contact', ...query });
    expect(await people({ text: '', companyId: id })).toMatchObject([
      { name: '张三', title: '总监', mobiles: ['13900000001'], companyName: '恒远新材料' },
    ]);
    expect((await people({ text: '张', companyId: id })).map(({ name }) => name)).toEqual(['张三', '张一']);
    expect((await people({ text: '139000' })).map(({ name }) => name)).toEqual(['张三']);
    expect((await people({ text: 'zhangs' })).map(({ name }) => name)).toEqual(['张三']);
  });

  test('likely repetitions are told by level, and block nothing', async () => {
    const { app, save } = await stand();
    const { id } = await company(app, '蒙泰铝业有限公司');
    await app.cli('contacts.create', { name: '张三', companyId: id, mobiles: ['139 0000 0001'] });
    const levels = async (query: object) =>
      (await app.cli<Hint[]>('cards.hints', query)).map(({ noun, level }) => `${noun} ${level}`);
    expect(await levels({ companyText: '蒙泰铝业公司' })).toEqual(['company L1']);
    expect(await levels({ companyText: '达拉特旗蒙泰铝业' })).toEqual(['company L2']);
    expect(await levels({ companyText: '蒙泰铝业集团股份' })).toEqual(['company L3']);
    expect(await levels({ companyText: '别的', mobiles: ['+86 13900000001'] })).toEqual(['company L4']);
    expect(await levels({ name: '张三', mobiles: ['13900000001'] })).toEqual(['contact L1']);
    expect(await levels({ name: '张三', companyText: '蒙泰铝业' })).toEqual(['company L1', 'contact L2']);
    expect(await levels({ name: '李四', mobiles: ['13900000001'] })).toEqual(['contact L3']);
    expect(await levels({ name: '张三' })).toEqual([]);
    expect(await save({ companyText: '蒙泰铝业公司', name: '张三' })).toMatchObject({ companyId: null });
  });
});
