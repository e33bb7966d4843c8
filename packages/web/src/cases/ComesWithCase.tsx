import { type ComingCaseState, comingCaseKey } from '@fangxian/domain/quarantine';
import { useRow } from '../device/index.ts';
import { Mark } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    comes: '其中 {n} 人正在居家隔离，档案一起转来。',
    next: '接收后天数接着算，原来的文书仍有效。接下来：问清这里谁照护，定责任人，在新门口张贴公示牌。',
  },
  en: {
    comes: '{n} of them are under observation at home, and the case comes along.',
    next: 'Once taken in, the days go on and the letters stay valid. Next: ask who cares for their dependants here, set the team, and put the board on the new door.',
  },
});

/** What the other community sent along with those who are expected: said before they are taken in. */
export function ComesWithCase({ move, persons }: { move: string; persons: readonly string[] }) {
  const w = useWords(words);
  const coming = useRow<ComingCaseState>(comingCaseKey(move));
  const n = (coming?.cases ?? []).flatMap(({ lines }) => lines).filter(({ person }) => persons.includes(person)).length;
  if (n === 0) return null;
  return (
    <p>
      <Mark state="underObservation" quiet /> <b>{w.comes({ n })}</b> {w.next}
    </p>
  );
}
