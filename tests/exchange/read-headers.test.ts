import { describe, expect, it } from 'vitest';
import { headerKey, matchHeader } from '../../db/exchange/read/headers.ts';
import { readLedger } from '../../db/exchange/read/read-ledger.ts';
import { synonyms } from '../../db/exchange/read/synonyms.ts';

const match = (...path: string[]) => matchHeader(path, 'leads');
const csv = (...lines: string[]) =>
  readLedger(Buffer.from(lines.join('\n')), '台账.csv', { today: '2026-07-05' });

describe('a header', () => {
  it('finds its field for every word of the table', () => {
    for (const kind of ['leads', 'issues', 'activities', 'visits'] as const) {
      const words = [...synonyms[kind].keys()];
      expect(
        words.map((word) => matchHeader(word === '合作方/企业名称' ? word.split('/') : [word], kind).field),
      ).toEqual([...synonyms[kind].values()]);
      expect(words.map(headerKey)).toEqual(words);
    }
  });

  it.each([
    ['项目 名称*', 'name'],
    ['备 注', 'notes'],
    ['签约日期：', 'signedOn'],
    ['主要建设内容及规模', 'content'],
    ['存在的问题', 'problem'],
    ['工程形象进度', 'progress'],
    ['2026年计划投资', 'keyProject.plannedThisYear'],
    ['1-6月完成投资', 'check.yearInvested'],
    ['6月完成投资', 'monthProgress.invested'],
    ['协议投资总额', 'agreedInvestment'],
    ['计划总投资额', 'plannedInvestment'],
    ['企业(项目)名称', 'name'],
    ['签约主体（洽谈主体）', 'investors'],
    ['进度、备注', 'progress'],
    ['下个月(季度)工作计划、安排', 'nextAction'],
    ['洽谈/建设进展', 'progress'],
  ])('%s → %s', (header, field) => expect(match(header).field).toBe(field));

  it.each(['投资强度', '责任人电话', '项目负责人联系方式', '审批文号', '填报单位', '项目前期手续办理情况'])(
    '%s is none of ours',
    (header) => {
      expect(match(header).field).toBeNull();
    },
  );

  it('offers a likeness without applying it', () => {
    expect(match('投资项目在线审批监管平台统一代玛')).toEqual({
      field: null,
      offered: 'approvalCode',
      units: [],
    });
  });

  it.each([
    [['总投资（万元）'], ['万元']],
    [['投资额(亿元)', '协议总投资'], ['亿元']],
    [['拟投资总额:亿元'], ['亿元']],
    [['项目总投资/亿元'], ['亿元']],
    [['总投资(万元/万美元)'], ['万元', '万美元']],
    [['用地面积（亩）'], ['亩']],
    [['年用电量(万kWh)'], ['万kWh']],
    [['蒸汽(t/h)'], ['t/h']],
    [['总投资(含流动资金)'], []],
  ])('%s has the units %s', (path, units) => expect(match(...path).units).toEqual(units));

  it.each([
    [['投资方', '名称'], 'investors'],
    [['投资方', '所在地'], 'company.regionCode'],
    [['合作方基本情况', '企业名称'], 'investors'],
    [['企业联系人', '姓名'], 'contact.name'],
    [['企业联系人', '电话'], 'contact.mobiles'],
    [['责任人', '联系电话'], null],
    [['包联领导', '姓名'], 'leader'],
    [['项目协议总投资额资金来源', '合计'], 'agreedInvestment'],
    [['项目协议总投资额资金来源', '其中:我方'], 'fundingOurs'],
    [['项目协议总投资额资金来源', '合作方', '其他盟市'], 'fundingOtherCity'],
    [['累计到位资金', '省外'], 'fundArrival.total.outOfRegion'],
    [['自年初至本月末累计到位资金资金来源', '合计'], 'fundArrival.year'],
    [['总投资', '其中固投'], 'fixedInvestment'],
  ])('%s is read by its path', (path, field) => expect(match(...path).field).toBe(field));
});

