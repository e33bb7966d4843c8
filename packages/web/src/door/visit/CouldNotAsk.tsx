import type { RoundState, Visited } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, Mark } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { AwayEnding, NobodyEnding, VacantEnding } from './Endings.tsx';
import type { Visit } from './useVisit.ts';
import { refusedBody } from './visitFacts.ts';

const words = defineWords({
  zh: { nobody: '没人', noAnswer: '没接', away: '全家在外', refused: '拒访', vacant: '空置', endings: '没问成' },
  en: {
    nobody: 'Nobody home',
    noAnswer: 'No answer',
    away: 'All away',
    refused: 'Refused',
    vacant: 'Vacant',
    endings: 'Could not ask',
  },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit; onSave: (body: Visited) => void };

/** The four endings of a door at which nothing could be asked. */
export function CouldNotAsk({ row, round, visit, onSave }: Props) {
  const w = useWords(words);
  const [ending, setEnding] = useState<'nobody' | 'away' | 'vacant' | undefined>();
  const { draft } = visit;
  const about = { round: round.round, household: row.id };
  const called = draft.speaker === 'phone' || draft.speaker === 'message';
  const panel = {
    about,
    visit,
    onSave(body: Visited): void {
      setEnding(undefined);
      onSave(body);
    },
    onClose: () => setEnding(undefined),
  };
  return (
    <>
      <fieldset className="door-endings" aria-label={w.endings}>
        <Button onClick={() => setEnding('nobody')}>
          <Mark state={called ? 'unreachable' : 'nobodyHome'} quiet /> {called ? w.noAnswer : w.nobody}
        </Button>
        <Button onClick={() => setEnding('away')}>
          <Mark state="allAway" quiet /> {w.away}
        </Button>
        <Button onClick={() => onSave(refusedBody(about, draft))}>
          <Mark state="refused" quiet /> {w.refused}
        </Button>
        <Button onClick={() => setEnding('vacant')}>
          <Mark state="vacant" quiet /> {w.vacant}
        </Button>
      </fieldset>
      {ending === 'nobody' && <NobodyEnding {...panel} />}
      {ending === 'away' && <AwayEnding {...panel} />}
      {ending === 'vacant' && <VacantEnding {...panel} />}
    </>
  );
}
