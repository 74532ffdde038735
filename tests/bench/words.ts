// What generated firms and leads are called: no firm is meant.
import type { Chance } from './random.ts';

type Words = readonly [string, ...string[]];

const wordsOf = (text: string): Words => {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return [first, ...rest];
};
const lettersOf = (text: string): Words => {
  const [first = '', ...rest] = text;
  return [first, ...rest];
};

const syllables = lettersOf(
  '安宝北博超成诚创达德鼎东丰福富高冠光广国海汉航豪昊和恒宏泓鸿华汇慧佳嘉建金锦京晶景久凯康科朗乐立联灵隆茂美民铭南宁普齐启乾强勤庆荣瑞润三森山尚晟盛世舜泰腾天通同万旺维伟沃祥翔新鑫信星兴雄旭轩雅阳耀业宜亿益银盈永友宇裕元远源跃云泽展长兆振正志中众卓紫',
);
const trades =
  wordsOf(`科技 新材料 新能源 能源科技 化工 精细化工 生物科技 医药 制药 铝业 光伏科技 风电装备 储能科技 氢能科技 装备制造 机械 电气 智能制造
  环保科技 建材 玻璃 陶瓷 纤维 纺织 食品 农牧业 乳业 物流 电子 光电 半导体 数据 软件 实业 投资 控股 工程 循环科技`);
const legalForms = wordsOf('有限公司 有限公司 有限公司 有限公司 股份有限公司 有限责任公司 集团有限公司');
const qualities = wordsOf(
  '高端 新型 特种 高纯 电子级 医用级 环保 智能 绿色 高性能 轻量化 生物基 可降解 精密 大型 超薄',
);
const goods =
  wordsOf(`铝合金 铝板带箔 铝合金轮毂 再生铝 风电叶片 风电塔筒 风电主机 齿轮箱 光伏组件 光伏支架 光伏玻璃 储能电芯 储能系统 正极材料 负极材料 隔膜
  电解液 钠离子电池 氢燃料电池 电解槽 储氢瓶 绿色甲醇 绿氨 煤制乙二醇 聚丙烯 聚乙烯 聚甲醛 聚碳酸酯 己内酰胺 碳酸二甲酯 甲醇钠 环氧丙烷 丁二醇 医药中间体 农药中间体
  维生素 抗生素 多肽 赖氨酸 赤藓糖醇 木糖醇 谷氨酰胺 酶制剂 兽药 饲料添加剂 发泡墙体 装配式构件 陶瓷砖 节能玻璃 石膏板 陶粒 固废制砖 粉煤灰综合利用 煤矸石综合利用
  多晶硅 单晶硅棒 单晶硅片 石墨烯 碳纤维 光纤预制棒 光缆 覆铜板 铜箔 蓝宝石 高低压配电柜 变压器 变流器 充电桩 工业机器人 无人机 矿用卡车 采掘装备 阀门 仪器仪表
  乳制品 肉羊屠宰加工 肉牛精深加工 羊绒制品 马铃薯淀粉 沙棘饮料 宠物食品 有机肥 大数据中心 算力中心 冷链物流园 智慧物流园`);
const units = wordsOf('万吨/年 万吨/年 吨/年 GW/年 GWh/年 万套/年 台(套)/年 万平方米/年 万立方米/年');
const uses = wordsOf('生产线 生产基地 产业园 一体化 深加工 制造 综合利用 研发中心');
const familyNames = lettersOf('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗');
const givenNames = lettersOf('伟芳娜敏静强磊军洋勇艳杰涛明超秀霞平刚桂英华玉萍红娟建文辉力');

/** A firm’s name, with its place in front, in brackets or nowhere. */
export function companyName(chance: Chance, place: string): string {
  const brand =
    chance.pick(syllables) + chance.pick(syllables) + (chance.happens(0.15) ? chance.pick(syllables) : '');
  const trade = chance.pick(trades);
  const form = chance.pick(legalForms);
  const where = chance.next();
  if (where < 0.6) return `${place}${brand}${trade}${form}`;
  return where < 0.8 ? `${brand}${trade}(${place})${form}` : `${brand}${trade}${form}`;
}

type Product = {
  readonly product: string;
  readonly capacityValue: string | null;
  readonly capacityUnit: string | null;
  readonly name: string;
};

/** A product with its capacity and the lead’s name that says both. */
export function productOf(chance: Chance): Product {
  const product = (chance.happens(0.45) ? chance.pick(qualities) : '') + chance.pick(goods);
  if (chance.happens(0.25))
    return { product, capacityValue: null, capacityUnit: null, name: `${product}${chance.pick(uses)}项目` };
  const capacityUnit = chance.pick(units);
  const capacityValue = String(
    (chance.below(40) + 1) * (chance.happens(0.5) ? 5 : capacityUnit.startsWith('万') ? 1 : 100),
  );
  const perYear = capacityUnit.replace('/年', '');
  const name = chance.happens(0.5)
    ? `年产${capacityValue}${perYear}${product}项目`
    : `${capacityValue}${capacityUnit}${product}${chance.pick(uses)}`;
  return { product, capacityValue, capacityUnit, name };
}

export function personName(chance: Chance): string {
  return (
    chance.pick(familyNames) + chance.pick(givenNames) + (chance.happens(0.6) ? chance.pick(givenNames) : '')
  );
}

export const summaries =
  wordsOf(`商谈用地和用电条件 介绍园区产业链和要素保障 企业来园考察选址 沟通环评和能评要求 商谈协议条款 核实企业资信 了解企业投资计划 答复蒸汽和直供电价格
  协调项目备案 督促企业注册项目公司 对接设备采购 商定下次考察时间`);
export const nextSteps = wordsOf(
  '约请来园考察 寄送要素条件 起草框架协议 会商准入 商定选址 办理公司注册 办理项目备案 调度施工进度 回访企业 落实用地',
);
