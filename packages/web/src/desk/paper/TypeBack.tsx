import { civilDay } from '@fangxian/domain/records';
import type { Questionnaire, RoundState } from '@fangxian/domain/screening';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { instantIn } from '../../door/visit/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { useSaying } from '../../saying/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { type Door, doorOf, MemberField, plain } from '../community/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { faultWords } from './faultWords.ts';
import { Legend } from './PrintedSheet.tsx';
import { paperWords } from './paperWords.ts';
import { paperTime, readTyped } from './typed.ts';
import { visitTyped } from './typedVisit.ts';
import { useTold } from './useTold.ts';

/** What stands at the head of a sheet: when it was filled in, and by which colleague. */
export type Head = { readonly when: string; readonly askedBy?: string | undefined };
type Typed = { readonly head: Head; readonly lines: Readonly<Record<string, string>> };

/** The keyboard alone: a digit, Enter, the next line. A line that cannot be meant says so beside it. */
export function TypeBack(props: {
  building: string;
  doors: readonly Door[];
  settledBefore: ReadonlySet<string>;
  round: RoundState;
  questionnaire: Questionnaire | undefined;
  head: Head;
  onHead: (head: Head) => void;
}) {
  const { building, doors: all, settledBefore, round, questionnaire, head: before, onHead } = props;
  const w = useWords(paperWords);
  const p = useWords(personWords);
  const faults = useWords(faultWords);
  const told = useTold();
  const device = useDevice();
  const say = useSaying();
  useVersion();
  const format = useFormat();
  const draft = useDraft<Typed>(
    `paper:${round.round}:${building}`,
    () => ({ head: before, lines: {} }),
    ({ lines }) => Object.values(lines).every((line) => line.trim() === ''),
  );
  const { head, lines: typed } = draft.value;
  const { policy } = device.session;
  const now = useNow();
  const at = instantIn(head.when, policy.zone);
  const onPaper = paperTime(at, round.openedAt, now);
  const day = civilDay(at ?? now, policy.zone);
  const questions = questionnaire?.questions ?? [];
  const sheet = { questions, day, areas: policy.screening.riskAreas };

  // A line that was typed before its door was settled elsewhere is still somebody's work.
  const doors = all.filter(({ id }) => !settledBefore.has(id) || typed[id] !== undefined);
  const lines = doors.map((door) => {
    const persons = findPersons(device, door.home);
    const read = readTyped(typed[door.id] ?? '', { ...sheet, persons: persons.length });
    const about = { round: round.round, household: door.id, persons: persons.map(({ person }) => person) };
    const visit =
      read && !('fault' in read)
        ? visitTyped(read, about, {
            note: w.note({ when: at === undefined ? '' : format.moment(at, now) }).trim(),
            nextTryAt: (at ?? now) + policy.screening.nextTryHours * 3_600_000,
            asking: { round, day, policy },
            begun: questionnaire?.version,
            askedBy: head.askedBy,
          })
        : read;
    return { door, persons, visit };
  });
  const ready = lines.flatMap(({ visit }) => (visit && !('fault' in visit) ? [visit] : []));
  const wrong = lines.filter(({ visit }) => visit && 'fault' in visit).length;

  function changeHead(to: Partial<Head>): void {
    draft.change((one) => ({ ...one, head: { ...one.head, ...to } }));
    onHead({ ...head, ...to });
  }

  async function record(): Promise<void> {
    const facts = ready.map((body) => ({ kind: 'screening.visited', body, ...(at !== undefined && { at }) }));
    const done = new Set(ready.map(({ household }) => household));
    const [gone, left] = [true, false].map((is) =>
      Object.fromEntries(Object.entries(typed).filter(([id]) => done.has(id) === is)),
    );
    const onUndo = () => draft.change((one) => ({ ...one, lines: { ...gone, ...one.lines } }));
    const how = { whole: true, notSaved: w.notSaved, onUndo };
    if (await say(facts, w.saved({ n: facts.length }), how)) draft.change((one) => ({ ...one, lines: left ?? {} }));
  }

  return (
    <>
      <div className="dk-filters">
        <label className="dk-onpaper">
          {w.onPaper}
          <input
            type="datetime-local"
            value={head.when}
            onChange={({ target }) => changeHead({ when: target.value })}
          />
        </label>
        <div style={{ width: '14rem' }}>
          <MemberField
            label={w.who}
            value={head.askedBy}
            onChange={(askedBy) => changeHead({ askedBy })}
            onClear={() => changeHead({ askedBy: undefined })}
          />
        </div>
      </div>
      <CarriedOn draft={draft} />
      <p className="dk-note">{w.howTo}</p>
      <p className="dk-note">{w.howToProxy}</p>
      {questions.length > 0 && (
        <>
          <p className="dk-note">{w.howToOwn}</p>
          <Legend questions={questions} />
        </>
      )}
      {onPaper !== 'good' && (
        <p
          className={onPaper === 'future' ? 'dk-problem' : 'dk-note'}
          role={onPaper === 'future' ? 'alert' : undefined}
        >
          {w[onPaper]}
        </p>
      )}
      <table className="dk-typeback">
        <tbody>
          {lines.map(({ door, persons, visit }) => (
            <tr key={door.id}>
              <th scope="row">{door.home.address}</th>
              <td>
                {persons.map(({ person, name }, nth) => (
                  <span key={person}>
                    {nth + 1} {plain(name) ?? p.noName}{' '}
                  </span>
                ))}
              </td>
              <td>
                <input
                  maxLength={300}
                  aria-label={w.type({ door: doorOf(door.home.state) })}
                  aria-invalid={!!visit && 'fault' in visit}
                  value={typed[door.id] ?? ''}
                  onChange={({ target: { value } }) =>
                    draft.change((one) => ({ ...one, lines: { ...one.lines, [door.id]: value } }))
                  }
                  onKeyDown={onward}
                />
              </td>
              <td>
                {visit &&
                  ('fault' in visit ? (
                    <b>{faults[visit.fault]({ said: visit.said })}</b>
                  ) : (
                    told(visit, persons.length, questions)
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dk-typed">
        <Button
          type="primary"
          className="dk-next"
          size="large"
          disabled={ready.length === 0 || onPaper === 'future'}
          onClick={() => void record()}
        >
          {ready.length === 0 ? w.nothing : w.record({ n: ready.length })}
        </Button>
        {wrong > 0 && <span role="status">{w.faults({ n: wrong })}</span>}
      </div>
    </>
  );
}

/** Enter and the arrows go from line to line, as on paper. */
function onward(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + by];
  if (next) next.focus();
  else document.querySelector<HTMLButtonElement>('.dk-typed button')?.focus();
}
