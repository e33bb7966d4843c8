import { civilDay } from '@fangxian/domain/records';
import {
  type ArrivalState,
  type Arriving,
  arrivalKey,
  type PersonState,
  type SendingBack,
} from '@fangxian/domain/residents';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { ComesWithCase } from '../../cases/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { movesWords, useRelation } from '../../registry/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { plain, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { ageOf } from '../household/persons.ts';
import { personWords } from '../household/personWords.ts';
import { movesPageWords } from './movesPageWords.ts';
import { alreadyHere, waiting } from './reading.ts';
import { doubleFact, listingFact, sendingBackFact, takingFact, undoingFact } from './taking.ts';
import { type Where, WhereIn } from './WhereIn.tsx';

const reasons = ['notOurs', 'neverCame', 'noSuchDoor'] as const satisfies readonly SendingBack[];
const standing = { expected: 'expected', taken: 'here', sentBack: 'sentThere', recalled: 'recalled' } as const;

/** Somebody who is expected: put into a household, or sent back with a reason. */
export function ArrivalBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const w = useWords(movesPageWords);
  const arrival = useRow<ArrivalState>(arrivalKey(id));
  const format = useFormat();
  const now = useNow();
  if (!arrival)
    return (
      <Beside title={w.gone} onClose={onClose}>
        {null}
      </Beside>
    );
  const { fromName, sentAt, on } = arrival;
  const address = plain(arrival.address);
  const when = format.moment(sentAt, now);
  return (
    <Beside
      title={w.from({ place: fromName })}
      sub={on ? w.details({ when, on: format.day(on) }) : when}
      onClose={onClose}
    >
      {address && <p>{w.address({ address })}</p>}
      <ComesWithCase move={id} persons={waiting(arrival).map(({ person }) => person)} />
      {waiting(arrival).length > 0 ? <Taking arrival={arrival} onDone={onClose} /> : <Settled arrival={arrival} />}
    </Beside>
  );
}

function Settled({ arrival }: { arrival: ArrivalState }) {
  const w = useWords(movesPageWords);
  const p = useWords(personWords);
  const device = useDevice();
  const { homeOf } = useCommunity();
  return (
    <section>
      <h3>{w.settled}</h3>
      <ul className="fx-list">
        {arrival.persons.map(({ person, state, into }) => (
          <li key={person} className="dk-person">
            <span>
              {plain(device.get<PersonState>(`person/${person}`)?.name) ?? p.noName}
              {into && <small>{homeOf.get(into)?.address}</small>}
            </span>
            <span>{w[standing[state]]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Taking({ arrival, onDone }: { arrival: ArrivalState; onDone: () => void }) {
  const w = useWords(movesPageWords);
  const m = useWords(movesWords);
  const p = useWords(personWords);
  const device = useDevice();
  const { homeOf } = useCommunity();
  const open = waiting(arrival);
  const doubles = useMemo(() => {
    const all = device.ids('person').flatMap((one) => device.get<PersonState>(`person/${one}`) ?? []);
    return new Map(open.flatMap((one) => [[one.person, alreadyHere(one, all)] as const]));
  }, [device, open]);
  const [chosen, setChosen] = useState<readonly string[]>(open.map(({ person }) => person));
  const [parted, setParted] = useState<ReadonlySet<string>>(new Set());
  const known = open.map(({ person }) => doubles.get(person)?.household).find((one) => one !== undefined);
  const [where, setWhere] = useState<Where | undefined>(known ? { household: known } : undefined);
  const going = open.filter(({ person }) => chosen.includes(person));
  const ids = going.map(({ person }) => person);
  const names = going.map((one) => plain(one.name) ?? p.noName).join(m.and);

  async function take(): Promise<void> {
    if (!where) return;
    onDone();
    const { household, fresh } = where;
    const merges = going.flatMap((one) => {
      const double = doubles.get(one.person);
      return double && !parted.has(one.person) ? [doubleFact(one, household, double)] : [];
    });
    const facts = [...(fresh ? [listingFact(fresh)] : []), takingFact(arrival.move, household, ids), ...merges];
    try {
      const made = await device.recordAll(facts);
      const undo = async () => {
        const voids = made.slice(facts.length - merges.length).map(({ id }) => ({
          ...{ kind: 'records.voided', body: { reason: 'undone' } },
          voids: id,
        }));
        await device.recordAll([...voids, undoingFact(arrival.move, household, ids)]);
        toast(w.undone);
      };
      toast(w.taken({ names, door: where.address ?? homeOf.get(household)?.address ?? '' }), () => void undo());
    } catch {
      toast(w.notSaved);
    }
  }

  async function sendBack(because: SendingBack): Promise<void> {
    onDone();
    const { kind, body } = sendingBackFact(arrival, ids, because);
    try {
      await device.record(kind, body);
      toast(w.sentBack({ names, place: arrival.fromName }));
    } catch {
      toast(w.notSaved);
    }
  }

  return (
    <section className="dk-form">
      <h3>{w.who}</h3>
      <ul className="fx-list">
        {open.map((one) => {
          const double = doubles.get(one.person);
          const turn = (on: boolean) =>
            setChosen(on ? [...chosen, one.person] : chosen.filter((person) => person !== one.person));
          return (
            <li key={one.person} className="dk-person">
              <span>
                <Checkbox checked={chosen.includes(one.person)} onChange={({ target }) => turn(target.checked)}>
                  {plain(one.name) ?? p.noName}
                </Checkbox>
                <About one={one} />
                {double && (
                  <Checkbox
                    checked={!parted.has(one.person)}
                    onChange={({ target }) => {
                      const next = new Set(parted);
                      if (target.checked) next.delete(one.person);
                      else next.add(one.person);
                      setParted(next);
                    }}
                  >
                    {w.same({
                      name: plain(double.name) ?? p.noName,
                      address: homeOf.get(double.household)?.address ?? '',
                    })}
                  </Checkbox>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <WhereIn value={where} onChange={setWhere} />
      <Button type="primary" className="dk-next" disabled={!where || going.length === 0} onClick={() => void take()}>
        {w.take}
      </Button>
      <fieldset className="dk-asked">
        <legend>{w.back}</legend>
        <div className="dk-actions">
          {reasons.map((reason) => (
            <Button key={reason} size="small" disabled={going.length === 0} onClick={() => void sendBack(reason)}>
              {w[reason]}
            </Button>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function About({ one }: { one: Arriving }) {
  const w = useWords(movesPageWords);
  const p = useWords(personWords);
  const relation = useRelation();
  const age = ageOf(one, civilDay(useNow(), useDevice().session.policy.zone));
  const phone = plain(one.phone);
  const about = [
    age !== undefined && p.age({ n: age }),
    one.sex && one.sex !== 'unknown' && p[one.sex],
    relation(one.relation),
  ];
  return (
    <>
      <small>{about.filter(Boolean).join(' · ')}</small>
      {phone && (
        <small>
          <a href={`tel:${phone}`}>☎ {w.call({ number: phone })}</a>
        </small>
      )}
    </>
  );
}
