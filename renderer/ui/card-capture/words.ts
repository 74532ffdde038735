import type { Words } from '../../lib/use-words.ts';

/** What the job tray calls the work on a photo. */
export const jobTitles = {
  add: { zh: '添加照片', en: 'Add photo' },
  read: { zh: '识别照片', en: 'Read photo' },
} as const;

export const words = {
  title: { zh: '名片照片', en: 'Card photo' },
  choose: { zh: '选择照片', en: 'Choose a photo' },
  camera: { zh: '拍照', en: 'Camera' },
  hint: {
    zh: '也可以拖入或粘贴照片；照片中的文字和二维码在本机识别。',
    en: 'Or drop or paste one. Its text and QR code are read on this computer.',
  },
  photo: (name: string) => ({ zh: `照片 ${name}`, en: `Photo ${name}` }),
  noPreview: { zh: '没有缩略图', en: 'No preview' },
  saving: { zh: '正在保存照片…', en: 'Saving the photo…' },
  reading: (percent: number) => ({ zh: `正在识别… ${percent}%`, en: `Reading… ${percent}%` }),
  progress: { zh: '识别进度', en: 'Reading progress' },
  cancel: { zh: '停止识别', en: 'Stop reading' },
  readAgain: { zh: '重新识别', en: 'Read again' },
  proposals: { zh: '识别结果', en: 'What was read' },
  accept: (label: string, value: string) => ({ zh: `采用${label} ${value}`, en: `Use ${label} ${value}` }),
  use: { zh: '采用', en: 'Use' },
  used: { zh: '已采用', en: 'Used' },
  acceptAll: { zh: '全部采用', en: 'Use all' },
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
  notPhoto: { zh: '剪贴板或拖入的内容里没有照片。', en: 'There is no photo in what was dropped.' },

  shoot: { zh: '拍下', en: 'Take it' },
  closeCamera: { zh: '关闭摄像头', en: 'Close the camera' },
  cameraView: { zh: '摄像头画面', en: 'Camera view' },
  starting: { zh: '正在打开摄像头…', en: 'Opening the camera…' },
  refused: {
    zh: '摄像头未获许可。请在系统设置的“隐私—摄像头”中允许落地，或改用“选择照片”。',
    en: 'The camera is not allowed. Allow Luodi in the system’s privacy settings, or choose a photo instead.',
  },
  missing: {
    zh: '没有找到摄像头。请接上摄像头，或改用“选择照片”。',
    en: 'No camera was found. Connect one, or choose a photo instead.',
  },
  inUse: {
    zh: '摄像头正被其他程序占用。请关闭那个程序，或改用“选择照片”。',
    en: 'Another program is using the camera. Close it, or choose a photo instead.',
  },
} satisfies Words;
