import { Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { askAgain, download } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { roundsOf, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { Looks } from './Looks.tsx';
import { QuarantineLedger } from './QuarantineLedger.tsx';

const words = defineWords({
  zh: {
    title: '台账',
    sub: '台账由走访记录算出来，不用再填一遍。',
    d1: '入户排查登记表',
    d1Sub: '每人一行：轮次、日期、门牌、户主、常住人数、三句问答、体温、外出、排查人。',
    round: '轮次',
    masked: '姓名、电话、证件号打码',
    maskedWhy: '默认打码。上报用打码的就够了。',
    unmasked: '完整导出会记下谁、何时、为了什么，不能抹掉。',
    purpose: '用途（写明给谁、做什么）',
    get: '导出 .xlsx',
    getWhole: '记下用途，导出完整表',
    getting: '正在生成…',
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
    maskedWhy: 'Masked by default; that is enough for reporting.',
    unmasked: 'A full export puts on record who made it, when and what for, for good.',
    purpose: 'Purpose (for whom, to do what)',
    get: 'Export .xlsx',
    getWhole: 'Record the purpose and export in full',
    getting: 'Making it…',
    noRound: 'No round has been opened yet; there is nothing to export.',
    file: 'household screening register',
  },
});

const shortest = 4;

export function Ledgers() {
  const w = useWords(words);
  const device = useDevice();
  const reading = useReading();
  const rounds = roundsOf(device);
  const [round, setRound] = useState<string | undefined>();
  const [masked, setMasked] = useState(true);
  const [purpose, setPurpose] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const chosen = rounds.find((one) => one.round === (round ?? reading?.round.round));
  const said = masked || purpose.trim().length >= shortest;

  const get = async () => {
    if (!chosen) return;
    setBusy(true);
    const query = new URLSearchParams({
      round: chosen.round,
      masked: masked ? '1' : '0',
      ...(!masked && { purpose: purpose.trim() }),
    });
    const path = `/api/logs/${device.log}/ledgers/household-screening.xlsx?${query}`;
    setProblem(await download(path, `${w.file} ${chosen.name}.xlsx`));
    setBusy(false);
    askAgain(`/api/logs/${device.log}/looks`);
  };
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
          <label htmlFor="ledger-masked" className="dk-switch">
            <Switch id="ledger-masked" checked={masked} onChange={setMasked} /> {w.masked}
          </label>
          <p className={masked ? 'dk-note' : 'dk-problem'}>{masked ? w.maskedWhy : w.unmasked}</p>
          {!masked && (
            <Input
              autoFocus
              aria-label={w.purpose}
              placeholder={w.purpose}
              maxLength={200}
              value={purpose}
              onChange={({ target }) => setPurpose(target.value)}
            />
          )}
          {problem && (
            <p className="dk-problem" role="alert">
              {problem}
            </p>
          )}
          <div className="dk-actions">
            <Button type="primary" className="dk-next" disabled={busy || !said} onClick={() => void get()}>
              {busy ? w.getting : masked ? w.get : w.getWhole}
            </Button>
          </div>
        </section>
      ) : (
        <Empty title={w.noRound} />
      )}
      <QuarantineLedger />
      <Looks />
    </Area>
  );
}
