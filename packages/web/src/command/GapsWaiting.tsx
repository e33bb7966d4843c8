/** What communities found nobody for: somebody depends on a household under observation. Waiting first, then taken on. */
import { type CareGapState, gapStatus } from '@fangxian/domain/quarantine';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../app/index.ts';
import { caseCodeWords } from '../cases/index.ts';
import { useDevice, useVersion } from '../device/index.ts';
import { Mark, toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '等我们找人照护（{n}）',
    none: '没有等接手的。',
    what: '{place} · {need} · {lives}',
    here: '和隔离的家人同住',
    elsewhere: '不和隔离的家人同住',
    since: '{time} 上报',
    takenAt: '{time} 接手',
    take: '我们接手',
    giveBack: '交回社区',
    taken: '已告诉{place}：我们接手。请打电话给社区，问清是谁、在哪。',
    gaveBack: '已告诉{place}：我们接不了，隔离会停下，等有人照护。',
    notSaved: '没有存上，请再试',
    note: '这里不显示是谁、住哪一户：接手后由社区在电话里说。没有人接手，这一户的隔离就不能开始。',
    list: '等照护的人',
  },
  en: {
    title: 'Somebody to be found by us ({n})',
    none: 'Nothing waits to be taken on.',
    what: '{place} · {need} · {lives}',
    here: 'lives with the family under observation',
    elsewhere: 'lives elsewhere',
    since: 'handed up {time}',
    takenAt: 'taken on {time}',
    take: 'We take it on',
    giveBack: 'Give it back',
    taken: '{place} is told that we take it on. Please call them and ask who it is and where.',
    gaveBack: '{place} is told that we cannot: the restriction rests until somebody cares.',
    notSaved: 'Not saved, please try again',
    note: 'Who it is and where they live is not shown here; the community tells you when you call. Until somebody takes it on, that household’s restriction cannot begin.',
    list: 'Who waits for care',
  },
});

export function GapsWaiting() {
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const gaps = useMemo(
    () =>
      device
        .ids('careGap')
        .flatMap((id) => device.get<CareGapState>(`careGap/${id}`) ?? [])
        .filter((one) => gapStatus(one) !== 'over')
        .sort((a, b) => Number(!!a.taken) - Number(!!b.taken) || (a.asked?.at ?? 0) - (b.asked?.at ?? 0)),
    [device, version],
  );
  if (gaps.length === 0) return null;
  const say = async (kind: string, { dependant, fromName: place }: CareGapState, told: typeof w.taken) => {
    try {
      await device.record(`quarantine.${kind}`, { dependant });
      toast(told({ place }));
    } catch {
      toast(w.notSaved);
    }
  };
  const waiting = gaps.filter(({ taken }) => !taken).length;
  return (
    <section aria-label={w.list} className="cm-why" data-figure="gaps">
      <h2>{w.title({ n: format.number(waiting) })}</h2>
      {waiting === 0 && <p className="cm-note">{w.none}</p>}
      <ul className="fx-waits">
        {gaps.map((gap) => (
          <li key={gap.dependant}>
            <Mark state={gap.taken ? 'accounted' : 'needsAttention'} />
            <span>
              {w.what({ place: gap.fromName, need: codes[gap.need], lives: w[gap.lives] })}
              <small>
                {gap.taken
                  ? w.takenAt({ time: format.moment(gap.taken.at, now) })
                  : gap.asked && w.since({ time: format.moment(gap.asked.at, now) })}
              </small>
            </span>
            {gap.taken ? (
              <Button size="small" type="text" onClick={() => void say('gapGivenBack', gap, w.gaveBack)}>
                {w.giveBack}
              </Button>
            ) : (
              <Button type="primary" onClick={() => void say('gapTakenOn', gap, w.taken)}>
                {w.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="cm-note">{w.note}</p>
    </section>
  );
}
