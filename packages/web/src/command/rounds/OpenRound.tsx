import { civilDay } from '@fangxian/domain/records';
import { findsSome, questionnaireFault } from '@fangxian/domain/screening';
import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { type Making, OwnQuestionsField } from '../../questions/editor/index.ts';
import { useSaying } from '../../saying/index.ts';
import { nextName } from '../../wide/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import type { KnownRound } from './useRounds.ts';
import { type WhomAbove, WhomAboveFields } from './WhomAbove.tsx';

const words = defineWords({
  zh: {
    title: '开一轮排查',
    why: '{place}及以下所有社区同时开始；每个社区按收到那一刻的名册算。',
    whyChosen: '只有选中的 {n} 处开始，别处不会收到；每个社区按收到那一刻的名册算。',
    name: '名称',
    startsOn: '开始',
    endsOn: '结束（可不填）',
    measures: '测体温',
    open: '为{place}开这一轮',
    cancel: '不开了',
    backwards: '结束早于开始，请改一下。',
    findsNobody: '还没选找哪些户，请在上面选一项。',
    opened: '这一轮已开，正在送到各社区',
  },
  en: {
    title: 'Open a round',
    whyChosen:
      'It begins only in the places chosen ({n}), and is told to no others; each community counts the households on its roster as the round arrives.',
    why: 'It begins in {place} and every community below at once; each counts the households on its roster as the round arrives.',
    name: 'Name',
    startsOn: 'From',
    endsOn: 'Until (optional)',
    measures: 'Measure temperatures',
    open: 'Open it for {place}',
    cancel: 'Cancel',
    backwards: 'It ends before it starts; please mend the dates.',
    findsNobody: 'Nothing is ticked to find households by; tick one above.',
    opened: 'The round is open and on its way to every community',
  },
});

/** For the whole district or street, or for some places of it: those get it at once, each log its own. */
export function OpenRound({ rounds, onDone }: { rounds: readonly KnownRound[]; onDone: () => void }) {
  const w = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const say = useSaying();
  const [name, setName] = useState(() =>
    nextName(
      rounds.map((round) => round.name),
      language,
    ),
  );
  const [startsOn, setStartsOn] = useState(() => civilDay(now, device.session.policy.zone));
  const [endsOn, setEndsOn] = useState('');
  const [whom, setWhom] = useState<WhomAbove>({ mode: 'whole', scope: {} });
  const [measuresTemperature, setMeasures] = useState(false);
  const [own, setOwn] = useState<Making>([]);
  const questionnaire = own.length > 0 ? { version: 1, questions: [...own] } : undefined;
  const unsound = questionnaire !== undefined && questionnaireFault(questionnaire) !== undefined;
  const place = device.session.logs.find(({ code }) => code === device.log)?.name ?? device.log;
  const { places = [], criteria } = whom.scope;
  const findsNobody = criteria !== undefined && !findsSome(criteria);
  const backwards = endsOn !== '' && endsOn < startsOn;
  const save = async () => {
    const told = {
      round: uuidv7(),
      name: name.trim(),
      ...whom,
      startsOn,
      ...(endsOn && { endsOn }),
      measuresTemperature,
      ...(questionnaire && { questionnaire }),
    };
    const opened = await say([{ kind: 'screening.roundOpened', body: told }], w.opened, { final: true, whole: true });
    if (opened) onDone();
  };
  return (
    <section className="cm-open" aria-label={w.title}>
      <h2>{w.title}</h2>
      <p className="cm-note">{places.length > 0 ? w.whyChosen({ n: places.length }) : w.why({ place })}</p>
      <div>
        <label htmlFor="command-name">
          {w.name}
          <Input id="command-name" value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </label>
        <WhomAboveFields whom={whom} rounds={rounds} onChange={setWhom} />
        <label htmlFor="command-from">
          {w.startsOn}
          <Input id="command-from" type="date" value={startsOn} onChange={({ target }) => setStartsOn(target.value)} />
        </label>
        <label htmlFor="command-until">
          {w.endsOn}
          <Input id="command-until" type="date" value={endsOn} onChange={({ target }) => setEndsOn(target.value)} />
        </label>
        <label htmlFor="command-measures">
          {w.measures}
          <span>
            <Switch id="command-measures" checked={measuresTemperature} onChange={setMeasures} />
          </span>
        </label>
        <div>
          <OwnQuestionsField questions={own} onChange={setOwn} />
        </div>
        <Button
          type="primary"
          className="cm-next"
          disabled={!name.trim() || !startsOn || backwards || unsound || findsNobody}
          onClick={() => void save()}
        >
          {w.open({ place })}
        </Button>
        <Button type="text" onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
      {findsNobody && <p className="cm-note">{w.findsNobody}</p>}
      {backwards && <p className="cm-note">{w.backwards}</p>}
    </section>
  );
}
