/** A household's address as it is spoken: 3栋 2单元 603. */
import { plain } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { defineWords, wordsIn } from '../../words/index.ts';

const words = defineWords({
  zh: { stairwell: '{n}单元', noDoor: '门牌不详', noBuilding: '未知楼栋', between: ' ' },
  en: { stairwell: 'stairwell {n}', noDoor: 'no door number', noBuilding: 'Unknown building', between: ', ' },
});

export { plain };

/** 2单元. A stairwell that carries its own word (东单元) keeps it. */
export function stairwellName(stairwell: string): string {
  return /^[\dA-Za-z]{1,4}$/.test(stairwell) ? wordsIn(words).stairwell({ n: stairwell }) : stairwell;
}

export function doorOf(household: HouseholdState): string {
  return plain(household.door)?.label ?? wordsIn(words).noDoor;
}

/** 3栋 2单元. Where a building has one stairwell, nobody names it: `stairwell` is absent then. */
export function placeOf(building: string | undefined, stairwell: string | undefined): string {
  const w = wordsIn(words);
  return [building ?? w.noBuilding, stairwell && stairwellName(stairwell)].filter(Boolean).join(w.between);
}

export function addressOf(place: string, household: HouseholdState): string {
  return `${place}${wordsIn(words).between}${doorOf(household)}`;
}
