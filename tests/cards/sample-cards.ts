// Cards as people hand them out, invented, with what each says.
import type { ScanFieldName } from '../../db/model/photo.ts';

export type SampleCard = {
  readonly what: string;
  readonly lines: readonly { readonly text: string; readonly size: number; readonly isBold?: boolean }[];
  readonly says: Partial<Record<ScanFieldName, string>>;
  /** The text of a QR code in its corner. */
  readonly code?: string;
  /** In degrees, as a card lies askew, or on its side. */
  readonly turned?: number;
  readonly ink?: string;
  readonly paper?: string;
};

const chinese = {
  lines: [
    { text: '盛昊新科技有限公司', size: 44, isBold: true },
    { text: '李建国　副总经理', size: 46 },
    { text: '市场拓展部', size: 28 },
    { text: '手机：138 0013 8000', size: 28 },
    { text: '电话：0477-8123456', size: 28 },
    { text: '邮箱：lijianguo@shenghao.com', size: 28 },
    { text: '地址：内蒙古鄂尔多斯市达拉特旗树林召镇工业路8号', size: 28 },
    { text: '网址：www.shenghao.com', size: 28 },
  ],
  says: {
    name: '李建国',
    company: '盛昊新科技有限公司',
    title: '副总经理',
    dept: '市场拓展部',
    mobiles: '138 0013 8000',
    phones: '0477-8123456',
    emails: 'lijianguo@shenghao.com',
    address: '内蒙古鄂尔多斯市达拉特旗树林召镇工业路8号',
    website: 'www.shenghao.com',
  },
} as const;

const english = {
  lines: [
    { text: 'Nordwind Turbine Systems Co., Ltd.', size: 42, isBold: true },
    { text: 'Anna Schneider', size: 52, isBold: true },
    { text: 'Sales Director', size: 30 },
    { text: 'Mobile: +86 139 1234 5678', size: 28 },
    { text: 'Tel: +86 21 6234 5678', size: 28 },
    { text: 'E-mail: anna.schneider@nordwind.com', size: 28 },
    { text: 'Address: 18 Harbour Road, Pudong District, Shanghai', size: 28 },
    { text: 'www.nordwind.com', size: 28 },
  ],
  says: {
    name: 'Anna Schneider',
    company: 'Nordwind Turbine Systems Co., Ltd.',
    title: 'Sales Director',
    mobiles: '+86 139 1234 5678',
    phones: '+86 21 6234 5678',
    emails: 'anna.schneider@nordwind.com',
    address: '18 Harbour Road, Pudong District, Shanghai',
    website: 'www.nordwind.com',
  },
} as const;

const bilingual = {
  lines: [
    { text: '中北能源装备集团有限公司', size: 42, isBold: true },
    { text: 'Zhongbei Energy Equipment Group Co., Ltd.', size: 24 },
    { text: '王晓敏', size: 56, isBold: true },
    { text: '投资部经理', size: 30 },
    { text: '手机 Mobile：137 0477 1234', size: 28 },
    { text: '电话 Tel：010-62345678', size: 28 },
    { text: '邮箱 E-mail：wangxm@zhongbei.cn', size: 28 },
    { text: '地址：北京市海淀区中关村大街27号', size: 28 },
  ],
  says: {
    name: '王晓敏',
    company: '中北能源装备集团有限公司',
    title: '经理',
    dept: '投资部',
    mobiles: '137 0477 1234',
    phones: '010-62345678',
    emails: 'wangxm@zhongbei.cn',
    address: '北京市海淀区中关村大街27号',
  },
} as const;

export const sampleCards: readonly SampleCard[] = [
  { what: 'Chinese', ...chinese },
  { what: 'English', ...english },
  { what: 'bilingual', ...bilingual },
  { what: 'askew by 4°', ...chinese, turned: 4 },
  { what: 'upside down', ...bilingual, turned: 180 },
  { what: 'on its side', ...english, turned: 90 },
  { what: 'low contrast', ...chinese, ink: '#8d9298', paper: '#c4c7cb' },
  { what: 'light on dark', ...bilingual, ink: '#e6e2d3', paper: '#22303c' },
  {
    what: 'with a code',
    ...chinese,
    code: 'BEGIN:VCARD\nVERSION:3.0\nN:李;建国\nFN:李建国\nORG:盛昊新科技有限公司;市场拓展部\nTITLE:副总经理\nTEL;TYPE=CELL:13800138000\nEND:VCARD',
  },
];
