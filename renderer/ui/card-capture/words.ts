import type { Words } from '../../lib/use-words.ts';

/** What the job tray calls the work on a photo. */
export const readTitle = { zh: '识别照片', en: 'Read photo' } as const;

export const words = {
  title: { zh: '名片照片', en: 'Card photo' },
  hint: {
    zh: '也可以拖入或粘贴照片；照片中的文字和二维码在本机识别。',
    en: 'Or drop or paste one. Its text and QR code are read on this computer.',
  },
  reading: (percent: number) => ({ zh: `正在识别… ${percent}%`, en: `Reading… ${percent}%` }),
  progress: { zh: '识别进度', en: 'Reading progress' },
  cancel: { zh: '停止识别', en: 'Stop reading' },
  readAgain: { zh: '重新识别', en: 'Read again' },
  proposals: { zh: '识别结果', en: 'What was read' },
  use: { zh: '采用', en: 'Use' },
  replace: { zh: '替换', en: 'Replace' },
  replaceBy: (label: string, value: string, held: string) => ({
    zh: `把${label}“${held}”换成 ${value}`,
    en: `Replace ${label} “${held}” by ${value}`,
  }),
  addTo: { zh: '添加', en: 'Add' },
  used: { zh: '已采用', en: 'Used' },
  and: { zh: '、', en: ', ' },
  filledByCode: (labels: string) => ({
    zh: `已由二维码填入：${labels}。`,
    en: `Filled in from the QR code: ${labels}.`,
  }),
  filled: (labels: string) => ({ zh: `已填入：${labels}。`, en: `Filled in: ${labels}.` }),
  kept: (labels: string) => ({
    zh: `${labels}已有内容，没有改动；要换请按“替换”或“添加”。`,
    en: `${labels} held something already and stay as they are; press Replace or Add to change them.`,
  }),
  nothingNew: { zh: '没有可填的空白字段。', en: 'No empty field to fill.' },
  codeSeen: { zh: '看到二维码，里面不是联系人。', en: 'A QR code was seen; it holds no contact.' },
  acceptAll: { zh: '填入空白字段', en: 'Fill the empty fields' },
  sure: (percent: number) => ({ zh: `把握 ${percent}%`, en: `${percent}% sure` }),
  fromCode: { zh: '来自二维码', en: 'From the QR code' },
  nothing: {
    zh: '没有认出文字或二维码。请换一张更清楚的照片，或直接填写。',
    en: 'No text or QR code was found. Try a sharper photo, or type it in.',
  },
  rest: { zh: '其他文字', en: 'Other text' },
  copy: { zh: '复制其他文字', en: 'Copy the other text' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没能复制，请选中文字后复制', en: 'Could not copy; select the text and copy it' },
  link: { zh: '二维码网址', en: 'Link in the QR code' },
  unsafeLink: {
    zh: '二维码里是可疑链接，只显示、不打开',
    en: 'The QR code holds a suspicious link; it is shown and never opened',
  },
  codeText: { zh: '二维码文字', en: 'Text in the QR code' },
  cut: { zh: '内容过长，只显示开头部分', en: 'Too long; only its beginning is shown' },
} satisfies Words;