describe('our own exports', () => {
  it.each([
    [
      'R2',
      '序号,项目名称,投资方,建设内容,产业链,总投资(亿元),其中固投(亿元),到位资金(万元),用地(亩),阶段,洽谈/建设进展,包联领导,责任单位,责任人,计划开工,计划投产,存在问题,下一步,更新时间',
    ],
    [
      'R3',
      '序号,项目名称,投资方,注册地,签约时间,协议类型,签约场合,协议总投资(亿元),固定资产投资(亿元),产业链,包联领导,转化状态',
    ],
    ['R4', '序号,项目名称,投资方,计划总投资(亿元),建设内容,首次对接,最近进展,下一步,责任人,超期天数'],
    [
      'R5',
      '序号,项目名称,投资方,固定资产投资,投资方简介,项目内容,需用土地,企业联系人,联系方式,片区,进度、备注,产业类型,研判结果',
    ],
    [
      'R8',
      '项目编号,项目名称,建设性质,建设内容,总投资,今年计划投资,今年累计完成投资,本月完成投资,计划开工时间,计划竣工时间,包联领导,责任单位,服务单位,项目类型,建设阶段,本月进展,问题和建议',
    ],
    [
      'R11',
      '序号,项目,问题事项,问题类型,任务措施,牵头单位,配合单位,责任人,督办领导,解决时限,进展,状态,逾期天数',
    ],
  ])('%s maps without a gap', async (_, header) => {
    const [sheet] = (
      await csv(
        header,
        header
          .split(',')
          .map((word) => (word.endsWith('号') ? '1' : '无'))
          .join(','),
      )
    ).sheets;
    expect(sheet?.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(new Set(sheet?.columns.map(({ field }) => field)).size).toBe(header.split(',').length);
  });

  it('reads the ledger back without loss', async () => {
    const [sheet] = (
      await csv(
        '序号,项目名称,投资方,建设内容,产业链,总投资(亿元),其中固投(亿元),到位资金(万元),用地(亩),阶段,洽谈/建设进展,包联领导,责任单位,责任人,计划开工,计划投产,存在问题,下一步,更新时间',
        '1,储能电池项目,甲公司,建设生产线,新能源,12.50,8.00,3000,323.00,签约,已签订协议,张三,经信局,李四,2026年9月,2027年底,无,办理备案,2026年7月1日',
        '2,风机叶片项目,乙公司,建设厂房,装备制造,3.00,,,,对接洽谈,正在洽谈,张三,商务局,王五,,,用地指标不足,赴京对接,2026年7月2日',
        ',合计,,,,15.50,8.00,3000,323.00,,,,,,,,,,',
      )
    ).sheets;
    expect(sheet?.rows.map(({ stage, values }) => [stage, values])).toEqual([
      [
        'signed',
        {
          name: '储能电池项目',
          content: '建设生产线',
          chain: '新能源',
          agreedInvestment: 1_250_000_000,
          fixedInvestment: 800_000_000,
          'fundArrival.total': 30_000_000,
          landArea: 215_333,
          progress: '已签订协议',
          leader: ['张三'],
          dutyUnit: '经信局',
          dutyPerson: ['李四'],
          plannedStartOn: '2026-09',
          plannedProductionOn: '2027-12',
          nextAction: '办理备案',
        },
      ],
      [
        'negotiating',
        {
          name: '风机叶片项目',
          content: '建设厂房',
          chain: '装备制造',
          plannedInvestment: 300_000_000,
          progress: '正在洽谈',
          leader: ['张三'],
          dutyUnit: '商务局',
          dutyPerson: ['王五'],
          problem: '用地指标不足',
          nextAction: '赴京对接',
        },
      ],
    ]);
    expect(
      sheet?.totals.map(({ field, printed, read, isExplained }) => [field, printed === read, isExplained]),
    ).toEqual([
      ['plannedInvestment', true, true],
      ['fixedInvestment', true, true],
      ['fundArrival.total', true, true],
      ['landArea', true, true],
    ]);
  });
});
