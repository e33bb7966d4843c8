import { useMemo } from 'react';
import { type Extras, useDevice } from '../device/index.ts';
import { toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { saved: '已记下：{what}', notSaved: '没有存上，请再试', notUndone: '没有撤销成，请再试一次' },
  en: {
    saved: 'Recorded: {what}',
    notSaved: 'Not saved, please try again',
    notUndone: 'Not taken back. Please try once more',
  },
});

export type Fact = { readonly kind: string; readonly body: unknown } & Extras;

type How = {
  /** A decision: it is ended by another decision, and not taken back. */
  readonly final?: boolean;
  /** Said as it is, in place of “recorded: …”. */
  readonly whole?: boolean;
  /** Said where nothing could be saved, in place of the plain word. */
  readonly notSaved?: string;
  /** Besides, once it is taken back. */
  readonly onUndo?: () => void;
};

/**
 * Saves facts that belong together and tells what was saved; taking back voids all of them, the last first.
 * @returns the records' ids, or undefined where nothing could be saved: what was typed stays then
 */
export type Saying = (facts: readonly Fact[], what: string, how?: How) => Promise<readonly string[] | undefined>;

export function useSaying(): Saying {
  const w = useWords(words);
  const device = useDevice();
  return useMemo(
    () =>
      async (facts, what, { final = false, whole = false, notSaved = w.notSaved, onUndo } = {}) => {
        try {
          const ids = (await device.recordAll(facts)).map(({ id }) => id);
          const back = [...ids]
            .reverse()
            .map((voids) => ({ kind: 'records.voided', body: { reason: 'undone' }, voids }));
          const takeBack = () =>
            void device.recordAll(back).then(
              () => onUndo?.(),
              () => toast(w.notUndone),
            );
          toast(whole ? what : w.saved({ what }), final ? undefined : takeBack);
          return ids;
        } catch {
          toast(notSaved);
          return undefined;
        }
      },
    [device, w],
  );
}
