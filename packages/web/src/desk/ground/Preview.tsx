import { useDevice, useVersion } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { doorOf, placeOf, stairwellName, useCommunity } from '../community/index.ts';
import { type Drawn, roundsKept, type Touched } from './drawn.ts';
import { GrantsTouched } from './GrantsTouched.tsx';

const words = defineWords({
  zh: {
    title: '先看会怎样',
    moves: '{homes} 户 {persons} 人搬到 {place}',
    nobody: '没有人要搬，只改地方本身。',
    noGrid: '未分网格',
    round: '{round} 照样数着其中 {asked} 户：{settled} 户已核清，不用再问；全轮户数不变。',
    unsent: '手机里还没送来的走访，照样记在原来那一户。',
    stairwell: '{before} 改叫 {after}',
    doors: '{n} 个门与那边重号，改作：{labels}',
    more: '……',
    and: '、',
  },
  en: {
    title: 'What it comes to',
    moves: '{homes} {homes:household|households}, {persons} {persons:person|persons} {persons:moves|move} to {place}',
    nobody: 'Nobody moves; only the place itself is changed.',
    noGrid: 'no grid',
    round: '{round} goes on counting {asked} of them: {settled} are settled and not asked again; its total stays.',
    unsent: 'Visits still unsent on a phone count at the same household.',
    stairwell: '{before} is called {after}',
    doors: '{n} {n:door|doors} {n:has|have} a number that is taken there, and {n:becomes|become}: {labels}',
    more: '…',
    and: ', ',
  },
});

type Props = {
  drawn: Drawn;
  touched: readonly Touched[];
  declined: ReadonlySet<string>;
  onDecline: (grant: string, declined: boolean) => void;
};

/** Who moves where, in numbers and words, before anything is written. */
export function Preview({ drawn, touched, declined, onDecline }: Props) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  useVersion();
  const { nameOf } = useCommunity();
  const { shifts } = drawn.plan;
  const told = (id: string | undefined) => (id ? (drawn.names?.get(id) ?? nameOf(id) ?? id) : undefined);
  const places = new Map<string, { homes: number; persons: number }>();
  for (const { household, to } of shifts) {
    const place = `${told(to.building) ?? ''} (${told(to.grid) ?? w.noGrid})`;
    const { homes, persons } = places.get(place) ?? { homes: 0, persons: 0 };
    places.set(place, { homes: homes + 1, persons: persons + household.persons.length });
  }
  const renamed = shifts.filter(({ door }) => door);
  const otherwise = [...(drawn.named ?? [])].filter(([before, after]) => before && before !== after);
  return (
    <section className="gr-preview" aria-label={w.title}>
      <h2>{drawn.title}</h2>
      <ul className="fx-list">
        {shifts.length === 0 && <li>{w.nobody}</li>}
        {[...places].map(([place, { homes, persons }]) => (
          <li key={place}>
            <strong>{w.moves({ homes: format.number(homes), persons: format.number(persons), place })}</strong>
          </li>
        ))}
        {otherwise.map(([before, after]) => (
          <li key={before}>{w.stairwell({ before: stairwellName(before), after: stairwellName(after) })}</li>
        ))}
        {renamed.length > 0 && (
          <li>
            {w.doors({
              n: renamed.length,
              labels:
                renamed
                  .slice(0, 6)
                  .map(({ household, to, door }) => {
                    const place = placeOf(undefined, to.stairwell).replace(placeOf(undefined, undefined), '').trim();
                    return `${place} ${door?.label ?? doorOf(household)}`.trim();
                  })
                  .join(w.and) + (renamed.length > 6 ? w.more : ''),
            })}
          </li>
        )}
        {roundsKept(device, shifts).map(({ name, asked, settled }) => (
          <li key={name}>{w.round({ round: name, asked: format.number(asked), settled: format.number(settled) })}</li>
        ))}
        {shifts.length > 0 && <li className="dk-note">{w.unsent}</li>}
      </ul>
      <GrantsTouched touched={touched} declined={declined} onDecline={onDecline} told={told} />
    </section>
  );
}
