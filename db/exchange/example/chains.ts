// The chains of the example and what a firm in each node is called; states and codes are placeholders.
import type { ExampleRow } from './rows.ts';

type State = 'present' | 'weak' | 'missing';
type Node = {
  readonly name: string;
  readonly state: State;
  readonly industryGb: string;
  readonly trade: string;
};
type Chain = { readonly name: string; readonly code: string; readonly nodes: readonly Node[] };

const node = (name: string, state: State, industryGb: string, trade: string): Node => ({
  name,
  state,
  industryGb,
  trade,
});

const exampleChains: readonly Chain[] = [
  {
    name: '生物医药',
    code: 'SWYY',
    nodes: [
      node('医药中间体', 'missing', 'C2710', '医药科技'),
      node('生物发酵', 'weak', 'C1469', '生物科技'),
      node('原料药', 'missing', 'C2710', '制药'),
      node('兽药与饲料添加剂', 'present', 'C2750', '生物科技'),
    ],
  },
  {
    name: '新能源装备',
    code: 'XNYZB',
    nodes: [
      node('风电装备', 'present', 'C3415', '风电装备'),
      node('光伏组件', 'weak', 'C3825', '光伏科技'),
      node('储能电池', 'missing', 'C3841', '储能科技'),
      node('电力装备', 'weak', 'C3823', '电气'),
    ],
  },
  {
    name: '氢能与碳中和',
    code: 'QNTZH',
    nodes: [
      node('绿氢制备', 'missing', 'C2619', '氢能科技'),
      node('储运加注', 'missing', 'C3332', '氢能装备'),
      node('燃料电池', 'missing', 'C3849', '动力科技'),
      node('碳中和产业', 'missing', 'N7722', '低碳科技'),
    ],
  },
  {
    name: '铝后加工',
    code: 'LHJG',
    nodes: [
      node('铝深加工', 'weak', 'C3252', '铝业'),
      node('铝合金部件', 'missing', 'C3392', '轻合金'),
      node('再生铝', 'missing', 'C3216', '再生资源'),
    ],
  },
  {
    name: '现代煤化工',
    code: 'MHG',
    nodes: [
      node('煤基化学品', 'present', 'C2614', '化工'),
      node('聚烯烃下游', 'weak', 'C2651', '新材料'),
      node('精细化工', 'missing', 'C2669', '精细化工'),
      node('化纤基布', 'weak', 'C2829', '纤维'),
    ],
  },
  {
    name: '绿色建材',
    code: 'LSJC',
    nodes: [
      node('新型墙材', 'present', 'C3024', '建材'),
      node('玻璃与陶瓷', 'weak', 'C3042', '玻璃'),
      node('固废利用', 'weak', 'C4220', '环保科技'),
      node('装配式建筑', 'missing', 'C3022', '住工'),
    ],
  },
  {
    name: '电子信息材料',
    code: 'DZCL',
    nodes: [
      node('晶硅材料', 'present', 'C3985', '硅业'),
      node('光通信材料', 'weak', 'C3832', '光电'),
      node('石墨烯与碳材料', 'weak', 'C3091', '碳材料'),
    ],
  },
  {
    name: '农畜产品加工',
    code: 'NXCP',
    nodes: [
      node('乳肉制品', 'weak', 'C1353', '食品'),
      node('羊绒纺织', 'present', 'C1721', '绒业'),
      node('饲料与沙生植物', 'present', 'C1329', '农牧'),
    ],
  },
];

export type NodeInfo = {
  readonly id: string;
  readonly state: State;
  readonly industryGb: string;
  readonly trade: string;
};

type Made = {
  readonly chain: ExampleRow<'chain'>[];
  readonly chainNode: ExampleRow<'chainNode'>[];
  /** By the name of the node. */
  readonly nodes: ReadonlyMap<string, NodeInfo>;
};

export function chainRows(nextId: () => string, leaders: readonly string[]): Made {
  const nodes = new Map<string, NodeInfo>();
  const chainNode: ExampleRow<'chainNode'>[] = [];
  const chain = exampleChains.map((declared, at): ExampleRow<'chain'> => {
    const chainId = nextId();
    declared.nodes.forEach(({ name, state, industryGb, trade }, position) => {
      const id = nextId();
      nodes.set(name, { id, state, industryGb, trade });
      chainNode.push({ id, chainId, name, state, sortOrder: position + 1 });
    });
    return {
      id: chainId,
      name: declared.name,
      code: declared.code,
      leaderId: leaders[at % leaders.length] ?? null,
    };
  });
  return { chain, chainNode, nodes };
}
