/** The words of the door-to-door ledger, as offices know them. */
import type { Language } from '@fangxian/domain/problems';

type Words = { readonly [code: string]: { readonly zh: string; readonly en: string } };

const words = {
  // Persons.
  well: { zh: '正常', en: 'Well' },
  needsAttention: { zh: '需关注', en: 'Needs attention' },
  away: { zh: '外出', en: 'Away' },
  refused: { zh: '拒绝', en: 'Refused' },
  notYet: { zh: '未问到', en: 'Not asked yet' },
  // Households.
  accounted: { zh: '全部排查', en: 'All accounted for' },
  partly: { zh: '部分排查', en: 'Partly' },
  allAway: { zh: '全家外出', en: 'All away' },
  nobodyHome: { zh: '家中无人', en: 'Nobody home' },
  householdRefused: { zh: '拒绝', en: 'Refused' },
  vacant: { zh: '空置', en: 'Vacant' },
  unreachable: { zh: '联系不上', en: 'Not reached' },
  householdNotYet: { zh: '未排查', en: 'Not visited yet' },
  // Dwellings.
  ownerOccupied: { zh: '自住', en: 'Owner-occupied' },
  rented: { zh: '出租', en: 'Rented' },
  unknown: { zh: '', en: '' },
  // Sources.
  door: { zh: '上门', en: 'At the door' },
  phone: { zh: '电话', en: 'By phone' },
  message: { zh: '微信', en: 'By message' },
  self: { zh: '自报', en: 'Self-reported' },
  neighbour: { zh: '邻居', en: 'Neighbour' },
  buildingLead: { zh: '楼栋长', en: 'Building lead' },
  property: { zh: '物业', en: 'Property management' },
  roster: { zh: '名册', en: 'Roster' },
  // Who told it for them, and whether they agree.
  relative: { zh: '亲属', en: 'Relative' },
  carer: { zh: '照护人', en: 'Carer' },
  agreed: { zh: '本人同意', en: 'Agreed' },
  couldNotAsk: { zh: '问不到本人', en: 'Could not be asked' },
  relativeDecides: { zh: '亲属代为决定', en: 'The relative decides' },
  // Who needs looking after.
  old: { zh: '年老体弱', en: 'Old and frail' },
  ill: { zh: '长期有病', en: 'Ill for long' },
  child: { zh: '需人照看的孩子', en: 'Child to be looked after' },
  // Places away.
  district: { zh: '本区', en: 'This district' },
  city: { zh: '本市', en: 'This city' },
  elsewhere: { zh: '外地', en: 'Elsewhere' },
  riskArea: { zh: '风险地区', en: 'Risk area' },
  abroad: { zh: '境外', en: 'Abroad' },
  // The rest.
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  notMeasured: { zh: '未测', en: 'Not measured' },
  added: { zh: '名册外新增', en: 'Added after the roster was pinned' },
  unlisted: { zh: '名册里没有这一户', en: 'Not on the roster' },
} as const satisfies Words;

/** A code that has no word is shown as it is: nothing is left out. */
export function say(code: string | undefined, language: Language): string | undefined {
  if (code === undefined) return undefined;
  return (words as Words)[code]?.[language] ?? code;
}

export const title = { zh: '入户排查登记表', en: 'Door-to-door screening' } as const;

export function lastLine(rows: number, households: number, isMasked: boolean, language: Language): string {
  if (language === 'en') return `${rows} rows, ${households} households${isMasked ? ', masked' : ''}`;
  return `共 ${rows} 行，${households} 户${isMasked ? '，已脱敏' : ''}`;
}
