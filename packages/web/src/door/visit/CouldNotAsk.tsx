import { type AwayPlace, awayPlaces } from '@fangxian/domain/policy';
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

/** As short as six of them in one row of a narrow phone must be. */
const awayWords = defineWords({
  zh: {
    district: '区内',
    city: '市内',
    elsewhere: '外地',
    riskArea: '风险区',
    abroad: '国外',
    unknown: '不明',
  } satisfies Record<AwayPlace, string>,
  en: {
    district: 'District',
    city: 'City',
    elsewhere: 'Elsewhere',
    riskArea: 'Risk area',
    abroad: 'Abroad',
    unknown: 'Unknown',
  },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit; onSave: (body: Visited) => void };

/** The endings of a door at which nothing could be asked. Where a family is stands open: one tap, and who said so. */
export function CouldNotAsk({ row, round, visit, onSave }: Props) {
  const w = useWords(words);
  const where = useWords(awayWords);
  const [ending, setEnding] = useState<'nobody' | 'vacant' | { awayAt: AwayPlace } | undefined>();
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
        <Button onClick={() => onSave(refusedBody(about, draft))}>
          <Mark state="refused" quiet /> {w.refused}
        </Button>
        <Button onClick={() => setEnding('vacant')}>
          <Mark state="vacant" quiet /> {w.vacant}
        </Button>
        <div className="door-away">
          <span aria-hidden="true">{w.away}</span>
          {awayPlaces.map((awayAt) => (
            <button
              key={awayAt}
              type="button"
              className="fx-button"
              aria-label={`${w.away} ${where[awayAt]}`}
              onClick={() => setEnding({ awayAt })}
            >
              {where[awayAt]}
            </button>
          ))}
        </div>
      </fieldset>
      {ending === 'nobody' && <NobodyEnding {...panel} />}
      {typeof ending === 'object' && <AwayEnding {...panel} first={ending.awayAt} />}
      {ending === 'vacant' && <VacantEnding {...panel} />}
    </>
  );
}
