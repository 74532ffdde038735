import { describe, expect, test } from 'vitest';
import { leadNameNorm, nameCore, nameNorm } from '../../db/names/normalise.ts';

describe('company names', () => {
  test.each([
    ['盛昊新科技公司', '盛昊新科技', '盛昊新科技'],
    ['盛昊新科技有限公司', '盛昊新科技', '盛昊新科技'],
    ['达拉特旗蒙泰铝业有限责任公司', '达拉特旗蒙泰铝业', '蒙泰铝业'],
    ['蒙泰铝业有限公司', '蒙泰铝业', '蒙泰铝业'],
    ['国电联合动力技术(内蒙古)有限公司', '国电联合动力技术内蒙古', '国电联合动力技术'],
    ['国电联合动力技术（内蒙古）有限公司', '国电联合动力技术内蒙古', '国电联合动力技术'],
    ['中国氢能有限公司', '中国氢能', '中国氢能'],
  ])('%s is compared as %s, in its core as %s', (name, norm, core) => {
    expect([nameNorm(name), nameCore(name)]).toEqual([norm, core]);
  });

  test.each([
    ['ＡＢＣ（上海）科技股份有限公司', 'ABC上海科技'],
    [' 盛昊 新科技　有限公司 ', '盛昊新科技'],
    ['中國氫能有限公司', '中国氢能'],
    ['達(dá)拉特蒙泰鋁業(yè)有限公司', '达拉特蒙泰铝业'],
    ['蒙泰（集团）有限公司', '蒙泰集团'],
    ['有限公司北京', '有限公司北京'],
  ])('%s loses width, spaces, readings, marks and one legal ending', (name, norm) => {
    expect(nameNorm(name)).toBe(norm);
  });

  test.each([
    ['内蒙古自治区鄂尔多斯市达拉特旗蒙泰铝业（集团）有限公司', '蒙泰铝业'],
    ['鄂尔多斯蒙泰铝业有限公司', '蒙泰铝业'],
    ['达拉特蒙泰铝业有限公司', '蒙泰铝业'],
    ['新疆巴音郭楞蒙古自治州蒙泰铝业公司', '蒙泰铝业'],
    ['中国(北京)氢能有限公司', '中国氢能'],
    ['(中国)氢能有限公司', '中国氢能'],
  ])('the core of %s is %s', (name, core) => {
    expect(nameCore(name)).toBe(core);
  });

  test('a name that is all places keeps them', () => {
    expect(nameCore('北京集团有限公司')).toBe('北京集团');
    expect(nameCore('鄂尔多斯有限公司')).toBe('鄂尔多斯');
  });

  test('a place that is also a word is a firm’s own name unless its rank is written', () => {
    expect(nameCore('东方希望集团有限公司')).toBe('东方希望');
    expect(nameCore('东方市希望有限公司')).toBe('希望');
    expect(nameCore('内蒙古东方希望有限公司')).toBe('东方希望');
  });

  test('no name becomes empty, since empty names would all be equal', () => {
    for (const name of ['公司', '有限公司', '—', '（）']) expect(nameNorm(name)).not.toBe('');
  });
});

describe('lead names', () => {
  test.each([
    ['盛昊新科技公司7500吨/年医药中间体', '盛昊新科技7500吨医药中间体'],
    ['盛昊新科技有限公司年产7500吨医药中间体项目', '盛昊新科技7500吨医药中间体'],
    ['盛昊新科技有限责任公司 7500吨／年（医药中间体）建设项目', '盛昊新科技7500吨医药中间体'],
    ['每年7500吨医药中间体', '7500吨医药中间体'],
    ['风电主机、叶片、轮毂制造', '风电主机叶片轮毂制造'],
    ['项目', '项目'],
  ])('%s is compared as %s', (name, norm) => {
    expect(leadNameNorm(name)).toBe(norm);
  });
});
