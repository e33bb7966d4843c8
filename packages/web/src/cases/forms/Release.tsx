import { holdsAt } from '@fangxian/domain/access';
import type { ReleaseCheck } from '@fangxian/domain/policy';
import { owedCalls, owedPapers } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { caseCodeWords } from '../caseWords.ts';
import type { Folder, Line } from '../reading.ts';
import type { Say } from '../useCase.ts';
import type { May } from '../useMay.ts';

const words = defineWords({
  zh: {
    title: '到期解除',
    after: '解除以后',
    release: '解除 {n} 人：{names}',
    released: '{n} 人解除',
    fever: '{name}有一次发热还没处置，先处置再解除。',
    and: '、',
    again: '{day} 再问候一次：{names}',
    asked: '问候过了',
    archive: '归档',
    archived: '归档',
    notice: '解除通知单打印后送达，门上的公示取下，再归档。',
  },
  en: {
    title: 'Release',
    after: 'After the release',
    release: 'Release {n}: {names}',
    released: '{n} released',
    fever: '{name} had a fever that was not dealt with: that comes first.',
    and: ', ',
    again: 'Ask again how they are, {day}: {names}',
    asked: 'Asked',
    archive: 'Put the folder away',
    archived: 'put away',
    notice: 'Print and serve the release notice, take the board off the door, then put the folder away.',
  },
});

type Props = { folder: Folder; say: Say; may: May; now: number; nameOf: (person: string) => string };

/** By the checklist and by somebody who may, the household at once; then what is owed until the folder is put away. */
export function Release({ folder, say, may, now, nameOf }: Props) {
  const w = useWords(words);
  const { grants, policy } = useDevice().session;
  const { approvers } = policy.observation.release;
  const due = folder.inCare.filter(({ dueAt }) => dueAt <= now);
  const over = folder.inCare.length === 0 && folder.lines.length > 0;
  const releases =
    due.length > 0 &&
    may('quarantine.released') &&
    grants.some((grant) => approvers.includes(grant.role) && holdsAt(grant, now));
  const owed = owedPapers(folder.state).length > 0;
  const archives = over && !folder.state.archived && may('quarantine.archived');
  const again = folder.lines.filter(({ state }) => state.ended?.askAgainOn && !state.ended.askedAgain);
  const asks = again.length > 0 && may('quarantine.askedAgain');
  if (!releases && !archives && !asks) return null;
  return (
    <section className="fx-case-form">
      <h3>{releases ? w.title : w.after}</h3>
      {releases && <ByChecklist folder={folder} due={due} say={say} nameOf={nameOf} />}
      {asks && <AskAgain lines={again} say={say} today={civilDay(now, policy.zone)} folder={folder} nameOf={nameOf} />}
      {archives &&
        (owed ? (
          <p className="fx-note">{w.notice}</p>
        ) : (
          <Button onClick={() => void say('archived', {}, w.archived)}>{w.archive}</Button>
        ))}
    </section>
  );
}

type Ready = Pick<Props, 'folder' | 'say' | 'nameOf'>;

/** Whoever has an open fever is left out and named. */
function ByChecklist({ folder, due, say, nameOf }: Ready & { due: readonly Line[] }) {
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const { checks } = useDevice().session.policy.observation.release;
  const [ticked, setTicked] = useState<readonly ReleaseCheck[]>([]);
  const feverish = new Set(folder.alarms.filter(({ alarm }) => alarm === 'fever').map(({ person }) => person));
  const persons = due.filter(({ person }) => !feverish.has(person)).map(({ person }) => person);
  return (
    <>
      {due
        .filter(({ person }) => feverish.has(person))
        .map(({ person }) => (
          <p key={person} className="fx-note">
            {w.fever({ name: nameOf(person) })}
          </p>
        ))}
      {persons.length > 0 && (
        <>
          {checks.map((check) => (
            <label key={check} className="fx-tick">
              <input
                type="checkbox"
                checked={ticked.includes(check)}
                onChange={({ target }) =>
                  setTicked(target.checked ? [...ticked, check] : ticked.filter((one) => one !== check))
                }
              />
              {codes[check]}
            </label>
          ))}
          <Button
            tone="primary"
            wide
            disabled={checks.some((one) => !ticked.includes(one))}
            onClick={() => void say('released', { persons, checks: ticked }, w.released({ n: persons.length }))}
          >
            {w.release({ n: persons.length, names: persons.map(nameOf).join(w.and) })}
          </Button>
        </>
      )}
    </>
  );
}

/** Offered before its day too: whoever rings early has rung. */
function AskAgain({ lines, say, today, folder, nameOf }: Ready & { lines: readonly Line[]; today: string }) {
  const w = useWords(words);
  const format = useFormat();
  const due = owedCalls(folder.state, today).map(({ person }) => person);
  const chosen = due.length > 0 ? lines.filter(({ person }) => due.includes(person)) : lines;
  const day = chosen.map(({ state }) => state.ended?.askAgainOn ?? '').sort()[0] ?? '';
  const persons = chosen.map(({ person }) => person);
  return (
    <p className="fx-said">
      <span>{w.again({ day: format.day(day), names: persons.map(nameOf).join(w.and) })}</span>
      <Button onClick={() => void say('askedAgain', { persons }, w.asked)}>{w.asked}</Button>
    </p>
  );
}
