import { describe, expect, test } from 'vitest';
import { hasPinyinGlue, mendText, toSimplified } from '../../db/names/chinese.ts';

describe('text from a damaged converter', () => {
  test('loses its readings and becomes Simplified; real brackets stay', () => {
    expect(mendText('達(dá)拉特經(jīng)濟(jì)開發(fā)區(qū)')).toBe('达拉特经济开发区');
    expect(mendText('達(dá)拉特旗(北京)城市推進(jìn)會(huì)')).toBe('达拉特旗(北京)城市推进会');
  });

  test('is known by a tone mark, also a decomposed one, or by the Traditional character in front', () => {
    expect(hasPinyinGlue('区(qū)')).toBe(true);
    expect(hasPinyinGlue('区(qū)'.normalize('NFD'))).toBe(true);
    expect(hasPinyinGlue('區(qu)')).toBe(true);
    expect(hasPinyinGlue('聚乙烯(pe)')).toBe(false);
    expect(hasPinyinGlue('达拉特旗(北京)')).toBe(false);
  });

  test('is mended cell by cell once the file is known to be damaged', () => {
    expect(mendText('開工', true)).toBe('开工');
    expect(mendText('开工(kai)', true)).toBe('开工');
  });

  test('leaves other text as it is, Traditional included', () => {
    for (const text of ['臺積電', '聚乙烯(pe)', '7500吨／年', '']) expect(mendText(text)).toBe(text);
  });
});

test('Traditional characters become Simplified', () => {
  expect(toSimplified('鄂爾多斯國際煤炭及能源工業博覽會')).toBe('鄂尔多斯国际煤炭及能源工业博览会');
  expect(toSimplified('abc 123')).toBe('abc 123');
});
