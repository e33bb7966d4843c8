import type { RoundState, Visited } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, Mark } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { AwayEnding, NobodyEnding, VacantEnding } from './Endings.tsx';
import { HowMany } from './HowMany.tsx';
import { recordLabel } from './recordLabel.ts';
import { usePolicy } from './usePolicy.ts';
import type { Visit } from './useVisit.ts';
import { metBody, refusedBody, settles, vacantBody } from './visitFacts.ts';
import { recordWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    nobody: '没人',
    noAnswer: '没接',
    away: '全家在外',
    refused: '拒访',
    vacant: '空置',
    skip: '先跳过,去 {door}',
    endings: '没问成',
    next: '下一户 {door}',
    stillVacant: '名册上空置:看过,确实空着',
    done: '这一户已核清',
    nobodyAsked: '还没有问到人,点名字选一项',
  },
  en: {
    nobody: 'Nobody home',
    noAnswer: 'No answer',
    away: 'All away',
    refused: 'Refused',
    vacant: 'Vacant',
    skip: 'Skip to {door}',
    endings: 'Could not ask',
    next: 'Next door: {door}',
    stillVacant: 'Vacant on the roster: looked, and it is',
    done: 'This household is settled',
    nobodyAsked: 'Nobody asked yet: tap a name and choose',
  },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit; onAttention: (now: boolean) => void };

/** The thumb's place: who answers, the four other endings, and the one button that says what it records. */
export function VisitFoot({ row, round, visit, onAttention }: Props) {
  const w = useWords(words);
  const record = useWords(recordWords);
  const language = useLanguage();
  const policy = usePolicy();
  const [ending, setEnding] = useState<'nobody' | 'away' | 'vacant' | undefined>();
  const { draft, lines, next, open } = visit;
  const about = { round: round.round, household: row.id };
  const label = recordLabel(lines, draft.speaker, language);
  const called = draft.speaker === 'phone' || draft.speaker === 'message';
  const answered = lines.length > 0 && lines.every(({ recorded }) => recorded);

  async function save(body: Visited | undefined): Promise<void> {
    if (!body) return;
    setEnding(undefined);
    const attention = body.answers.some(({ state }) => state === 'needsAttention');
    const saved = await visit.save(body, { stay: attention, onUndo: () => onAttention(false) });
    if (saved && attention) onAttention(true);
  }

  const panel = { about, visit, onSave: (body: Visited) => void save(body), onClose: () => setEnding(undefined) };
  return (
    <>
      {!answered && (
        <fieldset className="door-endings" aria-label={w.endings}>
          <Button onClick={() => setEnding('nobody')}>
            <Mark state={called ? 'unreachable' : 'nobodyHome'} quiet /> {called ? w.noAnswer : w.nobody}
          </Button>
          <Button onClick={() => setEnding('away')}>
            <Mark state="allAway" quiet /> {w.away}
          </Button>
          <Button onClick={() => void save(refusedBody(about, draft))}>
            <Mark state="refused" quiet /> {w.refused}
          </Button>
          <Button onClick={() => setEnding('vacant')}>
            <Mark state="vacant" quiet /> {w.vacant}
          </Button>
        </fieldset>
      )}
      {lines.length === 0 && <HowMany visit={visit} />}
      {lines.length === 0 && row.household.dwellingState === 'vacant' && (
        <Button tone="primary" wide onClick={() => void save(vacantBody(about, draft, 'door'))}>
          {w.stillVacant}
        </Button>
      )}
      {label && (
        <Button tone="primary" wide onClick={() => void save(metBody(about, draft, lines))}>
          {label}
          {!settles('person', draft.speaker, policy) && <small>{record.notSettled}</small>}
        </Button>
      )}
      {!label && lines.length > 0 && !answered && <p className="fx-note">{w.nobodyAsked}</p>}
      {answered && next && (
        <Button tone="primary" wide onClick={() => open(next.id)}>
          {w.next({ door: next.door.label })} ›
        </Button>
      )}
      {answered && !next && <p className="door-thanks">{w.done}</p>}
      {!answered && next && (
        <div className="door-skip">
          <Button tone="quiet" onClick={() => open(next.id)}>
            {w.skip({ door: next.door.label })} ›
          </Button>
        </div>
      )}
      {ending === 'nobody' && <NobodyEnding {...panel} />}
      {ending === 'away' && <AwayEnding {...panel} />}
      {ending === 'vacant' && <VacantEnding {...panel} />}
    </>
  );
}
