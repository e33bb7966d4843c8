import { civilDay } from '@fangxian/domain/records';
import type { PersonState, PersonTold } from '@fangxian/domain/residents';
import { useRow } from '../../device/index.ts';
import { Mark as Shape, type StateName, states } from '../../look/index.ts';
import { arrivalWords, awayWords, useCareText, useRelation } from '../../registry/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { ageOf, plain } from '../doors/plain.ts';
import { usePolicy } from './usePolicy.ts';
import type { Line, Mark } from './visitDraft.ts';
import { markWords, reasonWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    nth: '第{n}人',
    age: '{age}岁',
    male: '男',
    female: '女',
    recorded: '已记',
    back: '{day}回来',
    fresh: '新增',
  },
  en: {
    nth: 'Person {n}',
    age: '{age}',
    male: 'male',
    female: 'female',
    recorded: 'recorded',
    back: 'back {day}',
    fresh: 'new',
  },
});

const drawn: { readonly [state in Mark['state']]: StateName } = {
  well: 'accounted',
  needsAttention: 'needsAttention',
  away: 'away',
  refused: 'refused',
  unasked: 'notYet',
};

type Props = {
  line: Line;
  told: PersonTold | undefined;
  place: number;
  isHead: boolean;
  asking: boolean;
  open: boolean;
  onOpen: () => void;
};

export function PersonLine({ line, told, place, isHead, asking, open, onOpen }: Props) {
  const w = useWords(words);
  const relation = useRelation();
  const policy = usePolicy();
  const { now } = useDoor();
  const row = useRow<PersonState>(`person/${line.person}`);
  const person = row ?? told;
  const said = useMarkText(line.mark);
  const age = person && ageOf(person, civilDay(now, policy.zone));
  const sex = person?.sex === 'male' ? w.male : person?.sex === 'female' ? w.female : undefined;
  const care = useCareText(person);
  const arrivalNames = useWords(arrivalWords);
  const about = [
    age !== undefined && w.age({ age: String(age) }),
    sex,
    relation(isHead ? 'head' : person?.relation),
    told && (told.arrival ? arrivalNames[told.arrival] : w.fresh),
    line.recorded && asking && w.recorded,
  ].filter(Boolean);
  const state = drawn[line.mark.state];
  return (
    <button type="button" className="door-person" aria-expanded={open} onClick={onOpen}>
      <span>
        <b>{plain<string>(person?.name) ?? w.nth({ n: place })}</b>
        <small>{about.join(' · ')}</small>
        {care && <small>{care}</small>}
        {said.more && <small>{said.more}</small>}
      </span>
      {(asking || line.recorded) && (
        <span className="door-mark" style={{ color: states[state].colour, background: states[state].background }}>
          <Shape state={state} quiet />
          {said.word}
        </span>
      )}
    </button>
  );
}

/** The word for a mark, and what there is to add to it. */
function useMarkText(mark: Mark): { word: string; more: string } {
  const w = useWords(words);
  const marks = useWords(markWords);
  const reasons = useWords(reasonWords);
  const places = useWords(awayWords);
  const format = useFormat();
  const celsius = mark.temperature === undefined ? undefined : `${mark.temperature.toFixed(1)} °C`;
  if (mark.state === 'needsAttention' && mark.reasons?.length) {
    const [first, ...others] = mark.reasons.map((reason) => reasons[reason]);
    return { word: first ?? marks.needsAttention, more: [...others, celsius].filter(Boolean).join(marks.and) };
  }
  if (mark.state === 'away') {
    const back = mark.backOn && w.back({ day: format.day(mark.backOn) });
    const where = mark.whereabouts ?? (mark.awayAt && places[mark.awayAt]);
    return { word: marks.away, more: [where, back].filter(Boolean).join(' · ') };
  }
  return { word: marks[mark.state], more: celsius ?? '' };
}
