// What the example says of one lead; the rest of its row follows from its stage.

export type Ownership = 'centralSoe' | 'localSoe' | 'private' | 'foreignOwned' | 'jointVenture';

export type LeadSpec = {
  readonly name: string;
  readonly investor: string;
  readonly product: string;
  readonly capacityValue: string | null;
  readonly capacityUnit: string | null;
  /** The name of the node. */
  readonly node: string;
  readonly regionCode: string;
  readonly ownership: Ownership;
  /** Tenths of 亿元. */
  readonly tenths: number;
  readonly content: string;
  readonly isFramework: boolean;
  readonly chainRole?: 'extend' | 'fill' | 'strengthen';
};

type Known = Pick<
  LeadSpec,
  'name' | 'investor' | 'product' | 'node' | 'regionCode' | 'ownership' | 'tenths' | 'content'
> &
  Partial<LeadSpec>;

const published = (known: Known): LeadSpec => ({
  capacityValue: null,
  capacityUnit: null,
  isFramework: false,
  ...known,
});

/**
 * The seven leads that handbook 11.1 names. Amounts, places and ownership are placeholders, chosen so that these are the
 * largest of their groups and so the ones a report proposes to name.
 */
export const shengHao = published({
  name: '7500吨/年医药中间体',
  investor: '盛昊新科技公司',
  product: '医药中间体',
  capacityValue: '7500',
  capacityUnit: '吨/年',
  node: '医药中间体',
  chainRole: 'fill',
  regionCode: '321300',
  ownership: 'private',
  tenths: 1260,
  content: '年产7500吨医药中间体生产线及配套设施',
});
export const hydrogen = published({
  name: '碳中和产业链',
  investor: '中国氢能有限公司',
  product: '碳中和产业链',
  node: '碳中和产业',
  chainRole: 'fill',
  regionCode: '110000',
  ownership: 'private',
  tenths: 8800,
  content: '风光制氢、储运、应用及碳中和产业链（示例）',
  isFramework: true,
});
export const windPower = published({
  name: '风电主机、叶片、轮毂制造',
  investor: '国电联合动力技术有限公司',
  product: '风电主机、叶片、轮毂制造',
  node: '风电装备',
  chainRole: 'extend',
  regionCode: '110108',
  ownership: 'centralSoe',
  tenths: 680,
  content: '风电主机、叶片、轮毂制造基地（示例）',
});
export const foamedWall = published({
  name: '发泡墙体',
  investor: '建能兴辉',
  product: '发泡墙体',
  node: '新型墙材',
  chainRole: 'strengthen',
  regionCode: '150621',
  ownership: 'private',
  tenths: 126,
  content: '发泡墙体生产线：2018年规划3960万平方米/年，2020年规划2160万平方米/年',
});
export const aluminium = published({
  name: '高端铝合金',
  investor: '蒙泰铝业',
  product: '高端铝合金',
  node: '铝深加工',
  chainRole: 'strengthen',
  regionCode: '150621',
  ownership: 'private',
  tenths: 118,
  content: '高端铝合金生产线：2020年规划10万吨/年',
});
export const jingChen = published({
  name: '医药中间体',
  investor: '京辰科技',
  product: '医药中间体',
  node: '医药中间体',
  chainRole: 'fill',
  regionCode: '110000',
  ownership: 'private',
  tenths: 96,
  content: '医药中间体生产线及配套设施（示例）',
});
export const erythritol = published({
  name: '赤藓糖醇',
  investor: '中轩生化',
  product: '赤藓糖醇',
  node: '生物发酵',
  chainRole: 'extend',
  regionCode: '370300',
  ownership: 'private',
  tenths: 84,
  content: '赤藓糖醇发酵、提取、精制生产线（示例）',
});
