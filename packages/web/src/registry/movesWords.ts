/** Going to another community and coming from one, in the same words at the door and at the desk. */
import type { CameBack, DepartureState } from '@fangxian/domain/residents';
import { defineWords } from '../words/index.ts';

export const movesWords = defineWords({
  zh: {
    away: '搬到别的社区',
    which: '搬到哪个社区',
    find: '社区名称、拼音或代码',
    loading: '正在取社区名单…',
    unreachable: '取不到社区名单，联网后再试。不知道去了哪里，先记“搬走了”。',
    none: '没有叫“{text}”的社区',
    address: '新地址（知道就写）',
    on: '哪天搬走的',
    sent: '{names}：转往{place}，等那边接收',
    recalled: '正在撤回，等{place}放回',
    notSaved: '没有存上，请再试',
    hand: '把{names}转过去',
    and: '、',
    inTransit: '途中，等那边接收',
    asked: '正在撤回',
    taken: '那边已接收',
    returned: '已回来',
    notOurs: '那边说不是他们的人',
    neverCame: '那边说没有来',
    noSuchDoor: '那边说没有这个门牌',
    unreachableThere: '那边没有接通',
    recalledBack: '撤回了',
  },
  en: {
    away: 'Moved to another community',
    which: 'To which community',
    find: 'Name, pinyin or code of the community',
    loading: 'Fetching the communities…',
    unreachable:
      'The communities cannot be fetched now; try again with a network. If nobody knows where to, record “moved out”.',
    none: 'No community is called “{text}”',
    address: 'New address (if known)',
    on: 'Day of moving',
    sent: '{names}: handed over to {place}, which has to take them in',
    recalled: 'Calling them back; {place} has to let them go',
    notSaved: 'Not saved, please try again',
    hand: 'Hand over {names}',
    and: ', ',
    inTransit: 'on the way, to be taken in there',
    asked: 'being called back',
    taken: 'taken in there',
    returned: 'back here',
    notOurs: 'they say: not ours',
    neverCame: 'they say: never came',
    noSuchDoor: 'they say: no such door',
    unreachableThere: 'it could not be reached',
    recalledBack: 'called back',
  },
});

type Departing = DepartureState['persons'][number];

type Standing = 'inTransit' | 'asked' | 'taken' | 'returned' | (typeof because)[CameBack];

const because = {
  notOurs: 'notOurs',
  neverCame: 'neverCame',
  noSuchDoor: 'noSuchDoor',
  unreachable: 'unreachableThere',
  recalled: 'recalledBack',
} as const satisfies { readonly [reason in CameBack]: string };

/** Where somebody stands who was sent on; of whom came back, why. */
export function standingWord(one: Departing): Standing {
  if (one.state === 'recalled') return 'asked';
  if (one.state === 'returned' && one.because) return because[one.because];
  return one.state;
}
