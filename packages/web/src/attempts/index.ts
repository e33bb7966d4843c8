/** 没人 ×1、电话没接 ×2：tries that nobody answered, said in one line wherever a household is shown. */
import type { CoverageState } from '@fangxian/domain/screening';
import { useMemo } from 'react';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    door: '敲门没人 ×{n}',
    phone: '电话没接 ×{n}',
    message: '消息没回 ×{n}',
    self: '没填报 ×{n}',
    comeAgain: '{time}再来',
    callAgain: '{time}再打',
    and: '，',
  },
  en: {
    door: 'nobody home ×{n}',
    phone: 'no answer by phone ×{n}',
    message: 'no reply ×{n}',
    self: 'no self-report ×{n}',
    comeAgain: 'again {time}',
    callAgain: 'call again {time}',
    and: ', ',
  },
});

const channels = ['door', 'phone', 'message', 'self'] as const;

/** Undefined where nobody was missed. When to try again is said until that time has come. */
export function useAttempts(): (row: CoverageState | undefined, now: number) => string | undefined {
  const w = useWords(words);
  const format = useFormat();
  return useMemo(
    () => (row, now) => {
      if (!row?.attempts) return undefined;
      const { attempts, nextTryAt } = row;
      const counted = channels.flatMap((channel) => {
        const n = attempts[channel];
        return n ? [w[channel]({ n })] : [];
      });
      const again = attempts.lastChannel === 'door' ? w.comeAgain : w.callAgain;
      const next = nextTryAt !== undefined && nextTryAt > now && again({ time: format.moment(nextTryAt, now) });
      return [...counted, next].filter(Boolean).join(w.and);
    },
    [w, format],
  );
}
