import type { SpokenFor } from '@fangxian/domain/screening';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useDevice } from '../../device/index.ts';
import { consentsFor, others, spokenWords, useSpokenFor } from '../../spokenFor/index.ts';
import { useWords } from '../../words/index.ts';
import { type Door, plain, useCommunity } from '../community/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { doubtWords, rollCallWords } from './rollCallWords.ts';
import { type Chosen, isReady, type Reviewed } from './visits.ts';

const allSpoken: readonly (SpokenFor | undefined)[] = [
  undefined,
  ...others.flatMap((by) => consentsFor(by).map((consent) => ({ by, consent }))),
];
const codeOf = (proxy: SpokenFor | undefined): string => (proxy ? `${proxy.by} ${proxy.consent}` : 'themselves');
const spokenIn = (code: string): NonNullable<Chosen['spoken']> =>
  allSpoken.find((one) => codeOf(one) === code) ?? 'themselves';

const states = ['well', 'away', 'needsAttention'] as const;

/** Each line as it was written, what it was taken for, and why somebody should look. Doubtful ones come first. */
export function LineTable(props: {
  lines: readonly Reviewed[];
  doors: readonly Door[];
  onChoose: (at: number, choice: Chosen) => void;
}) {
  const { lines, doors, onChoose } = props;
  const w = useWords(rollCallWords);
  const doubts = useWords(doubtWords);
  const p = useWords(personWords);
  const device = useDevice();
  const { homeOf } = useCommunity();
  const options = useMemo(() => doors.map(({ id, home }) => ({ value: id, label: home.address })), [doors]);
  const spokenFor = useSpokenFor();
  const themselves = useWords(spokenWords).themselves;
  const spoken = allSpoken.map((one) => ({
    value: codeOf(one),
    label: spokenFor(one) ?? themselves,
  }));
  const sorted = useMemo(
    () => [...lines].sort((a, b) => Number(isReady(a)) - Number(isReady(b)) || a.at - b.at),
    [lines],
  );
  return (
    <table className="dk-rollcall">
      <thead>
        <tr>
          <th scope="col">{w.written}</th>
          <th scope="col">{w.door}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.spoken}</th>
          <th scope="col">{w.doubt}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => {
          const { line, at, household, state, person, proxy, open } = one;
          const home = household === undefined ? undefined : homeOf.get(household);
          const near = line.households.map((id) => ({ value: id, label: homeOf.get(id)?.address ?? id }));
          const people = home ? findPersons(device, home) : [];
          return (
            <tr key={at} data-ready={isReady(one) || undefined}>
              <td className="dk-text">{line.text}</td>
              <td>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={`${w.door} ${at + 1}`}
                  placeholder={w.pick}
                  {...(household && { value: household })}
                  options={
                    near.length > 1
                      ? [...near, ...options.filter(({ value }) => !line.households.includes(value))]
                      : options
                  }
                  onChange={(value: string) => onChoose(at, { household: value })}
                  popupMatchSelectWidth={false}
                />
                {home?.head && <small className="dk-note"> {home.head}</small>}
              </td>
              <td>
                <Select<(typeof states)[number]>
                  aria-label={`${w.state} ${at + 1}`}
                  placeholder={w.how}
                  {...(state && { value: state })}
                  options={states.map((value) => ({ value, label: w[value] }))}
                  onChange={(value) => onChoose(at, { state: value })}
                />
                {state === 'needsAttention' && people.length > 1 && (
                  <Select
                    aria-label={`${w.whom} ${at + 1}`}
                    placeholder={w.whom}
                    {...(person && { value: person })}
                    options={people.map((each) => ({ value: each.person, label: plain(each.name) ?? p.noName }))}
                    onChange={(value: string) => onChoose(at, { person: value })}
                  />
                )}
              </td>
              <td>
                <Select
                  aria-label={`${w.spoken} ${at + 1}`}
                  value={codeOf(proxy)}
                  options={spoken}
                  onChange={(code) => onChoose(at, { spoken: spokenIn(code) })}
                  popupMatchSelectWidth={false}
                />
              </td>
              <td>{open.length === 0 ? w.ready : open.map((doubt) => doubts[doubt]).join(w.and)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
