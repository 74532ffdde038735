// What people call a place when they leave out 省, 市, 旗 and the rest.

const provinceNames: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
};

/** The peoples whose names stand in those of autonomous places, the longer of two that begin alike first. */
const peoples = [
  '蒙古族',
  '蒙古',
  '回族',
  '藏族',
  '维吾尔',
  '苗族',
  '彝族',
  '壮族',
  '布依族',
  '朝鲜族',
  '满族',
  '侗族',
  '瑶族',
  '白族',
  '土家族',
  '哈尼族',
  '哈萨克族',
  '哈萨克',
  '傣族',
  '黎族',
  '傈僳族',
  '佤族',
  '畲族',
  '拉祜族',
  '水族',
  '东乡族',
  '纳西族',
  '景颇族',
  '柯尔克孜',
  '土族',
  '达斡尔族',
  '仫佬族',
  '羌族',
  '布朗族',
  '撒拉族',
  '毛南族',
  '仡佬族',
  '锡伯',
  '塔吉克',
  '怒族',
  '普米族',
  '鄂温克族',
  '独龙族',
  '裕固族',
  '保安族',
  '各族',
].join('|');
const autonomous = new RegExp(`^(.*?)((?:${peoples})*)自治[州县旗]$`);
const endings = /(?:地区|新区|林区|特区|省|市|盟|州|县|区|旗)$/;

/** A place’s name without its rank, or null when fewer than two characters would remain. */
export function shortNameOf(name: string): string | null {
  const short = provinceNames[name] ?? withoutPeople(name) ?? name.replace(endings, '');
  return short.length >= 2 && short !== name ? short : null;
}

function withoutPeople(name: string): string | null {
  const match = autonomous.exec(name);
  if (!match) return null;
  const [, place = '', people = ''] = match;
  return place || people.replace(/族$/, '');
}
