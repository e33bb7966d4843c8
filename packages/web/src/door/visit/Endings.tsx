/** The endings that need one more word: when to come again, where they all are, who says that nobody lives here. */
import { type AnswerSource, type AwayPlace, awayPlaces } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import type { Visited } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, Chip, Sheet } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { BackOn } from './BackOn.tsx';
import { usePolicy } from './usePolicy.ts';
import type { Visit } from './useVisit.ts';
import { allAwayBody, nobodyBody, settles, vacantBody } from './visitFacts.ts';
import { sourceWords } from './visitWords.ts';
import { nextTries } from './when.ts';

const words = defineWords({
  zh: {
    when: '什么时候再来',
    tonight: '今晚7点',
    tomorrow: '明早9点',
    afterHours: '{hours}小时后（{time}）',
    away: '全家在外',
    where: '在哪里',
    back: '哪天回来（可不选）',
    whoSaid: '谁说的（选了就保存）',
    vacant: '空置',
    how: '怎么知道的（选了就保存）',
    knocked: '敲门看过',
    bySelf: '本人电话',
    stillToAsk: '仍要再问',
  },
  en: {
    when: 'When to come again',
    tonight: 'Tonight at 7',
    tomorrow: 'Tomorrow at 9',
    afterHours: 'In {hours} h ({time})',
    away: 'All away',
    where: 'Where they are',
    back: 'Back on (may be left out)',
    whoSaid: 'Who said so (choosing saves)',
    vacant: 'Vacant',
    how: 'How you know (choosing saves)',
    knocked: 'Knocked and looked',
    bySelf: 'They, by phone',
    stillToAsk: 'still to be asked',
  },
});

type Panel = {
  about: { round: string; household: string };
  visit: Visit;
  onSave: (body: Visited) => void;
  onClose: () => void;
};

export function NobodyEnding({ about, visit, onSave, onClose }: Panel) {
  const w = useWords(words);
  const format = useFormat();
  const policy = usePolicy();
  const { now } = useDoor();
  const hours = policy.screening.nextTryHours;
  return (
    <Sheet title={w.when} onClose={onClose}>
      <div className="door-panel">
        {nextTries(now, policy.zone, hours).map(({ name, at }) => (
          <Button key={name} wide onClick={() => onSave(nobodyBody(about, visit.draft, at))}>
            {name === 'afterHours' ? w.afterHours({ hours, time: format.time(at) }) : w[name]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}

const awaySources: readonly AnswerSource[] = ['phone', 'message', 'neighbour', 'property', 'buildingLead'];

/** Who said so, of a family whose place was tapped on the sheet. The day they come back may be chosen before. */
export function AwayEnding({ first, about, visit, onSave, onClose }: Panel & { first: AwayPlace }) {
  const w = useWords(words);
  const where = useWords(awayWords);
  const policy = usePolicy();
  const { now } = useDoor();
  const [awayAt, setAwayAt] = useState(first);
  const [backOn, setBackOn] = useState<string>();
  const persons = visit.lines.map(({ person }) => person);
  return (
    <Sheet title={w.away} onClose={onClose}>
      <div className="door-panel">
        <h3>{w.whoSaid}</h3>
        <Sources
          kind="away"
          sources={awaySources}
          unsettled={awayAt === 'unknown'}
          own={w.bySelf}
          onChoose={(source) =>
            onSave(allAwayBody(about, visit.draft, persons, { awayAt, source, backOn }, visit.asking))
          }
        />
        <h3>{w.where}</h3>
        <div className="fx-choices">
          {awayPlaces.map((place) => (
            <Chip key={place} pressed={awayAt === place} onClick={() => setAwayAt(place)}>
              {where[place]}
            </Chip>
          ))}
        </div>
        <h3>{w.back}</h3>
        <BackOn today={civilDay(now, policy.zone)} value={backOn} onChange={setBackOn} />
      </div>
    </Sheet>
  );
}

const vacantSources: readonly AnswerSource[] = ['door', 'property', 'buildingLead', 'neighbour'];

export function VacantEnding({ about, visit, onSave, onClose }: Panel) {
  const w = useWords(words);
  return (
    <Sheet title={w.vacant} onClose={onClose}>
      <div className="door-panel">
        <h3>{w.how}</h3>
        <Sources
          kind="vacant"
          sources={vacantSources}
          own={w.bySelf}
          onChoose={(source) => onSave(vacantBody(about, visit.draft, source))}
        />
      </div>
    </Sheet>
  );
}

/** Whose word it is; one that does not settle it by the policy says so before it is tapped. */
function Sources(props: {
  kind: 'away' | 'vacant';
  sources: readonly AnswerSource[];
  own: string;
  unsettled?: boolean;
  onChoose: (source: AnswerSource) => void;
}) {
  const w = useWords(words);
  const names = useWords(sourceWords);
  const policy = usePolicy();
  const { kind, sources, own, unsettled = false, onChoose } = props;
  const nameOf = (source: AnswerSource) =>
    source === 'phone' ? own : source === 'door' && kind === 'vacant' ? w.knocked : names[source];
  return (
    <div className="door-sources">
      {sources.map((source) => {
        const settled = !unsettled && settles(kind, source, policy);
        return (
          <Button key={source} onClick={() => onChoose(source)}>
            {nameOf(source)}
            {!settled && <small>{w.stillToAsk}</small>}
          </Button>
        );
      })}
    </div>
  );
}
