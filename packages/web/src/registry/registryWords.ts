/** Comings and goings as people speak of them, the same at the door and at the desk. */
import type { Arrival, Departure } from '@fangxian/domain/residents';
import { defineWords } from '../words/index.ts';

export const departures = ['movedOut', 'died', 'longAway', 'listedInError'] as const satisfies readonly Departure[];
export const arrivals = ['movedIn', 'born', 'returned', 'visiting'] as const satisfies readonly Arrival[];

export const departureWords = defineWords({
  zh: {
    movedOut: '搬走了',
    died: '去世',
    longAway: '长期不在',
    listedInError: '登记错了',
    moved: '搬到别户',
    merged: '登记了两次',
  },
  en: {
    movedOut: 'Moved out',
    died: 'Died',
    longAway: 'Away for long',
    listedInError: 'Listed in error',
    moved: 'Moved to another household',
    merged: 'Listed twice',
  },
});

export const arrivalWords = defineWords({
  zh: { movedIn: '新搬来', born: '新出生', returned: '返回', visiting: '暂住' },
  en: { movedIn: 'Moved in', born: 'Born', returned: 'Returned', visiting: 'Staying for a while' },
});

/** Who needs somebody to look in on them. Observable or told; nothing is diagnosed. */
export const vulnerabilities = ['old', 'livingAlone', 'ill', 'disabled', 'pregnant', 'child'] as const;
export type Vulnerability = (typeof vulnerabilities)[number];

export const vulnerabilityWords = defineWords({
  zh: {
    old: '年老体弱',
    livingAlone: '独居',
    ill: '长期有病',
    disabled: '残疾',
    pregnant: '怀孕',
    child: '需人照看的孩子',
    carer: '由{name}照顾',
  },
  en: {
    old: 'Old and frail',
    livingAlone: 'Lives alone',
    ill: 'Ill for long',
    disabled: 'Disabled',
    pregnant: 'Pregnant',
    child: 'Child to be looked after',
    carer: 'looked after by {name}',
  },
});

export function isVulnerability(code: string): code is Vulnerability {
  return vulnerabilities.some((one) => one === code);
}
