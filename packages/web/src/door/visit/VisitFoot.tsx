import type { RoundState, Visited } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, Chip, Mark } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { AwayEnding, NobodyEnding, VacantEnding } from './Endings.tsx';
import { HowMany } from './HowMany.tsx';
import { recordLabel } from './recordLabel.ts';
import { usePolicy } from './usePolicy.ts';
import type { Visit } from './useVisit.ts';
import { speakers } from './visitDraft.ts';
import { metBody, refusedBody, settles } from './visitFacts.ts';
import { recordWords, sourceWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    nobody: '没人',
    noAnswer: '没接',
    away: '全家在外',
    refused: '拒访',
    vacant: '空置',
    who: '谁在答',
    endings: '没问成',
    next: '下一户 {door}',
    done: '这一户已核清',
    again: '重新问一遍',
    nobodyAsked: '还没有问到人,点名字选一项',
  },
  en: {
    nobody: 'Nobody home',
    noAnswer: 'No answer',
    away: 'All away',
    refused: 'Refused',
    vacant: 'Vacant',
    who: 'Who answers',
    endings: 'Could not ask',
    next: 'Next door: {door}',
    done: 'This household is settled',
    again: 'Ask again',
    nobodyAsked: 'Nobody asked yet: tap a name and choose',
  },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit; onAttention: (now: boolean) => void };

/** The thumb's place: who answers, the four other endings, and the one button that says what it records. */
export function VisitFoot({ row, round, visit, onAttention }: Props) {
  const w = useWords(words);
  const sources = useWords(sourceWords);
  const record = useWords(recordWords);
  const language = useLanguage();
  const policy = usePolicy();
  const [ending, setEnding] = useState<'nobody' | 'away' | 'vacant' | undefined>();
  const { draft, change, lines, next, open } = visit;
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
        <>
          <fieldset className="door-speakers" aria-label={w.who}>
            {speakers.map((speaker) => (
              <Chip key={speaker} pressed={draft.speaker === speaker} onClick={() => change({ ...draft, speaker })}>
                {sources[speaker]}
              </Chip>
            ))}
          </fieldset>
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
        </>
      )}
      {lines.length === 0 && <HowMany visit={visit} />}
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
      {ending === 'nobody' && <NobodyEnding {...panel} />}
      {ending === 'away' && <AwayEnding {...panel} />}
      {ending === 'vacant' && <VacantEnding {...panel} />}
    </>
  );
}
