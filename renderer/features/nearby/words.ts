// The sentences of the firms near a place.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '附近的企业', en: 'Firms nearby' },
  table: { zh: '附近企业列表', en: 'List of firms nearby' },
  region: { zh: '城市或省份', en: 'City or province' },
  chain: { zh: '产业链', en: 'Chain' },
  anyChain: { zh: '全部产业链', en: 'Any chain' },
  trip: { zh: '加入到行程', en: 'Trip to plan for' },
  noTrip: { zh: '不加入行程', en: 'No trip' },
  choose: {
    zh: '选一个城市或省份，看看那里有哪些认识的企业和联系人，出差空出一小时也能约上一家。',
    en: 'Choose a city or a province to see the firms and people we know there, for a free hour on a trip.',
  },
  none: {
    zh: '这里还没有企业。给企业填上注册地或总部所在地，它就会出现在这里；也可以换一个范围更大的地区。',
    en: 'No firm here yet. Give a company its place of registration or headquarters and it appears here; or choose a wider area.',
  },
  noneOfChain: { zh: '这里没有这条产业链的企业。', en: 'No firm of this chain here.' },
  anyChainAgain: { zh: '看全部产业链', en: 'Show all chains' },
  newCompany: { zh: '新建企业', en: 'New company' },
  toCompanies: { zh: '返回企业', en: 'Back to the companies' },
  toTrip: { zh: '返回行程', en: 'Back to the trip' },
  closePanel: { zh: '关闭侧栏', en: 'Close the panel' },

  firm: { zh: '企业', en: 'Firm' },
  lastVisit: { zh: '上次拜访', en: 'Last visit' },
  people: { zh: '联系人', en: 'Contacts' },
  leads: { zh: '在推进的项目', en: 'Open leads' },
  said: { zh: '上次说到', en: 'Said last' },
  address: { zh: '地址', en: 'Address' },
  place: { zh: '地区', en: 'Place' },

  open: { zh: '打开企业', en: 'Open the company' },
  noPeople: { zh: '还没有联系人。', en: 'No contacts yet.' },
  noLeads: { zh: '没有项目。', en: 'No leads.' },
  nothingSaid: { zh: '还没有拜访过。', en: 'Never visited yet.' },
  lastTalks: { zh: '最近的拜访', en: 'Latest visits' },
  inBin: { zh: '这家企业在回收站里。', en: 'This company lies in the recycle bin.' },

  planCall: { zh: '加入行程', en: 'Plan a call' },
  planFor: (trip: string) => ({ zh: `加入行程：${trip}`, en: `Plan a call on: ${trip}` }),
  planned: (firm: string, trip: string) => ({
    zh: `已把${firm}加入“${trip}”的计划`,
    en: `${firm} is on the plan of ${trip}`,
  }),
  isPlanned: (day: string) => ({ zh: `已在行程计划中：${day}`, en: `On the plan: ${day}` }),
  noDay: { zh: '未定日期', en: 'no day yet' },
  isVisited: { zh: '这次行程已拜访', en: 'Visited on this trip' },
  openTrip: { zh: '打开行程', en: 'Open the trip' },
} satisfies Words;
