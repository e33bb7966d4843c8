import { plain } from '@fangxian/domain/records';
import { useState } from 'react';
import { uuidv7 } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { Line } from '../reading.ts';
import type { Say } from '../useCase.ts';
import type { May } from '../useMay.ts';
import { UsualField } from './InWords.tsx';

const words = defineWords({
  zh: {
    refer: '发热转诊',
    to: '送到哪里',
    clinic: '发热门诊',
    centre: '社区卫生服务中心',
    with: '谁陪着',
    ambulance: '120 救护车',
    doctor: '社区医生',
    family: '家人',
    referred: '转诊',
    gone: '{time} 去了{to}，{with}陪着。看完怎样？',
    cameHome: '看完回家了',
    admitted: '留在医院',
    wouldNotGo: '不肯去',
  },
  en: {
    refer: 'Fever: to a doctor',
    to: 'Taken where',
    clinic: 'Fever clinic',
    centre: 'Community health centre',
    with: 'Accompanied by',
    ambulance: 'Ambulance',
    doctor: 'Community doctor',
    family: 'Family',
    referred: 'taken to a doctor',
    gone: 'Taken to {to}, {time}, with {with}. What came of it?',
    cameHome: 'Came home',
    admitted: 'Stays in hospital',
    wouldNotGo: 'Would not go',
  },
});

const results = ['cameHome', 'admitted', 'wouldNotGo'] as const;

/** A fever goes to a doctor, and what came of it is asked until it is known. Open by itself while a fever stands. */
export function Referral(props: { line: Line; fever: boolean; say: Say; may: May; now: number }) {
  const { line, fever, say, may, now } = props;
  const w = useWords(words);
  const format = useFormat();
  if (line.state.ended) return null;
  const { person } = line;
  const open = line.state.referrals.find(({ outcome }) => !outcome);
  if (!open) return may('quarantine.feverReferred') ? <Refer person={person} fever={fever} say={say} /> : null;
  const told = { time: format.moment(open.at, now), to: plain(open.to) ?? '', with: plain(open.accompaniedBy) ?? '' };
  return (
    <div className="fx-case-form">
      <p className="fx-note">{w.gone(told)}</p>
      {may('quarantine.referralAnswered') && (
        <div className="fx-choices">
          {results.map((result) => (
            <Button
              key={result}
              onClick={() => void say('referralAnswered', { person, referral: open.referral, result }, w[result])}
            >
              {w[result]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Refer({ person, fever, say }: { person: string; fever: boolean; say: Say }) {
  const w = useWords(words);
  const [to, setTo] = useState('');
  const [accompaniedBy, setWith] = useState('');
  const ready = to.trim() !== '' && accompaniedBy.trim() !== '';
  const save = () => {
    const told = { person, referral: uuidv7(), to: to.trim(), accompaniedBy: accompaniedBy.trim() };
    return say('feverReferred', told, w.referred);
  };
  return (
    <details className="fx-more fx-case-form" open={fever}>
      <summary>{w.refer}</summary>
      <form
        className="fx-words"
        onSubmit={(e) => {
          e.preventDefault();
          if (ready) void save();
        }}
      >
        <UsualField label={w.to} usual={[w.clinic, w.centre]} value={to} onChange={setTo} />
        <UsualField label={w.with} usual={[w.ambulance, w.doctor, w.family]} value={accompaniedBy} onChange={setWith} />
        <Button type="submit" disabled={!ready}>
          {w.refer}
        </Button>
      </form>
    </details>
  );
}
