import type { RoundState, Visited } from '@fangxian/domain/screening';
import { Button } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { HowMany } from './HowMany.tsx';
import { mustLeft } from './mustLeft.ts';
import { recordLabel } from './recordLabel.ts';
import { usePolicy } from './usePolicy.ts';
import type { Visit } from './useVisit.ts';
import { sourceOf } from './visitDraft.ts';
import { metBody, settles, vacantBody } from './visitFacts.ts';
import { recordWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    unsaved: '这一户还没有存上。填的都还在，请先给手机腾出空间，再点一次。',
    skip: '先跳过，去 {door}',
    next: '下一户 {door}',
    stillVacant: '名册上空置：看过，确实空着',
    done: '这一户已核清',
    nobodyAsked: '还没有问到人，点名字选一项',
    answers: '记下全户的回答',
    mustLeft: '还有 {n} 个必问没答',
  },
  en: {
    unsaved:
      'This household is NOT saved. What you filled in is still here: free some space on the phone, then tap again.',
    skip: 'Skip to {door}',
    next: 'Next door: {door}',
    stillVacant: 'Vacant on the roster: looked, and it is',
    done: 'This household is settled',
    nobodyAsked: 'Nobody asked yet: tap a name and choose',
    answers: 'Record what the household answered',
    mustLeft: 'Always asked, not answered yet: {n}',
  },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit; onSave: (body: Visited | undefined) => void };

/** The one button, which says what it is about to record; and the way past this door. */
export function VisitFoot({ row, round, visit, onSave }: Props) {
  const w = useWords(words);
  const record = useWords(recordWords);
  const language = useLanguage();
  const policy = usePolicy();
  const { draft, lines, next, open } = visit;
  const about = { round: round.round, household: row.id };
  const body = metBody(about, draft, lines, visit.asking);
  const label = recordLabel(lines, sourceOf(draft), language) ?? (body && w.answers);
  const left = body ? mustLeft(round, row.coverage, draft, lines) : 0;
  const answered = lines.length > 0 && lines.every(({ recorded }) => recorded);

  return (
    <>
      {visit.failed && (
        <p className="door-unsaved" role="alert">
          {w.unsaved}
        </p>
      )}
      {lines.length === 0 && <HowMany visit={visit} />}
      {lines.length === 0 && row.household.dwellingState === 'vacant' && (
        <Button tone="primary" wide onClick={() => onSave(vacantBody(about, draft, 'door'))}>
          {w.stillVacant}
        </Button>
      )}
      {label && (
        <Button tone="primary" wide onClick={() => onSave(body)}>
          {label}
          {left > 0 && <small>{w.mustLeft({ n: left })}</small>}
          {!settles('person', sourceOf(draft), policy) && <small>{record.notSettled}</small>}
        </Button>
      )}
      {!label && lines.length > 0 && !answered && <p className="fx-note">{w.nobodyAsked}</p>}
      {answered && !label && next && (
        <Button tone="primary" wide onClick={() => open(next.id)}>
          {w.next({ door: next.door.label })} ›
        </Button>
      )}
      {answered && !label && !next && <p className="door-thanks">{w.done}</p>}
      {!answered && next && (
        <div className="door-skip">
          <Button tone="quiet" onClick={() => open(next.id)}>
            {w.skip({ door: next.door.label })} ›
          </Button>
        </div>
      )}
    </>
  );
}
