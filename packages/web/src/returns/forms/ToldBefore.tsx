import { plain } from '@fangxian/domain/records';
import type { ReturneeState } from '@fangxian/domain/returns';
import { useDevice } from '../../device/index.ts';
import { ToldList } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { closedWords, measureWords, transportWords } from '../returnWords.ts';

const words = defineWords({
  zh: {
    where: '在哪里',
    planned: '打算哪天回',
    advised: '已告知',
    advisedAt: '{time}，{what}',
    delay: '暂缓返回',
    postpone: '尽量延后',
    register: '回来先登记',
    policy: '告知版本 {n}',
    foretold: '自己登记',
    travel: '怎么来',
    companions: '和谁一起',
    staying: '住哪里',
    arrived: '到的日子',
    from: '从哪里来',
    left: '离开那里',
    measure: '处置',
    measureBy: '{measure}（政策 {n} 版）',
    closed: '不用再等',
  },
  en: {
    where: 'Where',
    planned: 'Means to come',
    advised: 'Told',
    advisedAt: '{time}: {what}',
    delay: 'to put off coming',
    postpone: 'to come as late as possible',
    register: 'to register on coming',
    policy: 'edition {n}',
    foretold: 'Registered by themselves',
    travel: 'Travels by',
    companions: 'With',
    staying: 'Will stay at',
    arrived: 'Arrived',
    from: 'Came from',
    left: 'Left there',
    measure: 'Measure',
    measureBy: '{measure} (policy, edition {n})',
    closed: 'Not waited for',
  },
});

/** What is known of somebody away or back, as it was told, in the order in which it happened. */
export function ToldBefore({ state, now }: { state: ReturneeState; now: number }) {
  const w = useWords(words);
  const places = useWords(awayWords);
  const ways = useWords(transportWords);
  const measures = useWords(measureWords);
  const reasons = useWords(closedWords);
  const language = useLanguage();
  const format = useFormat();
  const { riskAreas } = useDevice().session.policy.screening;
  const areaName = (code: string | undefined) => riskAreas.find((one) => one.code === code)?.name[language];
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ') || undefined;
  const { foretold, registered, closed } = state;
  const told = registered ?? foretold;
  const last = state.advised.at(-1);
  return (
    <ToldList
      lines={[
        [
          w.where,
          !registered && joined(areaName(state.area) ?? (state.place && places[state.place]), plain(state.whereabouts)),
        ],
        [
          w.advised,
          last &&
            joined(
              w.advisedAt({ time: format.moment(last.at, now), what: last.advice ? w[last.advice] : '' }),
              w.policy({ n: last.policy }),
            ),
        ],
        [w.planned, state.plannedOn && format.day(state.plannedOn)],
        [w.foretold, foretold && format.moment(foretold.at, now)],
        [w.staying, foretold && plain(foretold.stayingAt)],
        [w.arrived, registered && format.day(registered.arrivedOn)],
        [
          w.from,
          registered?.origin &&
            joined(areaName(registered.area) ?? places[registered.place], plain(registered.whereabouts)),
        ],
        [w.left, registered?.leftOn && format.day(registered.leftOn)],
        [w.travel, told && joined(told.transport && ways[told.transport], plain(told.service))],
        [w.companions, told && plain(told.companions)],
        [w.measure, registered?.origin && w.measureBy({ measure: measures[registered.measure], n: registered.policy })],
        [w.closed, closed && reasons[closed.because]],
      ]}
    />
  );
}
