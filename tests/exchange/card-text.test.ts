// Lines of a card to fields, without any picture.
import { describe, expect, test } from 'vitest';
import { readCardText } from '../../db/exchange/card/card-text.ts';
import { segmentsOf, tidyLine } from '../../db/exchange/card/card-line.ts';
import { readCodeText } from '../../db/exchange/card/code-text.ts';

function read(...texts: string[]) {
  const { values, rest } = readCardText(texts.map((text) => ({ text, height: 30, confidence: 90 })));
  const fields: Record<string, string[]> = {};
  for (const { field, value } of values) (fields[field] ??= []).push(value);
  return { ...fields, ...(rest.length > 0 && { rest }) };
}

describe('lines', () => {
  test('blanks between Chinese signs go, wide gaps and those between words stay', () => {
    expect(tidyLine('李 建 国　副 总 经 理')).toBe('李建国 副总经理');
    expect(tidyLine('盛 昊 新 科技 Ｃｏ．， Ltd')).toBe('盛昊新科技 Co., Ltd');
  });
  test('a line is cut where a label begins', () => {
    expect(segmentsOf('电话：0477-8123456 传真：0477-8123457 邮编:014300')).toEqual([
      { label: 'phone', text: '0477-8123456' },
      { label: 'fax', text: '0477-8123457' },
      { label: 'postcode', text: '014300' },
    ]);
    expect(segmentsOf('手机 Mobile: 13800138000')).toEqual([{ label: 'mobile', text: '13800138000' }]);
  });
});

describe('Chinese cards', () => {
  test('name and title in one line, with and without a blank', () => {
    expect(read('李建国　副总经理')).toEqual({ name: ['李建国'], title: ['副总经理'] });
    expect(read('李建国副总经理')).toEqual({ name: ['李建国'], title: ['副总经理'] });
    expect(read('欧阳明日　董事长')).toEqual({ name: ['欧阳明日'], title: ['董事长'] });
    expect(read('王　晓　敏')).toEqual({ name: ['王晓敏'] });
    expect(read('王 晓 敏')).toEqual({ name: ['王晓敏'] });
    expect(read('李建国　市场部　经理')).toEqual({ name: ['李建国'], dept: ['市场部'], title: ['经理'] });
  });
  test('department and title in one line', () => {
    expect(read('投资部经理')).toEqual({ dept: ['投资部'], title: ['经理'] });
    expect(read('市场拓展部 / 总监')).toMatchObject({ dept: ['市场拓展部'] });
  });
  test.each([
    '中北能源装备集团有限公司',
    '鄂尔多斯市煤炭研究院',
    '达拉特旗商务局',
    '内蒙古浙江商会',
    '国能集团',
  ])('%s is an organisation', (company) => expect(read(company)).toEqual({ company: [company] }));
  test('numbers go where they belong', () => {
    expect(
      read('手机：138 0013 8000 / 137-0477-1234', '电话:(0477)812-3456转801', '传真：0477-8123457'),
    ).toEqual({
      mobiles: ['138 0013 8000', '137-0477-1234'],
      phones: ['(0477)812-3456转801'],
      rest: ['0477-8123457'],
    });
    expect(read('13800138000')).toEqual({ mobiles: ['13800138000'] });
  });
  test('an address keeps its numbers', () => {
    expect(read('内蒙古鄂尔多斯市达拉特旗树林召镇工业路 8 号')).toEqual({
      address: ['内蒙古鄂尔多斯市达拉特旗树林召镇工业路8号'],
    });
  });
  test('mail, site and WeChat', () => {
    expect(read('邮箱：a.b@c-d.com.cn 网址 www.c-d.com.cn', '微信：lijg_88')).toEqual({
      emails: ['a.b@c-d.com.cn'],
      website: ['www.c-d.com.cn'],
      wechat: ['lijg_88'],
    });
    expect(read('地址 北京市海淀区中关村大街27号', '微信 lijg_88')).toEqual({
      address: ['北京市海淀区中关村大街27号'],
      wechat: ['lijg_88'],
    });
  });
  test('Mongolian names, and a doctor with both his names', () => {
    expect(read('苏 和 巴 特 尔')).toEqual({ name: ['苏和巴特尔'] });
    expect(read('乌日娜　副局长')).toEqual({ name: ['乌日娜'], title: ['副局长'] });
    expect(read('欧阳思远 博士　Dr. Siyuan Ouyang')).toEqual({
      name: ['欧阳思远'],
      rest: ['Dr. Siyuan Ouyang'],
    });
  });
  test('what can’t be placed stays', () => {
    expect(read('诚信 创新 共赢')).toEqual({ rest: ['诚信创新共赢'] });
    expect(read('李建国　高新技术')).toEqual({ name: ['李建国'], rest: ['高新技术'] });
  });
});

test('a post and its department in one line', () => {
  expect(read('General Manager, Overseas Division')).toEqual({
    title: ['General Manager'],
    dept: ['Overseas Division'],
  });
});

test('English cards', () => {
  expect(
    read(
      'Nordwind GmbH',
      'Dr. Anna Schneider',
      'Sales Director',
      'Research Department',
      '18 Harbour Road, Pudong District',
    ),
  ).toEqual({
    company: ['Nordwind GmbH'],
    name: ['Dr. Anna Schneider'],
    title: ['Sales Director'],
    dept: ['Research Department'],
    address: ['18 Harbour Road, Pudong District'],
  });
});

test('of two names and two companies the Chinese one is proposed, the other stays as text', () => {
  expect(read('王晓敏', 'Wang Xiaomin', 'Zhongbei Energy Co., Ltd.', '中北能源有限公司')).toEqual({
    name: ['王晓敏'],
    company: ['中北能源有限公司'],
    rest: ['Wang Xiaomin', 'Zhongbei Energy Co., Ltd.'],
  });
});

test.each([
  ['javascript:alert(1)', 'unsafeLink'],
  [' JaVaScRiPt:alert(1)', 'unsafeLink'],
  ['data:text/html,<script>', 'unsafeLink'],
  ['file:///etc/passwd', 'unsafeLink'],
  ['weixin://dl/chat', 'unsafeLink'],
  ['http://example.cn', 'link'],
  ['备注: 无', 'text'],
  ['Name: 李', 'text'],
] as const)('a code that says %s is %s', (text, kind) => expect(readCodeText(text).code.kind).toBe(kind));
