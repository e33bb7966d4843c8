/** A household's address as it is spoken: 3栋 2单元 603. */
import type { Personal } from '@fangxian/domain/records';
import { isSealed } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { defineWords, wordsIn } from '../../words/index.ts';

const words = defineWords({
  zh: { stairwell: '{n}单元', noDoor: '门牌不详', noBuilding: '未知楼栋' },
  en: { stairwell: 'Stairwell {n}', noDoor: 'no door number', noBuilding: 'Unknown building' },
});

/** On a device personal values are plain; a sealed one is a value this reader may not have. */
export function plain<Value>(value: Personal<Value> | undefined): Value | undefined {
  return isSealed(value) ? undefined : (value as Value | undefined);
}

/** 2单元. A stairwell that carries its own word (东单元) keeps it. */
export function stairwellName(stairwell: string): string {
  return /^[\dA-Za-z]{1,4}$/.test(stairwell) ? wordsIn(words).stairwell({ n: stairwell }) : stairwell;
}

export function doorOf(household: HouseholdState): string {
  return plain(household.door)?.label ?? wordsIn(words).noDoor;
}

export function addressOf(household: HouseholdState, building: string | undefined): string {
  const stairwell = household.stairwell ? stairwellName(household.stairwell) : undefined;
  return [building ?? wordsIn(words).noBuilding, stairwell, doorOf(household)].filter(Boolean).join(' ');
}
