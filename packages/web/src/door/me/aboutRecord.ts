/** What a record of one's own is about, in a few words: the kind of fact, and the door it belongs to. */
import type { HouseholdState } from '@fangxian/domain/residents';
import type { Device } from '../../device/index.ts';
import { defineWords } from '../../words/index.ts';
import { type DoorWords, doorTitle } from '../doors/doorTitle.ts';
import { doorOf } from '../doors/plain.ts';
import type { Doors } from '../doors/useDoors.ts';

export const recordWords = defineWords({
  zh: {
    'screening.visited': '走访',
    'screening.callBegun': '打电话',
    'screening.spotChecked': '抽查',
    'residents.householdListed': '新加的门',
    'residents.householdChanged': '改这一户',
    'residents.personListed': '新增人员',
    'residents.personChanged': '改人员资料',
    'residents.personLeft': '不住这里了',
    'residents.personMoved': '搬到别户',
    'residents.householdLeft': '全家搬走',
    'places.buildingListed': '画的楼',
    'records.voided': '撤销',
    'notices.acknowledged': '回复收到',
    other: '其他记录',
  },
  en: {
    'screening.visited': 'Visit',
    'screening.callBegun': 'Call',
    'screening.spotChecked': 'Spot check',
    'residents.householdListed': 'Door added',
    'residents.householdChanged': 'Household changed',
    'residents.personListed': 'Person added',
    'residents.personChanged': 'Person changed',
    'residents.personLeft': 'Lives here no more',
    'residents.personMoved': 'Moved to another household',
    'residents.householdLeft': 'Household moved out',
    'places.buildingListed': 'Building laid out',
    'records.voided': 'Undone',
    'notices.acknowledged': 'Notice answered',
    other: 'Another record',
  },
});

type KindName = Exclude<keyof (typeof recordWords)['zh'], 'other'>;

/** The word for a kind of record; kinds that the door does not write share one. */
export function wordOfKind(words: { readonly [kind in KindName | 'other']: string }, kind: string): string {
  return kind in words ? words[kind as KindName] : words.other;
}

/** The household that a record is about, if it is about one. */
export function householdIn(body: unknown): string | undefined {
  const found = (body as { household?: unknown } | undefined)?.household;
  return typeof found === 'string' ? found : undefined;
}

/** The door or building that a record is about, as it is spoken of; empty where it is about none. */
export function placeOf(device: Pick<Device, 'get'>, doors: Doors, words: DoorWords, body: unknown): string {
  const id = householdIn(body);
  const household = id && device.get<HouseholdState>(`household/${id}`);
  if (household) return doorTitle(doors, { household, door: doorOf(household) }, words);
  const name = (body as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
