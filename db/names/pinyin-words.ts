// Words that a dictionary of common speech misreads, alone or between other words: places, trades, surnames.

/** Each word, then its initials. */
const words = `
  单县 sx 歙县 sx 单城 sc 洪洞 ht 宕昌 tc 大埔 db 民乐县 mlx 乐清 yq 浚县 xx 泌阳 by 黄陂 hp 蔚县 yx 尉犁 yl 涡阳 gy 涡河 gh 召陵 sl 繁峙 fs
  筠连 jl 解州 xz 莘庄 xz 浒墅关 xsg 浒湾 xw 十里堡 slp 麻涌 mc 曾都 zd 曾母暗沙 zmas 乐亭 lt 乐陵 ll 乐山 ls 乐平 lp 乐昌 lc 乐东 ld
  乐安 la 乐业 ly 乐至 lz 乐都 ld
  央行 yh 分行 fh 投行 th 粮行 lh 重组 cz 重铸 cz 重熔 cr 重氮 cd 调拨 db 空调 kt 率先 sx 系留 jl 盛器 cq 刨花 bh 给排水 jps
  参茸 sr 玄参 xs 莪术 ez 藏药 zy 藏医 zy 阿胶 ej 雪茄 xj 咖喱 gl 扒鸡 pj 莞香 gx 谷朊粉 gyf 枸橼酸 jys
  粘胶 zj 粘合 zh 粘接 zj 粘结 zj 冷轧 lz 热轧 rz 轧制 zz 轧机 zj 轧辊 zg
`;

/** Surname, its letter as a name, and the characters that make an everyday word of it instead. */
const surnames = `
  单:s:晶体位元层一品项机轨组片板甘向季端色车酸宁糖边相面丝件纯 解:x:决析放热毒冻码聚说释困除读剖脂离吸调理压锁 仇:q:恨敌视人怨
  查:z:询验哈看收处明核封 曾:z:经用有是任母 区:o:域块内外级间县位分别段划 种:c:子植业苗养猪畜羊牛鸡禽类草鸽质源群粮 秘:b:密书诀方制传境籍
  召:s:开集回见唤 繁:p:育殖昌荣华忙星体 折:s:叠弯光扣页旧合射线纸算 乐:y:园器居活趣凯高购视享天扣队 句:g:子容 祭:z:祀 郗:x: 郇:x: 佴:n:
`;

const compoundSurnames = '尉迟 yc 万俟 mq 单于 cy 澹台 tt';

function pairsOf(text: string): Map<string, string> {
  const parts = text.trim().split(/\s+/);
  return new Map(parts.flatMap((word, at) => (at % 2 === 0 ? [[word, parts[at + 1] ?? ''] as const] : [])));
}

/** Word to initials. */
export const knownWords: ReadonlyMap<string, string> = pairsOf(words);

/** Surname of two characters to initials. */
export const knownCompoundSurnames: ReadonlyMap<string, string> = pairsOf(compoundSurnames);

type Surname = { readonly letter: string; readonly notBefore: string };

/** Surname of one character, where its reading as a name has another letter. */
export const knownSurnames: ReadonlyMap<string, Surname> = new Map(
  surnames
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', letter = '', notBefore = ''] = entry.split(':');
      return [name, { letter, notBefore }] as const;
    }),
);
