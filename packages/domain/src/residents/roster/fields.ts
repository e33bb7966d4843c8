/** The fields that a column of a roster can hold, and the words that offices head them with. */
import { halfWidth } from './text.ts';

export const rosterFields = [
  'serial',
  'grid',
  'compound',
  'building',
  'stairwell',
  'door',
  'address',
  'dwellingState',
  'householdNumber',
  'head',
  'householdPhone',
  'count',
  'name',
  'sex',
  'age',
  'birthDate',
  'document',
  'phone',
  'relation',
  'note',
  'ignored',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Told once for a household, on its first row, and left blank (or merged) on the rows of its other members. */
export const householdFields: ReadonlySet<RosterField> = new Set([
  'grid',
  'compound',
  'building',
  'stairwell',
  'door',
  'address',
  'dwellingState',
  'householdNumber',
  'head',
  'count',
]);

const words: { readonly [field in RosterField]: string } = {
  serial: '序号 编号 号 no # number serial index',
  grid: '网格 所属网格 网格名称 网格号 责任网格 grid gridname',
  compound: '小区 小区名称 院落 楼盘 物业小区 居住小区 compound estate',
  building:
    '楼栋 栋 幢 栋号 楼号 幢号 楼栋号 楼幢 座 号楼 楼 组 组别 小组 村民小组 村民组 居民小组 社 队 自然村 building buildingno block bldg tower villagegroup group',
  stairwell: '单元 单元号 门洞 楼门 梯 unit unitno stairwell entrance staircase',
  door: '房号 门号 门牌 门牌号 户室 室号 房间号 室 房屋号 门牌号码 房间 户室号 dwelling apartment apartmentno apt aptno room roomno flat flatno door doorno doornumber',
  address:
    '地址 住址 家庭住址 居住地址 详细地址 现住址 现居住地址 房屋地址 家庭地址 现居住地 居住地 address homeaddress residence',
  dwellingState:
    '房屋状态 居住状态 入住情况 房屋性质 居住情况 房屋使用情况 房屋类型 居住性质 dwellingstate occupancy status tenure',
  householdNumber: '户号 户编号 家庭编号 户籍号 householdid householdnumber',
  head: '户主 户主姓名 户主名 户主名字 户主或承租人 业主 业主姓名 房主 产权人 householdhead headofhousehold head householder',
  householdPhone:
    '户主电话 户主联系电话 户主手机 户主联系方式 家庭电话 固定电话 座机 住宅电话 householdphone homephone',
  count:
    '常住人数 人数 家庭人数 常住人口 常住人口数 人口数 居住人数 家庭人口 户人数 occupants residents persons householdsize members',
  name: '姓名 成员姓名 居民姓名 家庭成员 家庭成员姓名 人员姓名 名字 住户姓名 name fullname residentname membername',
  sex: '性别 sex gender',
  age: '年龄 周岁 岁数 age',
  birthDate: '出生日期 出生年月日 出生年月 生日 birthdate dateofbirth dob born',
  document:
    '身份证号 身份证号码 身份证 公民身份号码 证件号码 证件号 居民身份证号 身份证件号码 idnumber id idno idcard identitynumber nationalid documentnumber passportno',
  phone:
    '联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 本人电话 联系号码 phone telephone mobile phonenumber tel contact contactnumber',
  relation:
    '与户主关系 关系 与户主的关系 同户主关系 户主关系 与承租人关系 relation relationship relationtohead relationshiptohead relationtohouseholdhead relationshiptohouseholdhead relationtoheadofhousehold relationshiptoheadofhousehold',
  note: '备注 说明 其他 特殊情况 备注说明 note notes remark remarks comment',
  ignored:
    '网格员 网格长 网格员姓名 网格员电话 楼栋长 楼栋长姓名 楼栋长电话 户籍地址 户籍地 户籍所在地 填表日期 工作单位 民族 紧急联系人 紧急联系人电话 待核对原因 whattocheck 社区 村社区 街道 community subdistrict gridworker',
};

const dictionary: ReadonlyMap<string, RosterField> = new Map(
  rosterFields.flatMap((field) => words[field].split(' ').map((word) => [word, field] as const)),
);
const longestFirst = [...dictionary].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length);

/** A heading without spaces, stars, brackets and what stands in them: 身份证号★(仅重点) is 身份证号. */
export function plainHeading(text: string): string {
  const bare = halfWidth(text).toLowerCase();
  const short = bare.replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '');
  return (short.replace(/[\s★*※::_/\\、.·'-]/g, '') || bare).slice(0, 60);
}

/** The field of exactly this heading. */
export function fieldOf(heading: string): RosterField | undefined {
  return dictionary.get(plainHeading(heading));
}

/** The field whose longest word stands somewhere in the heading: 现场联系电话 is a phone. Chinese words only. */
export function fieldWithin(heading: string): RosterField | undefined {
  const plain = plainHeading(heading);
  return longestFirst.find(([word]) => /[\u3400-\u9fff]/.test(word) && plain.includes(word))?.[1];
}

/** What to call a column so that it is understood again: its own words if they are known, else the usual ones. */
export function headingFor(column: { heading: string; field?: RosterField }, language: 'zh' | 'en'): string {
  const { heading, field } = column;
  if (!field || field === 'ignored' || fieldOf(heading) === field) return heading;
  const known = words[field].split(' ');
  return (language === 'en' && known.find((word) => /^[a-z]/.test(word))) || (known[0] as string);
}
