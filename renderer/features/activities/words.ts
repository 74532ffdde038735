// The sentences of trips and events.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '招商活动', en: 'Trips and events' },
  table: { zh: '活动列表', en: 'List of trips and events' },
  count: (n: string) => ({ zh: `共 ${n} 场`, en: `${n} in all` }),
  search: { zh: '搜索活动名称', en: 'Search by name' },
  clearSearch: { zh: '清除搜索', en: 'Clear search' },
  kind: { zh: '类型', en: 'Kind' },
  allKinds: { zh: '全部类型', en: 'Any kind' },
  none: {
    zh: '外出考察、来访接待、展会、推介会和签约会记在这里，拜访记录和成果跟着活动走。',
    en: 'Trips, receptions, expos, promotions and signings live here, with their visits and what came of them.',
  },
  noneFound: { zh: '没有符合条件的活动。', en: 'No trip or event matches.' },
  clearFilter: { zh: '清除条件', en: 'Clear conditions' },
  dates: { zh: '起止时间', en: 'Dates' },
  visitColumn: { zh: '拜访(次)', en: 'Visits' },
  route: { zh: '路线', en: 'Route' },

  newActivity: { zh: '新建活动', en: 'New trip or event' },
  expoMode: { zh: '展会模式', en: 'Expo mode' },
  editActivity: { zh: '编辑活动', en: 'Edit trip or event' },
  back: { zh: '返回列表', en: 'Back to the list' },
  created: (name: string) => ({ zh: `已新建活动“${name}”`, en: `“${name}” is in` }),
  changed: (name: string) => ({ zh: `已修改活动“${name}”`, en: `“${name}” is changed` }),
  removed: (name: string) => ({ zh: `已删除活动“${name}”`, en: `“${name}” is deleted` }),
  inBin: { zh: '这场活动在回收站里。', en: 'It lies in the recycle bin.' },
  restored: (name: string) => ({ zh: `已恢复活动“${name}”`, en: `“${name}” is restored` }),

  particulars: { zh: '概况', en: 'Particulars' },
  people: { zh: '主办与成员', en: 'Hosts and members' },
  aims: { zh: '目的与产业方向', en: 'Purpose and chains' },
  reception: { zh: '接待与费用', en: 'Reception and cost' },
  outcome: { zh: '成果与下一步', en: 'Results and next steps' },
  editOutcome: { zh: '填写成果', en: 'Write results' },
  resultsMissing: {
    zh: '活动结束已满 7 天，还没有写成果。',
    en: 'It ended a week ago and no results are written yet.',
  },
  membersMissing: { zh: '外出考察一般要列成员', en: 'A trip usually lists its members' },

  destination: (n: number) => ({ zh: `目的地 ${n}`, en: `Destination ${n}` }),
  destinationText: (n: number) => ({ zh: `目的地 ${n} 的名称`, en: `Name of destination ${n}` }),
  addDestination: { zh: '添加目的地', en: 'Add a destination' },
  removeDestination: (n: number) => ({ zh: `移除目的地 ${n}`, en: `Remove destination ${n}` }),
  moveUp: (n: number) => ({ zh: `目的地 ${n} 提前`, en: `Destination ${n} earlier` }),
  moveDown: (n: number) => ({ zh: `目的地 ${n} 推后`, en: `Destination ${n} later` }),
  placeName: { zh: '名称', en: 'Name' },
  memberHint: {
    zh: '输入姓名后按回车；名单里没有的人也可以写',
    en: 'Type a name and press Enter; people not on the list may be named too',
  },
  clear: { zh: '清除', en: 'Clear' },

  visits: { zh: '拜访与跟进', en: 'Visits' },
  visitCount: (visits: string, companies: string) => ({
    zh: `${visits} 次，${companies} 家单位`,
    en: `${plural(visits, 'visit')}, ${plural(companies, 'firm')}`,
  }),
  noVisits: { zh: '还没有拜访记录。', en: 'No visits yet.' },
  addVisit: { zh: '添加拜访', en: 'Add a visit' },
  editVisit: (who: string) => ({ zh: `编辑对${who}的拜访`, en: `Edit the visit to ${who}` }),
  removeVisit: (who: string) => ({ zh: `删除对${who}的拜访`, en: `Delete the visit to ${who}` }),
  visitAdded: { zh: '已添加拜访记录', en: 'The visit is in' },
  visitChanged: { zh: '已修改拜访记录', en: 'The visit is changed' },
  visitRemoved: { zh: '已删除拜访记录', en: 'The visit is deleted' },
  someone: { zh: '未具名单位', en: 'an unnamed firm' },
} satisfies Words;
