import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { departures, departureWords, movesWords, useRelation } from '../../registry/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Fact, type Home, plain, useCommunity } from '../community/index.ts';
import { SendAway } from '../moves/index.ts';
import { allLeftFact, leftFact, likely, mergeFact, movedFact } from './leavingFacts.ts';
import { ageOf } from './persons.ts';
import { personWords } from './personWords.ts';

const words = defineWords({
  zh: {
    title: '谁不住这里了',
    to: '搬到哪一户',
    merge: '同一个人登记了两次',
    other: '和哪一条是同一个人',
    keep: '保留这条',
    all: '全家搬走了',
    cancel: '不改了',
    saved: '{name}：{what}',
    allSaved: '{door}：全家搬走，留作空置',
  },
  en: {
    title: 'Who lives here no more',
    to: 'To which household',
    merge: 'The same person twice',
    other: 'The same person as',
    keep: 'Keep this entry',
    all: 'The whole household moved out',
    cancel: 'Cancel',
    saved: '{name}: {what}',
    allSaved: '{door}: the household moved out, the dwelling is vacant',
  },
});

/** Leaving, moving within the community, and two entries of one person. Each is one fact, with a way back. */
export function LeavingBeside(props: { home: Home; persons: readonly PersonState[]; onDone: () => void }) {
  const { home, persons, onDone } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const names = useWords(departureWords);
  const m = useWords(movesWords);
  const device = useDevice();
  const say = useSaying();
  const on = civilDay(useNow(), device.session.policy.zone);
  const [doing, setDoing] = useState<{ person: string; what: 'move' | 'merge' }>();
  const [away, setAway] = useState(false);
  const nameOf = (one: PersonState) => plain(one.name) ?? p.noName;

  async function write(fact: Fact, said: string): Promise<void> {
    onDone();
    await say([fact], said, { whole: true });
  }

  if (away) return <SendAway home={home} persons={persons} onDone={onDone} />;
  return (
    <section className="dk-form">
      <h3>{w.title}</h3>
      {persons.map((one) => {
        const mine = doing?.person === one.person ? doing.what : undefined;
        const turn = (what: 'move' | 'merge') => setDoing(mine === what ? undefined : { person: one.person, what });
        return (
          <fieldset key={one.person} className="dk-asked">
            <legend>{nameOf(one)}</legend>
            <div className="dk-actions">
              {departures.map((reason) => (
                <Button
                  key={reason}
                  size="small"
                  onClick={() =>
                    void write(
                      leftFact(home.id, one.person, reason, on),
                      w.saved({ name: nameOf(one), what: names[reason] }),
                    )
                  }
                >
                  {names[reason]}
                </Button>
              ))}
              <Button size="small" aria-pressed={mine === 'move'} onClick={() => turn('move')}>
                {names.moved}
              </Button>
              <Button size="small" aria-pressed={mine === 'merge'} onClick={() => turn('merge')}>
                {w.merge}
              </Button>
            </div>
            {mine === 'move' && (
              <WhereTo
                from={home.id}
                onChosen={(to) =>
                  void write(movedFact(home.id, one.person, to, on), w.saved({ name: nameOf(one), what: names.moved }))
                }
              />
            )}
            {mine === 'merge' && (
              <Twice
                one={one}
                onChosen={(kept, folded) =>
                  void write(mergeFact(kept, folded), w.saved({ name: nameOf(kept), what: names.merged }))
                }
              />
            )}
          </fieldset>
        );
      })}
      <div className="dk-actions">
        {persons.length > 0 && (
          <Button
            onClick={() => void write(allLeftFact(home.id, home.state.persons, on), w.allSaved({ door: home.address }))}
          >
            {w.all}
          </Button>
        )}
        {persons.length > 0 && <Button onClick={() => setAway(true)}>{m.away}</Button>}
        <Button type="text" onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}

function WhereTo({ from, onChosen }: { from: string; onChosen: (household: string) => void }) {
  const w = useWords(words);
  const { homes } = useCommunity();
  const options = useMemo(
    () =>
      homes
        .filter(({ id }) => id !== from)
        .map(({ id, address, head }) => ({ value: id, label: `${address} ${head}` })),
    [homes, from],
  );
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={w.to}
      placeholder={w.to}
      options={options}
      onChange={onChosen}
      style={{ width: '100%' }}
    />
  );
}

/** Both entries side by side; whoever looks at them says which one is kept. */
function Twice(props: { one: PersonState; onChosen: (kept: PersonState, folded: PersonState) => void }) {
  const { one, onChosen } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  const community = useCommunity();
  const relation = useRelation();
  const today = civilDay(useNow(), device.session.policy.zone);
  const [other, setOther] = useState<PersonState>();
  const offered = useMemo(() => {
    const all = device.ids('person').flatMap((id) => device.get<PersonState>(`person/${id}`) ?? []);
    return likely(one, all);
  }, [device, one]);
  const about = (person: PersonState) => {
    const age = ageOf(person, today);
    const parts = [
      community.homeOf.get(person.household)?.address,
      age !== undefined && p.age({ n: age }),
      person.sex && person.sex !== 'unknown' && p[person.sex],
      relation(person.relation),
      plain(person.phone),
    ];
    return parts.filter(Boolean).join(' · ');
  };
  const label = (person: PersonState) => `${plain(person.name) ?? p.noName} · ${about(person)}`;
  return (
    <>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={w.other}
        placeholder={w.other}
        value={other?.person ?? null}
        options={offered.map((person) => ({ value: person.person, label: label(person) }))}
        onChange={(id: string) => setOther(offered.find(({ person }) => person === id))}
        style={{ width: '100%' }}
      />
      {other && (
        <ul className="fx-list">
          {[one, other].map((person) => (
            <li key={person.person} className="dk-person">
              <span>
                {plain(person.name) ?? p.noName}
                <small>{about(person)}</small>
              </span>
              <Button size="small" onClick={() => onChosen(person, person === one ? other : one)}>
                {w.keep}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
