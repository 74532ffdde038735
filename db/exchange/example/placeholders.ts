// Placeholder leads, all marked 示例: product | capacity | unit | node | region of the investor | tenths of 亿元.
import { regionName } from '../../regions/regions.ts';
import type { NodeInfo } from './chains.ts';
import type { LeadSpec, Ownership } from './spec.ts';

/** Signed this year. With the two published ones they make 1597.2 亿元; the first two are frameworks. */
export const signedLines = `
  风光制氢一体化基地|10|万吨/年|绿氢制备|110000|960
  零碳产业园|||碳中和产业|310000|880
  高纯多晶硅|10|万吨/年|晶硅材料|650100|720
  磷酸铁锂储能电芯|20|GWh/年|储能电池|350900|640
  聚烯烃弹性体|20|万吨/年|聚烯烃下游|370600|560
  单晶硅片|15|GW/年|晶硅材料|610100|480
  铝合金汽车轻量化部件|12|万吨/年|铝合金部件|330200|420
  海陆风机叶片|1000|套/年|风电装备|320900|368
  氢燃料电池电堆|5000|台/年|燃料电池|440600|300
  储氢瓶|3|万只/年|储运加注|210200|264
  特种工程塑料|2|万吨/年|聚烯烃下游|320500|200
  维生素原料药|6000|吨/年|原料药|330600|120`;

/** In talks; with the published one 528.6 亿元. */
export const negotiatingLines = `
  光伏组件|5|GW/年|光伏组件|320500|480
  储能系统集成|10|GWh/年|储能电池|440300|392
  电解水制氢装备|1000|台/年|绿氢制备|320100|345
  煤基可降解塑料|12|万吨/年|聚烯烃下游|370300|300
  己内酰胺|20|万吨/年|煤基化学品|330100|270
  铝电解电容器箔|3|万吨/年|铝深加工|440600|250
  硅基负极材料|5|万吨/年|石墨烯与碳材料|430100|234
  风电塔筒|20|万吨/年|风电装备|370100|210
  光伏玻璃|1200|吨/日|玻璃与陶瓷|340500|196
  再生铝合金锭|20|万吨/年|再生铝|410300|180
  电子级氢氟酸|3|万吨/年|精细化工|350800|165
  变流器与箱变|3000|台/年|电力装备|320100|152
  碳纤维原丝|1|万吨/年|化纤基布|220200|138
  聚丙烯熔喷基布|4|万吨/年|化纤基布|370200|126
  农药中间体|1|万吨/年|精细化工|320700|118
  储能温控设备|2|万台/年|储能电池|440100|104
  光纤预制棒|500|吨/年|光通信材料|420100|96
  铝蜂窝板|300|万平方米/年|铝深加工|440600|88
  氨基酸饲料添加剂|5|万吨/年|兽药与饲料添加剂|370700|79
  抗生素原料药|3000|吨/年|原料药|130100|72
  加氢站成套装备|200|套/年|储运加注|110000|66
  低碳胶凝材料|100|万吨/年|固废利用|340100|58
  煤矸石陶粒|60|万立方米/年|固废利用|140100|52
  轮毂铸件|8|万吨/年|风电装备|321100|47
  异丁醇|10|万吨/年|煤基化学品|370500|42
  石墨烯散热膜|100|万平方米/年|石墨烯与碳材料|350200|38
  装配式墙板|200|万平方米/年|装配式建筑|430100|35
  预应力铝合金模板|50|万平方米/年|铝合金部件|130200|31
  乳清蛋白|1|万吨/年|乳肉制品|230100|28
  肉羊精深加工|100|万只/年|乳肉制品|150100|26
  电池级碳酸酯|5|万吨/年|精细化工|370900|24
  木糖醇|2|万吨/年|生物发酵|370300|22
  宠物食品|3|万吨/年|饲料与沙生植物|370600|20
  陶瓷薄板|1000|万平方米/年|玻璃与陶瓷|440600|18
  高低压开关柜|5000|台/年|电力装备|330300|16
  羊绒面料|300|万米/年|羊绒纺织|330500|14
  沙棘饮料|5|万吨/年|饲料与沙生植物|110000|13
  中空玻璃|200|万平方米/年|玻璃与陶瓷|130300|12
  光缆|200|万芯公里/年|光通信材料|320500|11
  螺旋藻|2000|吨/年|生物发酵|530100|10
  粉煤灰提取氧化铝试验线|||固废利用|110000|9
  羊绒服装|50|万件/年|羊绒纺织|310000|8
  碳排放监测平台|||碳中和产业|310000|6
  甘草提取物|500|吨/年|原料药|620100|5`;

