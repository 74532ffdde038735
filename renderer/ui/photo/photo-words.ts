// The sentences about photos, wherever they are taken or shown.
import type { Words } from '../../lib/use-words.ts';

/** What the job tray calls taking a photo in. */
export const addTitle = { zh: '添加照片', en: 'Add photo' } as const;

export const words = {
  choose: { zh: '选择照片', en: 'Choose a photo' },
  camera: { zh: '拍照', en: 'Camera' },
  photo: (name: string) => ({ zh: `照片 ${name}`, en: `Photo ${name}` }),
  noPreview: { zh: '没有缩略图', en: 'No preview' },
  saving: { zh: '正在保存照片…', en: 'Saving the photo…' },
  notPhoto: { zh: '剪贴板或拖入的内容里没有照片。', en: 'There is no photo in what was dropped.' },
  enlarge: (name: string) => ({ zh: `放大照片 ${name}`, en: `Enlarge the photo ${name}` }),
  remove: (name: string) => ({ zh: `删除照片 ${name}`, en: `Delete the photo ${name}` }),
  removed: (name: string) => ({ zh: `已删除照片 ${name}`, en: `Photo ${name} deleted` }),
  photos: { zh: '照片', en: 'Photos' },
  placeOf: (at: number, count: number) => ({ zh: `第 ${at} 张，共 ${count} 张`, en: `${at} of ${count}` }),
  previous: { zh: '上一张照片', en: 'Previous photo' },
  next: { zh: '下一张照片', en: 'Next photo' },
  openOutside: { zh: '用系统程序打开', en: 'Open in its program' },
  closeViewer: { zh: '关闭照片', en: 'Close the photo' },
  tooLarge: {
    zh: '照片很大，这里只显示缩略图。',
    en: 'This photo is very large; only its small picture is shown here.',
  },

  shoot: { zh: '拍下', en: 'Take it' },
  pointAtCode: {
    zh: '对准二维码，看到就填入',
    en: 'Point it at a QR code; it is read as soon as it is seen',
  },
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
