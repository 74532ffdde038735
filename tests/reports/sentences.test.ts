import { describe, expect, it } from 'vitest';
import { rate } from '../../db/reports/ratio.ts';
import {
  aheadSentence,
  exampleName,
  frameworkSentence,
  keyMonthSentence,
  keySentence,
  negotiatingSentence,
  notStartedSentence,
  progressSentence,
  signedSentence,
  travelSentence,
  weeklySentence,
  writeSentences,
  type SentenceFigures,
} from '../../db/reports/sentences.ts';
import { money } from '../../db/model/money.ts';

const yi = (value: number) => money.parse(Math.round(value * 100_000_000));
const tally = (count: number, amount: number) => ({ count, amount: yi(amount) });
const none = tally(0, 0);

const example: SentenceFigures = {
  signed: { ...tally(14, 1597.2), framework: tally(3, 1200), contract: tally(11, 397.2), unspecified: none },
  negotiating: tally(45, 528.6),
  keyProjects: {
    total: 32,
    startedOrResumed: 22,
    trialOrProduction: 6,
    preliminary: 10,
    suspended: 0,
    newStarted: 12,
    carriedOverResumed: 10,
    preparatory: 0,
  },
  activities: {
    regions: ['北京', '上海', '浙江', '江苏', '安徽', '山东', '福建'],
    names: ['达拉特旗(北京)城市推进会', '第十六届鄂尔多斯国际煤炭及能源工业博览会'],
  },
  examples: {
    signed: ['盛昊新科技公司7500吨/年医药中间体', '中国氢能有限公司碳中和产业链'],
    negotiating: ['国电联合动力技术有限公司风电主机、叶片、轮毂制造'],
    trialOrProduction: ['建能兴辉发泡墙体', '蒙泰铝业高端铝合金'],
    preliminary: ['京辰科技医药中间体', '中轩生化赤藓糖醇'],
  },
};

describe('the year’s account', () => {
  const sentences = writeSentences(example, { keyLevel: '市级' });

  it('gives the three published sentences word for word', () => {
    expect(sentences.signed).toBe(
      '今年以来，累计签约引进盛昊新科技公司7500吨/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。',
    );
    expect(sentences.negotiating).toBe(
      '此外，国电联合动力技术有限公司风电主机、叶片、轮毂制造等45个项目正在对接洽谈，计划总投资近530亿元。',
    );
    expect(sentences.key).toBe(
      '重点实施的32个项目中，开复工项目达到22个，建能兴辉发泡墙体、蒙泰铝业高端铝合金等6个项目投入生产或试生产，' +
        '京辰科技医药中间体、中轩生化赤藓糖醇等10个项目正在办理前期手续。',
    );
  });

  it('gives the others from the same figures', () => {
    expect(sentences.framework).toBe('其中框架协议3个、1200亿元，投资合同11个、近400亿元。');
    expect(sentences.keySuspended).toBe('');
    expect(sentences.travel).toBe(
      '赴北京、上海、浙江、江苏、安徽、山东、福建等地开展招商，参加达拉特旗（北京）城市推进会和第十六届鄂尔多斯国际煤炭及能源工业博览会。',
    );
    expect(sentences.keyMonth).toBe(
      '列入市级重点项目32个，目前已开复工22个、开复工率68.8%，其中新建项目开工12个，续建项目复工10个。',
    );
    expect(sentences.closing).toBe('逐步形成引进一批、落地一批、储备一批的招商引资工作态势。');
  });
});

describe('signed and negotiating', () => {
  it('says 等 only when more leads exist than are named', () => {
    expect(signedSentence(tally(2, 3), ['甲', '乙'])).toBe(
      '今年以来，累计签约引进甲、乙项目共计2个，协议总投资3亿元。',
    );
    expect(signedSentence(tally(3, 3), ['甲', '乙'])).toBe(
      '今年以来，累计签约引进甲、乙等项目共计3个，协议总投资3亿元。',
    );
    expect(negotiatingSentence(tally(1, 3), ['甲'])).toBe('此外，甲项目正在对接洽谈，计划总投资3亿元。');
    expect(negotiatingSentence(tally(2, 3), ['甲', '乙'])).toBe(
      '此外，甲、乙共2个项目正在对接洽谈，计划总投资3亿元。',
    );
  });

  it('never names more leads than are counted, and names none when all are confidential', () => {
    expect(signedSentence(tally(1, 3), ['甲', '乙'])).toBe(
      '今年以来，累计签约引进甲项目共计1个，协议总投资3亿元。',
    );
    expect(negotiatingSentence(tally(45, 3), [])).toBe('此外，45个项目正在对接洽谈，计划总投资3亿元。');
  });

  it('is left out when nothing is counted', () => {
    expect(signedSentence(none, [])).toBe('');
    expect(negotiatingSentence(none, [])).toBe('');
    expect(frameworkSentence({ framework: none, contract: none, unspecified: none })).toBe('');
  });

  it('leaves an unknown amount unsaid, and adds foreign amounts per currency', () => {
    expect(signedSentence(tally(2, 0), [])).toBe('今年以来，累计签约引进项目共计2个。');
    expect(signedSentence({ ...tally(2, 3), foreign: [{ currency: 'USD', amount: 5_000_000 }] }, [])).toBe(
      '今年以来，累计签约引进项目共计2个，协议总投资3亿元、500万美元。',
    );
  });

  it('calls the period as it is told', () => {
    expect(signedSentence(tally(2, 3), [], { opening: '3—7月' })).toBe(
      '3—7月，累计签约引进项目共计2个，协议总投资3亿元。',
    );
  });

  it('keeps agreements of unknown kind apart', () => {
    expect(frameworkSentence({ framework: tally(1, 2), contract: none, unspecified: tally(3, 1.5) })).toBe(
      '其中框架协议1个、2亿元，未注明协议类型3个、1.5亿元。',
    );
    expect(frameworkSentence({ framework: none, contract: tally(4, 2), unspecified: none })).toBe('');
  });
});

