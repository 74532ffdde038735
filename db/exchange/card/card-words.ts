// The words by which the lines of a card are told apart.

const surnameText =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
  '酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞' +
  '熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓' +
  '郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁' +
  '仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦' +
  '雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩' +
  '聂关荆游权盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福邸肖付闫覃苟代冼麦区官辛那诺';
export const surnames: ReadonlySet<string> = new Set(surnameText);
export const doubleSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '宇文',
  '长孙',
  '端木',
  '呼延',
  '南宫',
  '独孤',
  '轩辕',
] as const;

/** Mongolian names are made of these words, mostly without a surname. */
const mongolianWords =
  '阿古拉|阿拉坦|阿木古楞|敖其尔|敖日格乐|巴图|巴特尔|巴雅尔|巴音|巴根|白音|毕力格|宝力格|宝音|布赫|布和|查干|朝克图|朝鲁|达布|达来|道尔吉|' +
  '额尔德尼|额尔敦|高娃|格日勒|哈斯|呼格吉勒|呼和|吉日格勒|吉雅|孟和|孟克|莫日根|那木尔|那日苏|那顺|娜仁|其其格|青格勒|赛罕|赛音|萨仁|' +
  '萨日娜|桑布|斯琴|苏和|苏日娜|苏雅拉|塔娜|特木尔|铁木尔|通拉嘎|图雅|托娅|旺楚克|乌兰|乌力吉|乌日娜|乌日图|乌云|扎布';
export const mongolianName = new RegExp(`^(?:${mongolianWords}){1,3}$`);

/** What a name of an organisation ends with. */
export const companyEnding =
  /(?:有限责任公司|股份有限公司|有限公司|分公司|总公司|公司|集团|研究院|设计院|科学院|研究所|事务所|大学|学院|管理委员会|管委会|委员会|人民政府|商务局|促进局|合作局|促进会|促进中心|商会|协会|联合会|基金会|银行|合作社|总厂|工厂|集团\))$/;
export const englishCompany =
  /\b(?:co\.?,?\s*ltd|ltd|limited|inc|corp|corporation|llc|gmbh|plc|group|holdings|company|institute|university|association|chamber of commerce|bank|s\.a|ag)\b\.?/i;

export const titleWords = [
  '董事长',
  '总经理',
  '总裁',
  '总监',
  '总工程师',
  '总工',
  '总会计师',
  '首席执行官',
  '首席代表',
  '经理',
  '主任',
  '主席',
  '会长',
  '秘书长',
  '理事长',
  '理事',
  '董事',
  '监事',
  '书记',
  '局长',
  '处长',
  '科长',
  '部长',
  '院长',
  '所长',
  '厂长',
  '校长',
  '行长',
  '区长',
  '县长',
  '旗长',
  '市长',
  '副职',
  '工程师',
  '设计师',
  '分析师',
  '会计师',
  '律师',
  '教授',
  '研究员',
  '专员',
  '主管',
  '助理',
  '顾问',
  '合伙人',
  '创始人',
  '代表',
  '秘书',
  '科员',
  '调研员',
  '巡视员',
  '科学家',
  '讲师',
  '负责人',
  '副总',
  '镇长',
  '乡长',
  '站长',
] as const;
export const englishTitle =
  /\b(?:chairman|chairwoman|president|vice[- ]president|ceo|cfo|cto|coo|director|manager|engineer|partner|founder|secretary|consultant|assistant|representative|professor|supervisor|officer|head of|specialist|analyst|minister|counsel)\b/i;

export const deptEnding = /(?:事业部|部门|部|处|科|办公室|室|中心|事业群|大区|组|局)$/;
export const englishDept = /\b(?:department|dept|division|office of)\b\.?/i;

export const placeSigns = /[省市区县旗镇乡村路街道巷号栋幢座楼层室园厦]/g;
export const englishAddress =
  /\b(?:road|rd|street|st|avenue|ave|boulevard|district|building|floor|room|tower|park|city|province|zone|china|p\.?\s?r\.?\s?c)\b/i;