/** Key projects in trial or production, beside the two published ones: two produce, two are on trial. */
export const producingLines = `
  煤制乙二醇|40|万吨/年|煤基化学品|310000|88
  高低压配电柜|2200|台/年|电力装备|320100|62
  涤纶基布|8000|万平方米/年|化纤基布|330600|45
  石墨烯粉体|1000|吨/年|石墨烯与碳材料|130900|36`;

/** Key projects under construction: the first nine begun this year, the others carried over. */
export const buildingLines = `
  单晶硅棒|10|GW/年|晶硅材料|610100|260
  磷酸铁锂正极材料|10|万吨/年|储能电池|430100|230
  煤制烯烃下游改性料|15|万吨/年|聚烯烃下游|330100|198
  风力发电机组总装|800|台套/年|风电装备|110000|165
  铝板带箔|20|万吨/年|铝深加工|410100|142
  光伏支架|10|GW/年|光伏组件|320200|120
  绿氢制备示范|2|万吨/年|绿氢制备|110000|105
  医用级吡啶|1|万吨/年|精细化工|320700|92
  镁铝合金压铸件|5|万吨/年|铝合金部件|140100|78
  光电通信新材料|1950|吨/年|光通信材料|320500|66
  甲醇钠|20|万吨/年|煤基化学品|370300|58
  赖氨酸|10|万吨/年|生物发酵|370600|50
  固废制砖|3|亿块/年|固废利用|150600|42
  装配式构件|30|万立方米/年|装配式建筑|110000|34
  肉牛屠宰加工|20|万头/年|乳肉制品|370100|26
  复合饲料|30|万吨/年|饲料与沙生植物|510100|20`;

/** Key projects in paperwork, beside the two published ones. */
export const preliminaryLines = `
  负极材料一体化|10|万吨/年|石墨烯与碳材料|440300|72
  风电齿轮箱|3000|台/年|风电装备|320100|66
  聚甲醛|6|万吨/年|聚烯烃下游|410100|58
  多肽原料药|50|吨/年|原料药|330100|47
  再生铝棒|15|万吨/年|再生铝|440600|39
  储能变流器|5|GW/年|电力装备|340100|31
  节能玻璃|600|万平方米/年|玻璃与陶瓷|370700|24
  羊绒纱线|2000|吨/年|羊绒纺织|150600|15`;

/** In reserve: seven ideas, two parked, one returned. */
export const reserveLines = `
  氢能重卡整车|3000|辆/年|燃料电池|110000|150
  钠离子电池|5|GWh/年|储能电池|330100|120
  绿色甲醇|20|万吨/年|绿氢制备|310000|98
  铝空气电池|||铝合金部件|420100|60
  生物基尼龙|3|万吨/年|聚烯烃下游|310000|55
  退役风机叶片回收|1|万吨/年|固废利用|120000|12
  马铃薯全粉|2|万吨/年|饲料与沙生植物|150100|9
  显示玻璃基板|||玻璃与陶瓷|340100|180
  医药中间体二期|3000|吨/年|医药中间体|320100|45
  高纯石英砂|2|万吨/年|晶硅材料|320700|36`;

const firstSyllables = [...'云远晟禾澜岳朔铭泽鼎恒'];
const secondSyllables = [...'岭川图启诚峰辰汇原'];
const ownerships: readonly Ownership[] = [
  'private',
  'private',
  'private',
  'localSoe',
  'private',
  'jointVenture',
  'private',
  'centralSoe',
];

/** Reads lines into leads with invented firms; `from` numbers the firms so that none is named twice. */
export function placeholderLeads(
  lines: string,
  nodes: ReadonlyMap<string, NodeInfo>,
  from: number,
): LeadSpec[] {
  return lines
    .trim()
    .split('\n')
    .map((line, at) => {
      const [product = '', capacity = '', unit = '', node = '', regionCode = '', tenths = ''] = line
        .trim()
        .split('|');
      const position = from + at;
      const brand = `${firstSyllables[position % 11] ?? ''}${secondSyllables[Math.floor(position / 11) % 9] ?? ''}`;
      const place = (regionName(regionCode) ?? '').replace(/(?:省|市|回族自治区|维吾尔自治区|自治区)$/, '');
      return {
        name: `示例·${capacity && `${capacity}${unit}`}${product}`,
        investor: `示例·${place}${brand}${nodes.get(node)?.trade ?? ''}有限公司`,
        product,
        capacityValue: capacity || null,
        capacityUnit: capacity ? unit : null,
        node,
        regionCode,
        ownership: ownerships[position % ownerships.length] ?? 'private',
        tenths: Number(tenths),
        content: `示例：建设${capacity && `${capacity}${unit}`}${product}生产线及配套设施`,
        isFramework: false,
      };
    });
}