describe('key projects', () => {
  const key = example.keyProjects;

  it('leaves out the groups that are empty', () => {
    expect(keySentence({ ...key, total: 0 }, example.examples)).toBe('');
    expect(
      keySentence(
        { ...key, total: 3, startedOrResumed: 3, trialOrProduction: 0, preliminary: 0 },
        example.examples,
      ),
    ).toBe('重点实施的3个项目中，开复工项目达到3个。');
    expect(
      keySentence(
        { ...key, total: 2, startedOrResumed: 0, trialOrProduction: 0, preliminary: 2 },
        example.examples,
      ),
    ).toBe(
      '重点实施的2个项目中，尚未有项目开复工，京辰科技医药中间体、中轩生化赤藓糖醇共2个项目正在办理前期手续。',
    );
  });

  it('names suspended projects so that the partition closes', () => {
    expect(
      writeSentences({ ...example, keyProjects: { ...key, total: 33, suspended: 1 } }).keySuspended,
    ).toBe('另有1个项目停工。');
  });

  it('leaves preparatory projects out of the base of the rate', () => {
    const month = {
      total: 433,
      startedOrResumed: 405,
      newStarted: 200,
      carriedOverResumed: 205,
      preparatory: 11,
    };
    expect(keyMonthSentence(month, '旗级', 2)).toContain('开复工率95.97%');
    expect(
      keyMonthSentence(
        { ...month, total: 48, startedOrResumed: 32, newStarted: 11, carriedOverResumed: 21, preparatory: 0 },
        '市级',
      ),
    ).toBe('列入市级重点项目48个，目前已开复工32个、开复工率66.7%，其中新建项目开工11个，续建项目复工21个。');
    expect(keyMonthSentence({ ...month, total: 0 })).toBe('');
  });
});

describe('travel, weekly and progress', () => {
  it('speaks of trips, activities, or both', () => {
    expect(travelSentence({ regions: [], names: [] })).toBe('');
    expect(travelSentence({ regions: ['北京'], names: [] })).toBe('赴北京等地开展招商。');
    expect(travelSentence({ regions: [], names: ['甲会'] })).toBe('参加甲会。');
    expect(travelSentence({ regions: [], names: ['甲会', '乙会', '丙会'] })).toBe('参加甲会、乙会和丙会。');
    expect(travelSentence({ regions: [], names: ['甲会', '乙会', '丙会', '丁会', '戊会'] })).toBe(
      '参加甲会、乙会等5项活动。',
    );
  });

  it('reports the week', () => {
    expect(weeklySentence({ count: 45, added: 3 })).toBe('共上报在谈项目45个（新增3个）。');
    expect(weeklySentence({ count: 0, added: 0 })).toBe('');
  });

  it('gives completion and growth from the amounts that it prints', () => {
    const progress = {
      fromMonth: 1,
      toMonth: 6,
      indicator: '到位资金',
      actual: yi(219.22),
      target: yi(589),
      lastYear: yi(200),
    };
    expect(progressSentence(progress)).toBe(
      '1—6月，到位资金219.22亿元，完成年度目标任务589亿元的37.22%，同比增长9.61%。',
    );
    expect(progressSentence({ ...progress, target: null, lastYear: yi(250) })).toBe(
      '1—6月，到位资金219.22亿元，同比下降12.31%。',
    );
    expect(progressSentence({ ...progress, target: null, lastYear: null })).toBe(
      '1—6月，到位资金219.22亿元。',
    );
    expect(progressSentence({ ...progress, target: null, lastYear: yi(219.22) })).toBe(
      '1—6月，到位资金219.22亿元，同比持平。',
    );
  });

  it('says how far ahead of the calendar or behind', () => {
    expect(aheadSentence(rate(yi(629), yi(647.4)), 10)).toBe('超过时间进度13.83个百分点。');
    expect(aheadSentence(rate(yi(219.22), yi(589)), 6)).toBe('落后时间进度12.78个百分点。');
    expect(aheadSentence(rate(1, 2), 6)).toBe('与时间进度持平。');
    expect(aheadSentence(rate(1, 0), 6)).toBe('');
  });

  it('points to the annex for projects not started', () => {
    expect(notStartedSentence(10, 2)).toBe('未开工的10个项目详见附表2。');
    expect(notStartedSentence(0, 2)).toBe('');
  });
});

describe('the name of an example', () => {
  const lead = {
    investorName: '盛昊新科技有限责任公司',
    investorShortName: '盛昊新科技公司',
    capacity: '7500吨/年',
    product: '医药中间体',
    name: '医药中间体项目',
  };

  it('is the investor’s short name, the capacity and the product', () => {
    expect(exampleName(lead)).toBe('盛昊新科技公司7500吨/年医药中间体');
    expect(exampleName({ ...lead, investorShortName: null, capacity: null })).toBe(
      '盛昊新科技有限责任公司医药中间体',
    );
  });

  it('falls back to the lead’s own name without repeating the investor', () => {
    expect(exampleName({ ...lead, product: null, name: '碳中和产业链' })).toBe('盛昊新科技公司碳中和产业链');
    expect(exampleName({ ...lead, product: null, name: '盛昊新科技公司医药园' })).toBe(
      '盛昊新科技公司医药园',
    );
    expect(exampleName({ ...lead, investorName: null, investorShortName: null })).toBe('7500吨/年医药中间体');
  });
});
