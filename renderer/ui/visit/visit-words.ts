// The sentences of a visit’s form, wherever it is filled in.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  firm: { zh: '企业或单位', en: 'Firm' },
  firmHint: {
    zh: '输入名称查找；没有录入的单位直接写上',
    en: 'Type to find it; a firm that is not recorded is kept as typed',
  },
  more: { zh: '更多', en: 'More' },
  replyMissing: {
    zh: '企业有诉求，建议写明我方答复',
    en: 'They asked for something; better write what we answered',
  },
  copiesToLead: {
    zh: '同时更新项目的下一步和最近进展',
    en: 'Also set the lead’s next step and latest progress',
  },
  photos: { zh: '照片', en: 'Photos' },
  photosHint: {
    zh: '也可以拖入或粘贴，一次可多张；照片随即存入工作区。',
    en: 'Or drop or paste them, several at a time; they are kept at once.',
  },
  photosOf: (who: string) => ({ zh: `对${who}的拜访照片`, en: `Photos of the visit to ${who}` }),
  addPhoto: { zh: '添加照片', en: 'Add a photo' },
  addPhotoOf: (who: string) => ({ zh: `给对${who}的拜访添加照片`, en: `Add a photo to the visit to ${who}` }),
  photoAdded: (name: string) => ({ zh: `已添加照片 ${name}`, en: `${name} is added` }),
  openFile: (name: string) => ({ zh: `打开文件 ${name}`, en: `Open the file ${name}` }),
} satisfies Words;
