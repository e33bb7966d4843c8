import { civilDay } from '@fangxian/domain/records';
import { inScope, questionnaireFault } from '@fangxian/domain/screening';
import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { type Making, OwnQuestionsField } from '../../questions/editor/index.ts';
import { nextName } from '../../wide/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { roundsOf, useCommunity } from '../community/index.ts';
import { aroundHit, everybody, type Whom, WhomFields } from './WhomFields.tsx';

const words = defineWords({
  zh: {
    name: '名称',
    startsOn: '开始',
    endsOn: '结束（可不填）',
    measures: '测体温',
    measuresWhy: '不测时，每张单子都写“未测体温”。',
    questions: '每户问这三句',
    pinned: '这一轮要排查 {n} 户',
    pinnedWhy: '就是现在名册里、范围内的户。之后新找到的另算“新增”。',
    nobody: '范围内一户也没有。请换个范围；名册还是空的，就先导入名册。',
    nobodyPicked: '还没有挑户。请在上面挑门牌，或粘贴一份名单。',
    backwards: '结束早于开始，请改一下。',
    already: '“{name}”还开着。两轮可以同时开，各算各的。',
    open: '开这一轮：{n} 户',
    cancel: '不开了',
  },
  en: {
    name: 'Name',
    startsOn: 'From',
    endsOn: 'Until (optional)',
    measures: 'Measure temperatures',
    measuresWhy: 'If not, every sheet reads “not measured”.',
    questions: 'What every household is asked',
    pinned: 'This round covers {n} {n:household|households}',
    pinnedWhy: 'Those on the roster now, in the places above. Whoever is found later is counted apart, as added.',
    nobody: 'Nobody is within the scope. Choose another; with an empty roster, import one first.',
    nobodyPicked: 'No household is picked yet. Pick doors above, or paste a list.',
    backwards: 'It ends before it starts; please mend the dates.',
    already: '“{name}” is still open. Two rounds may run at once; each is counted apart.',
    open: 'Open this round: {n} {n:household|households}',
    cancel: 'Cancel',
  },
});

/** `around`: the household of a hit, whose companions and visitors are to be asked. */
export function RoundForm(props: { around?: string | undefined; onDone: (round?: string) => void }) {
  const { around, onDone } = props;
  const w = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const { homes, homeOf } = useCommunity();
  const { policy } = device.session;
  const rounds = roundsOf(device);
  const [name, setName] = useState(() =>
    nextName(
      rounds.map((round) => round.name),
      language,
    ),
  );
  const hit = around === undefined ? undefined : homeOf.get(around);
  const [whom, setWhom] = useState<Whom>(hit ? aroundHit : everybody);
  const [startsOn, setStartsOn] = useState(() => civilDay(now, policy.zone));
  const [endsOn, setEndsOn] = useState('');
  const [measuresTemperature, setMeasures] = useState(false);
  const [own, setOwn] = useState<Making>([]);
  const questionnaire = own.length > 0 ? { version: 1, questions: [...own] } : undefined;
  const unsound = questionnaire !== undefined && questionnaireFault(questionnaire) !== undefined;
  const pinned = homes.filter((home) => inScope(whom.scope, home.state)).length;
  const backwards = endsOn !== '' && endsOn < startsOn;
  const open = rounds.find(({ status }) => status === 'open');

  const save = async () => {
    const round = uuidv7();
    const told = {
      ...{ round, name: name.trim(), ...whom, startsOn, ...(endsOn && { endsOn }), measuresTemperature },
      ...(questionnaire && { questionnaire }),
    };
    await device.record('screening.roundOpened', told);
    onDone(round);
  };
  return (
    <div className="dk-form">
      <label htmlFor="round-name">
        <span>{w.name}</span>
        <Input id="round-name" value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </label>
      <WhomFields whom={whom} rounds={rounds} hit={hit} onChange={setWhom} />
      <div className="dk-pair">
        <label htmlFor="round-from">
          <span>{w.startsOn}</span>
          <Input id="round-from" type="date" value={startsOn} onChange={({ target }) => setStartsOn(target.value)} />
        </label>
        <label htmlFor="round-until">
          <span>{w.endsOn}</span>
          <Input id="round-until" type="date" value={endsOn} onChange={({ target }) => setEndsOn(target.value)} />
        </label>
      </div>
      <label htmlFor="round-measures">
        <span>{w.measures}</span>
        <span>
          <Switch id="round-measures" checked={measuresTemperature} onChange={setMeasures} />{' '}
          <small className="dk-note">{w.measuresWhy}</small>
        </span>
      </label>
      <div className="dk-field">
        <span>{w.questions}</span>
        <ol className="dk-ask">
          {policy.screening.questions.map(({ code, text }) => (
            <li key={code}>{text[language]}</li>
          ))}
        </ol>
        <OwnQuestionsField questions={own} onChange={setOwn} />
      </div>
      <div className="dk-field">
        <b>{w.pinned({ n: format.number(pinned) })}</b>
        <small className="dk-note">{w.pinnedWhy}</small>
      </div>
      {open && <p className="dk-note">{w.already({ name: open.name })}</p>}
      {pinned === 0 && <p className="dk-problem">{whom.scope.households ? w.nobodyPicked : w.nobody}</p>}
      {backwards && <p className="dk-problem">{w.backwards}</p>}
      <Button
        type="primary"
        className="dk-next"
        disabled={!name.trim() || !startsOn || backwards || unsound || pinned === 0}
        onClick={() => void save()}
      >
        {w.open({ n: format.number(pinned) })}
      </Button>
      <Button type="text" onClick={() => onDone()}>
        {w.cancel}
      </Button>
    </div>
  );
}
