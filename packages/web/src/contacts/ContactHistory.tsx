import { mayWrite } from '@fangxian/domain/access';
import { type Attempt, type ContactState, contactKey } from '@fangxian/domain/contacts';
import { civilDay, isSealed } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { useNow } from '../app/index.ts';
import { useDevice, useRow } from '../device/index.ts';
import { Button, Mark, toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { channelWords, outcomeWords } from './contactWords.ts';
import { useNextStep } from './useNextStep.ts';

const words = defineWords({
  zh: {
    title: '联系记录',
    asked: '今天已经联系过：{who} {time}，{outcome}',
    one: '{time} {who}{channel}：{outcome}',
    at: '说在{where}',
    again: '约 {time} 再联系',
    me: '我',
    colleague: '同事',
    there: '{place}的同事',
    handUp: '上报街道',
    handedUp: '{time} 已上报，等街道接手',
    taken: '{place}已接手，{time}',
    returned: '上面没有街道，没报上去',
    said: '已上报街道',
    notSaved: '没有存上，请再试',
  },
  en: {
    title: 'Tried to reach them',
    asked: 'Already contacted today: {who} {time}, {outcome}',
    one: '{time} {who} {channel}: {outcome}',
    at: 'said to be in {where}',
    again: 'again at {time}',
    me: 'me',
    colleague: 'a colleague',
    there: 'a colleague of {place}',
    handUp: 'Hand up to the street',
    handedUp: 'handed up {time}, not taken on yet',
    taken: '{place} has taken it on, {time}',
    returned: 'there is no office above to hand it up to',
    said: 'handed up to the street',
    notSaved: 'Not saved, please try again',
  },
});

type About = { readonly person: string; readonly household?: string | undefined };

/** One history a person, whichever office tried; above it, that somebody has asked today already. */
export function ContactHistory({ person, household }: About) {
  const w = useWords(words);
  const outcomes = useWords(outcomeWords);
  const channels = useWords(channelWords);
  const format = useFormat();
  const device = useDevice();
  const now = useNow();
  const state = useRow<ContactState>(contactKey(person));
  const next = useNextStep(person, now);
  if (!state || state.attempts.length === 0) return null;
  const { zone } = device.session.policy;
  const nameOf = ({ by, from }: Attempt) => {
    if (by === device.session.member) return w.me;
    if (from && from.log !== device.log) return w.there({ place: from.name });
    const name = device.get<MemberState>(`member/${by}`)?.name;
    return name === undefined || isSealed(name) ? w.colleague : name;
  };
  const last = state.attempts.at(-1);
  const today = last && civilDay(last.at, zone) === civilDay(now, zone) ? last : undefined;
  const handUp = async () => {
    try {
      await device.record('contacts.handedUp', { person, ...(household && { household }) });
      toast(w.said);
    } catch {
      toast(w.notSaved);
    }
  };
  const { handedUp, askedHere } = state;
  const { grid, building, stairwell } = state;
  const at = { grid, building, stairwell };
  const may = mayWrite(device.session.grants, 'contacts.handedUp', device.log, at, now) === 'yes';
  return (
    <section className="fx-contact">
      <h3>{w.title}</h3>
      {today && (
        <p className="fx-note" data-asked-today>
          ✓ {w.asked({ who: nameOf(today), time: format.moment(today.at, now), outcome: outcomes[today.outcome] })}
        </p>
      )}
      <ul className="fx-list">
        {state.attempts.map((one) => {
          const where = one.statedLocation;
          return (
            <li key={one.record}>
              {w.one({
                time: format.moment(one.at, now),
                who: nameOf(one),
                channel: channels[one.channel],
                outcome: outcomes[one.outcome],
              })}
              {typeof where === 'string' && <small>{w.at({ where })}</small>}
              {one.nextAt !== undefined && <small>{w.again({ time: format.moment(one.nextAt, now) })}</small>}
            </li>
          );
        })}
      </ul>
      {handedUp && (
        <p className="fx-note">
          {handedUp.taken
            ? w.taken({ place: handedUp.taken.place, time: format.moment(handedUp.taken.at, now) })
            : w.handedUp({ time: format.moment(handedUp.at, now) })}
        </p>
      )}
      {next && (
        <p>
          <Mark state="notYet" overdue={next.isDue} quiet /> {next.what}
          {next.from && <small> {next.from}</small>}
        </p>
      )}
      {next && !handedUp && !askedHere && may && <Button onClick={() => void handUp()}>{w.handUp}</Button>}
    </section>
  );
}
