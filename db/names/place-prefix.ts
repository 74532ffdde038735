// Place names at the front of a company name and in its brackets (handbook 5.1, step 3).
import { allRegions } from '../regions/divisions.ts';
import { shortNameOf } from '../regions/short-names.ts';
import { toSimplified } from './chinese.ts';

/**
 * Places whose names without 市, 县, 区 are words that firms choose for themselves: 东方, 长安, 新华.
 * In front of a company name these are its own name; with their rank, as in 东方市, they are still places.
 */
const alsoWords = new Set(
  `
    安达 安定 安福 安居 安龙 安平 安远 白云 宝丰 宝山 宝塔 宝兴 保康 北辰 博乐 博兴 成华 城关 城中 翠屏 大安 大方 大丰 大田 大通 大祥
    大兴 德兴 鼎湖 东方 东风 东明 方正 丰满 丰润 丰泽 凤凰 芙蓉 福海 复兴 富民 富源 港口 光明 光山 海安 海港 海棠 海兴 合作 和静 和平
    和顺 和政 河口 恒山 红旗 红塔 宏伟 虎林 互助 华安 华龙 华宁 华容 华亭 黄龙 汇川 嘉禾 嘉陵 建安 建昌 建德 建华 建宁 建平 建阳 江海
    江山 江源 解放 金安 金川 金凤 金湖 金牛 金沙 金山 锦江 九龙 康保 康乐 康平 蓝山 蓝田 乐安 乐业 利通 莲花 凌云 龙安 龙城 龙凤 龙江
    龙门 龙泉 龙山 隆昌 绿园 马龙 美兰 民丰 民和 民乐 民权 明光 明山 明水 牡丹 盘龙 平安 平和 平原 七星 麒麟 前锋 前进 青龙 青山 庆安
    仁和 三元 市北 市南 市中 寿宁 双城 双峰 双阳 松山 太和 太平 泰和 泰来 泰山 泰兴 天等 天河 天宁 天桥 天全 天山 天台 天心 天涯 天元
    天长 天柱 铁山 通道 同安 同德 同仁 同心 万全 万荣 温泉 文成 卧龙 五原 西湖 向阳 新城 新都 新华 新乐 新龙 新民 新宁 新星 新兴 新源
    信都 兴安 兴国 兴海 兴和 兴化 兴隆 兴宁 兴平 兴庆 兴文 兴业 秀峰 玄武 雁塔 阳明 永安 永昌 永丰 永福 永和 永康 永宁 永平 永胜 永泰
    永新 永兴 友好 友谊 玉山 裕安 裕华 裕民 元宝 云龙 长安 长丰 长宁 长寿 振安 振兴 正安 正宁 中方 中原 钟山 资源 紫金
  `
    .trim()
    .split(/\s+/),
);

type PlaceNames = {
  readonly atFront: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
};

let known: PlaceNames | null = null;

/** Names by their first two characters, the longest first. */
function placeNames(): PlaceNames {
  if (known) return known;
  const all = new Set<string>();
  const front = new Set<string>();
  for (const { name } of allRegions().values()) {
    const short = shortNameOf(name);
    for (const place of short ? [name, short] : [name]) {
      all.add(toSimplified(place));
      if (!alsoWords.has(place)) front.add(toSimplified(place));
    }
  }
  const atFront = new Map<string, string[]>();
  for (const place of front) {
    const key = place.slice(0, 2);
    atFront.set(
      key,
      [...(atFront.get(key) ?? []), place].sort((a, b) => b.length - a.length),
    );
  }
  return (known = { atFront, all });
}

/** Takes leading places off; empty when the text is nothing else. */
export function withoutLeadingPlaces(text: string): string {
  const { atFront } = placeNames();
  let rest = text;
  for (;;) {
    const place = atFront.get(rest.slice(0, 2))?.find((name) => rest.startsWith(name));
    if (!place) return rest;
    rest = rest.slice(place.length);
  }
}

/** Whether the text is made of place names alone. */
export function isPlaces(text: string): boolean {
  return placeNames().all.has(text) || (text !== '' && withoutLeadingPlaces(text) === '');
}
