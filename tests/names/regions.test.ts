import { describe, expect, test } from 'vitest';
import {
  findRegion,
  listRegions,
  provinceOf,
  regionFullName,
  regionName,
  searchRegions,
} from '../../db/regions/regions.ts';

describe('finding a region by its words', () => {
  test.each([
    ['北京', '110000'],
    ['鄂尔多斯市', '150600'],
    ['达拉特旗', '150621'],
    ['山东省', '370000'],
    ['上海', '310000'],
    ['内蒙古', '150000'],
    ['内蒙古自治区鄂尔多斯市达拉特旗树林召镇', '150621'],
    ['内蒙古达拉特旗', '150621'],
    ['北京市朝阳区', '110105'],
    ['上海浦东', '310115'],
    ['江苏-苏州', '320500'],
    ['仙桃', '429004'],
    ['东莞市', '441900'],
    ['延边', '222400'],
    ['鄂温克族自治旗', '150724'],
    ['台湾', '710000'],
    ['香港', '810000'],
    ['150621', '150621'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['海南', '460000'],
  ])('%s is %s', (words, code) => {
    expect(findRegion(words)).toBe(code);
  });

  test.each(['朝阳区', '鼓楼区', '和平电子', '中国', '美国', '', '999999'])(
    '%s is no single place',
    (words) => {
      expect(findRegion(words)).toBeNull();
    },
  );
});

describe('the tree of regions', () => {
  test('names a code, alone and with those above it', () => {
    expect(regionName('150621')).toBe('达拉特旗');
    expect(regionFullName('150621')).toBe('内蒙古自治区鄂尔多斯市达拉特旗');
    expect(regionName('150699')).toBeNull();
  });

  test('knows the province of any code', () => {
    expect(provinceOf('150621')).toBe('150000');
    expect(provinceOf('110000')).toBe('110000');
    expect(provinceOf('990000')).toBeNull();
  });

  test('lists what lies right below', () => {
    expect(listRegions()).toHaveLength(34);
    expect(listRegions('150600').map(({ name }) => name)).toContain('达拉特旗');
    expect(listRegions('110000')).toHaveLength(16);
    expect(listRegions('429004')).toEqual([]);
  });

  test('holds six-digit codes only, each below the one it names', () => {
    const walk = (parent?: string): string[] =>
      listRegions(parent).flatMap(({ code }) => [code, ...walk(code)]);
    const codes = walk();
    expect(codes.length).toBeGreaterThan(3000);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  test('searches names and paths, wider places first', () => {
    expect(searchRegions('达拉特').map(({ code }) => code)).toEqual(['150621']);
    expect(searchRegions('吉林', 3).map(({ code }) => code)).toEqual(['220000', '220200', '220100']);
    expect(searchRegions(' ')).toEqual([]);
  });
});
