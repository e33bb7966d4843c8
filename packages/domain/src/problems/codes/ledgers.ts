/** Ledgers with whole names, and the second person who agrees that one leaves. */
import type { Problems } from '../shapes.ts';

export const ledgers = {
  'ledgers.askForYourself': {
    zh: '只能替自己申请完整导出。',
    en: 'A full export can be asked for only by who will take it.',
  },
  'ledgers.askedAlready': { zh: '已经申请过了。', en: 'This was asked for already.' },
  'ledgers.notWaiting': {
    zh: '这个申请不在等了：可能已有人答复。',
    en: 'Nobody waits for this answer any more; somebody may have given it.',
  },
  'ledgers.secondPerson': {
    zh: '自己申请的，要另一个人同意。',
    en: 'Whoever asks cannot agree as well; a second person has to.',
  },
  'ledgers.notAgreed': {
    zh: '这份台账还没有人同意，或已过时限，请再申请一次。',
    en: 'Nobody has agreed to this, or it is past its time. Please ask again.',
  },
  'ledgers.grown': {
    zh: '台账现在有 {rows} 行，比同意的 {agreed} 行多得多，请再申请一次。',
    en: 'The ledger now has {rows} rows, well over the {agreed} agreed to. Please ask again.',
  },
} as const satisfies Problems;
