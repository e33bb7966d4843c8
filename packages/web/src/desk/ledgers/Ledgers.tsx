import { Select } from 'antd';
import { useState } from 'react';
import { MaskedExport } from '../../consent/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { roundsOf, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { FormLedger } from './FormLedger.tsx';
import { Looks } from './Looks.tsx';

const words = defineWords({
  zh: {
    title: '台账',
    sub: '台账由走访记录算出来，不用再填一遍。',
    d1: '入户排查登记表',
    d1Sub: '每人一行：轮次、日期、门牌、户主、常住人数、三句问答、体温、外出、排查人。',
    round: '轮次',
    masked: '姓名、电话、证件号打码',
    noRound: '还没有开过排查，没有可导出的。',
    file: '入户排查登记表',
  },
  en: {
    title: 'Ledgers',
    sub: 'Ledgers are computed from the visits; nobody fills them in again.',
    d1: 'Household screening register',
    d1Sub: 'A row a person: round, day, door, head, residents, the three answers, temperature, away, who asked.',
    round: 'Round',
    masked: 'Mask names, telephones and documents',
    noRound: 'No round has been opened yet; there is nothing to export.',
    file: 'household screening register',
  },
});

export function Ledgers() {
  const w = useWords(words);
  const device = useDevice();
  const reading = useReading();
  const rounds = roundsOf(device);
  const [round, setRound] = useState<string | undefined>();
  const chosen = rounds.find((one) => one.round === (round ?? reading?.round.round));
  return (
    <Area title={w.title} sub={w.sub}>
      {chosen ? (
        <section className="dk-form">
          <div>
            <h2>{w.d1}</h2>
            <p className="dk-note">{w.d1Sub}</p>
          </div>
          <div className="dk-field">
            <span>{w.round}</span>
            <Select<string>
              aria-label={w.round}
              value={chosen.round}
              options={rounds.map((one) => ({ value: one.round, label: one.name }))}
              onChange={setRound}
            />
          </div>
          <MaskedExport
            ledger="householdScreening"
            round={{ id: chosen.round, name: chosen.name }}
            path={`/api/logs/${device.log}/ledgers/household-screening.xlsx`}
            query={{ round: chosen.round }}
            fileName={`${w.file} ${chosen.name}.xlsx`}
            label={w.masked}
            primary
          />
        </section>
      ) : (
        <Empty title={w.noRound} />
      )}
      <FormLedger name="quarantine" />
      <FormLedger name="returnees" />
      <Looks />
    </Area>
  );
}
