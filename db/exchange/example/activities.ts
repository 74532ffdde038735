// The three activities of handbook 11.1. Names, places and kinds are published; days and results are placeholders.
import { regionName } from '../../regions/regions.ts';
import { addDays, earlierOf, type Calendar } from './calendar.ts';
import type { Team } from './people.ts';
import type { ExampleRow } from './rows.ts';

const shortPlace = (code: string) => (regionName(code) ?? code).replace(/[省市]$/, '');
const place = (regionCode: string) => ({ regionCode, text: shortPlace(regionCode) });

/** 北京、上海、浙江、江苏、安徽、山东、福建, in the order of the account. */
const travelled = ['110000', '310000', '330000', '320000', '340000', '370000', '350000'];

export type Activities = {
  readonly promotion: ExampleRow<'activity'>;
  readonly expo: ExampleRow<'activity'>;
  readonly trip: ExampleRow<'activity'>;
};

export function activitiesOf(nextId: () => string, calendar: Calendar, team: Team): Activities {
  const [leaderId = null, secondId = null] = team.leaders;
  const memberIds = [...team.officers.map(({ id }) => id).slice(0, 2), ...team.recruiters.slice(0, 2)];
  const members = memberIds.map((personId) => ({ personId, text: '' }));
  const lasting = (share: number, days: number) => {
    const startOn = calendar.thisYear(share);
    return { startOn, endOn: earlierOf(addDays(startOn, days - 1), calendar.today) };
  };
  return {
    promotion: {
      id: nextId(),
      kind: 'promotion',
      name: '达拉特旗(北京)城市推进会',
      ...lasting(0.35, 1),
      destinations: [place('110000')],
      regionGroup: ['jingJinJi'],
      host: '达拉特旗人民政府（示例）',
      leaderId: secondId,
      members,
      purpose: '推介开发区产业链和要素条件（示例）',
      results: '现场签约和达成意向若干（示例）',
      nextPlan: '逐户回访参会企业（示例）',
    },
    expo: {
      id: nextId(),
      kind: 'expo',
      name: '第十六届鄂尔多斯国际煤炭及能源工业博览会',
      sessionNo: 16,
      ...lasting(0.6, 3),
      destinations: [place('150600')],
      regionGroup: ['other'],
      leaderId: secondId,
      members,
      purpose: '对接煤化工下游和新能源装备企业（示例）',
      results: '收集名片并登记线索（示例）',
      nextPlan: '一周内电话回访（示例）',
    },
    trip: {
      id: nextId(),
      kind: 'trip',
      name: '主要领导带队外出招商',
      ...lasting(0.75, 9),
      destinations: travelled.map(place),
      regionGroup: ['jingJinJi', 'yangtzeDelta', 'coast'],
      leaderId,
      members,
      purpose: '围绕补链延链拜访目标企业（示例）',
      results: '拜访企业并约定回访时间（示例）',
      nextPlan: '按企业诉求逐项答复（示例）',
    },
  };
}
