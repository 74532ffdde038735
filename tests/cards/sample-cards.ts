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

/** Name first, the firm at the foot, labels without colons, as offices print them. */
const office = {
  lines: [
    { text: '苏和巴特尔', size: 50, isBold: true },
    { text: '招商二科科长', size: 30 },
    { text: '达拉特经济开发区管理委员会', size: 38, isBold: true },
    { text: '地址 内蒙古鄂尔多斯市达拉特旗和谐大街6号', size: 26 },
    { text: '电话 0477-5212345　传真 0477-5212346', size: 26 },
    { text: '手机 15047712345　微信号：suhe_dalate', size: 26 },
    { text: 'suhe@dalate.gov.cn', size: 26 },
  ],
  says: {
    name: '苏和巴特尔',
    company: '达拉特经济开发区管理委员会',
    title: '科长',
    dept: '招商二科',
    mobiles: '15047712345',
    phones: '0477-5212345',
    wechat: 'suhe_dalate',
    emails: 'suhe@dalate.gov.cn',
    address: '内蒙古鄂尔多斯市达拉特旗和谐大街6号',
  },
} as const;

/** Both languages on every line, a doctor’s title, two posts, letters for labels. */
const twoTongues = {
  lines: [
    { text: '欧阳思远 博士　Dr. Siyuan Ouyang', size: 44, isBold: true },
    { text: '首席科学家 / 副总裁', size: 30 },
    { text: 'Chief Scientist, Vice President', size: 24 },
    { text: '凌霄储能技术（苏州）股份有限公司', size: 38, isBold: true },
    { text: 'Lingxiao Energy Storage Technology Inc.', size: 24 },
    { text: 'M: +86 186 1234 5678', size: 28 },
    { text: 'T: +86 512 6288 0000-801', size: 28 },
    { text: 'E: siyuan.ouyang@lingxiao-ess.com', size: 28 },
    { text: 'W: www.lingxiao-ess.com', size: 28 },
    { text: 'A: 苏州市工业园区星湖街218号生物纳米园B3楼', size: 28 },
  ],
  says: {
    name: '欧阳思远',
    company: '凌霄储能技术(苏州)股份有限公司',
    title: '首席科学家 / 副总裁',
    mobiles: '+86 186 1234 5678',
    phones: '+86 512 6288 0000-801',
    emails: 'siyuan.ouyang@lingxiao-ess.com',
    website: 'www.lingxiao-ess.com',
    address: '苏州市工业园区星湖街218号生物纳米园B3楼',
  },
} as const;

/** No labels at all. */
const bare = {
  lines: [
    { text: 'Harbin Boiler & Turbine Group', size: 40, isBold: true },
    { text: 'Zhang Wei', size: 50 },
    { text: 'General Manager, Overseas Division', size: 28 },
    { text: '+86 (451) 8215-9000', size: 28 },
    { text: '+86 13904511234', size: 28 },
    { text: 'zhang.wei@hbtg.cn', size: 28 },
    { text: 'No. 309 Sandadongli Road, Xiangfang District, Harbin, China', size: 26 },
  ],
  says: {
    name: 'Zhang Wei',
    company: 'Harbin Boiler & Turbine Group',
    title: 'General Manager',
    dept: 'Overseas Division',
    phones: '+86 (451) 8215-9000',
    mobiles: '+86 13904511234',
    emails: 'zhang.wei@hbtg.cn',
    address: 'No. 309 Sandadongli Road, Xiangfang District, Harbin, China',
  },
} as const;

export const sampleCards: readonly SampleCard[] = [
  { what: 'Chinese', ...chinese },
  { what: 'English', ...english },
  { what: 'bilingual', ...bilingual },
  { what: 'Chinese, of an office', ...office },
  { what: 'bilingual, line by line', ...twoTongues },
  { what: 'English, without labels', ...bare },
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
