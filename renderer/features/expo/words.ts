// The sentences of expo mode.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '展会模式', en: 'Expo mode' },
  leave: { zh: '退出展会模式', en: 'Leave expo mode' },

  chooseEvent: { zh: '选择展会', en: 'Choose the event' },
  findEvent: { zh: '输入名称查找，没有就新建', en: 'Type a name to find it, or to begin a new one' },
  newKind: { zh: '新建时的类型', en: 'Kind of a new one' },
  createEvent: (name: string) => ({ zh: `新建“${name}”，今天开始`, en: `Begin “${name}” today` }),
  running: { zh: '正在进行', en: 'on now' },
  noEvents: {
    zh: '还没有展会。输入名称，按回车新建。',
    en: 'No event yet. Type its name and press Enter.',
  },

  today: (n: number) => ({ zh: `今天 ${n} 张`, en: n === 1 ? '1 card today' : `${n} cards today` }),
  total: (n: number) => ({ zh: `共 ${n} 张`, en: `${n} in all` }),
  changeEvent: { zh: '换一场', en: 'Change event' },
  privacy: { zh: '遮挡名单', en: 'Blur the list' },
  tidy: { zh: '晚间整理', en: 'Tidy up' },
  form: { zh: '名片', en: 'Card' },
  correcting: (name: string) => ({ zh: `正在更正：${name}`, en: `Correcting: ${name}` }),
  correctLast: { zh: '更正上一张', en: 'Correct the last card' },
  coveredFirst: (keys: string) => ({
    zh: `名单正遮挡着，按 ${keys} 取消遮挡后再更正。`,
    en: `The list is blurred: press ${keys} to show it, then correct.`,
  }),
  backToNew: { zh: '回到新名片', en: 'Back to the new card' },

  chain: { zh: '意向产业链', en: 'Industry chain' },
  amount: { zh: '意向投资额', en: 'Amount' },
  chainHint: { zh: '产业链', en: 'Industry chain' },
  amountHint: { zh: '投资额，如 2亿', en: 'Amount' },
  wishHint: { zh: '想建什么、要什么', en: 'What they would build and need' },
  amountRead: (text: string) => ({ zh: `读作 ${text}`, en: `Read as ${text}` }),
  amountUnread: { zh: '没读懂，按原话记下', en: 'Not read as an amount; kept as typed' },
  mobileOdd: { zh: '不像手机号，照样可以保存', en: 'Not like a mobile number; it is saved all the same' },
  more: { zh: '另记', en: 'Also kept' },
  without: (label: string, value: string) => ({
    zh: `不记${label} ${value}`,
    en: `Leave out ${label} ${value}`,
  }),
  photoWaits: {
    zh: '；照片已经留在草稿里，填好后一起保存。',
    en: '; the photo stays in the draft and is saved with it.',
  },
  picked: { zh: '已有记录', en: 'known' },
  save: { zh: '保存并下一个', en: 'Save and next' },
  saveCorrection: { zh: '保存更正', en: 'Save the correction' },
  corrected: (name: string) => ({ zh: `已更正 ${name}`, en: `${name} corrected` }),

  like: { zh: '可能已有', en: 'May be known already' },
  likeHint: {
    zh: '只是提示，不影响保存，晚上再整理',
    en: 'Only a hint: save as usual, tidy up tonight',
  },
  unsaved: { zh: '没有保存成功的名片', en: 'Cards that were not saved' },
  again: (name: string) => ({ zh: `再次保存 ${name}`, en: `Save ${name} again` }),

  recent: { zh: '最近十张', en: 'Last ten' },
  noCards: {
    zh: '录好的名片会列在这里，点一下就能更正。',
    en: 'Saved cards appear here; click one to correct it.',
  },
  hidden: { zh: '名单已遮挡', en: 'The list is blurred' },
  correct: (name: string) => ({ zh: `更正 ${name}`, en: `Correct ${name}` }),
  remove: (name: string) => ({ zh: `删除 ${name}`, en: `Delete ${name}` }),
  removed: (name: string) => ({ zh: `已删除名片 ${name}`, en: `Card of ${name} deleted` }),
  nameless: { zh: '未命名', en: 'No name' },

  tidyTitle: (name: string) => ({ zh: `${name}：整理名片`, en: `${name}: tidy up the cards` }),
  tidyLeft: (n: number, isMore: boolean) => ({
    zh: isMore ? `先看 ${n} 张，后面还有` : `还有 ${n} 张`,
    en: isMore ? `${n} to begin with, more to come` : `${n} to go`,
  }),
  tidyDone: {
    zh: '这场活动的名片都理好了：单位已对应企业，也没有疑似重复。',
    en: 'All cards of this event are in order: every firm has its company, and nothing looks repeated.',
  },
  toVisits: { zh: '从拜访记录立项', en: 'Start leads from the visits' },
  backToStand: { zh: '回到录入', en: 'Back to the stand' },
  list: { zh: '待整理的名片', en: 'Cards to tidy up' },
  linkTo: { zh: '归入', en: 'Link to' },
  linkCompany: (name: string) => ({ zh: `归入“${name}”`, en: `Link to “${name}”` }),
  makeCompany: { zh: '新建企业', en: 'New company' },
  samePerson: { zh: '是同一人', en: 'Same person' },
  apart: { zh: '不是同一个', en: 'Not the same' },
  apartFrom: (name: string) => ({ zh: `不是“${name}”`, en: `Not “${name}”` }),
  startLead: { zh: '立项', en: 'Start a lead' },
  openLead: { zh: '打开项目', en: 'Open the lead' },
  linked: (name: string, n: number) => ({
    zh: `已把 ${n} 张名片归入“${name}”`,
    en: n === 1 ? `Card linked to “${name}”` : `${n} cards linked to “${name}”`,
  }),
  merged: (name: string) => ({ zh: `已归入联系人 ${name}`, en: `Joined with ${name}` }),
  keptApart: (name: string) => ({
    zh: `已记下与“${name}”不是同一个`,
    en: `“${name}” is remembered as another`,
  }),
  leadMade: (name: string) => ({ zh: `已立项“${name}”`, en: `Lead “${name}” is in reserve` }),
  companyStill: { zh: '单位还是文字', en: 'Company is still text' },
  open: { zh: '打开', en: 'Open' },
  nextCard: { zh: '下一张', en: 'Next card' },
  previousCard: { zh: '上一张', en: 'Previous card' },
} satisfies Words;
