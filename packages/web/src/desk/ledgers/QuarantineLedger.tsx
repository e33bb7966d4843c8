import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { askAgain, download } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '居家隔离人员台账',
    sub: '按区里的表填好：每人一行，姓名、起止日期、责任人、文书、今日体温、状态。',
    masked: '姓名、电话、证件号、住址打码',
    unmasked: '完整导出会记下谁、何时、为了什么，不能抹掉。',
    purpose: '用途（写明给谁、做什么）',
    get: '导出 .xlsx',
    getWhole: '记下用途，导出完整表',
    getting: '正在生成…',
    file: '居家隔离人员台账',
    movement: '一增一减台账 ›',
  },
  en: {
    title: 'Register of home quarantine',
    sub: 'In the district’s own form: a row a person with dates, team, letters, today’s temperatures and state.',
    masked: 'Mask names, telephones, documents and doors',
    unmasked: 'A full export puts on record who made it, when and what for, for good.',
    purpose: 'Purpose (for whom, to do what)',
    get: 'Export .xlsx',
    getWhole: 'Record the purpose and export in full',
    getting: 'Making it…',
    file: 'register of home quarantine',
    movement: 'Daily movement ›',
  },
});

const shortest = 4;

/** D2, in the form as the office prints it. Masked unless somebody says what for. */
export function QuarantineLedger() {
  const w = useWords(words);
  const device = useDevice();
  const [masked, setMasked] = useState(true);
  const [purpose, setPurpose] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const get = async () => {
    setBusy(true);
    const query = new URLSearchParams({ masked: masked ? '1' : '0', ...(!masked && { purpose: purpose.trim() }) });
    setProblem(await download(`/api/logs/${device.log}/ledgers/quarantine.xlsx?${query}`, `${w.file}.xlsx`));
    setBusy(false);
    askAgain(`/api/logs/${device.log}/looks`);
  };
  return (
    <section className="dk-form">
      <div>
        <h2>{w.title}</h2>
        <p className="dk-note">
          {w.sub} <a href={hrefOf('desk', ['movement'])}>{w.movement}</a>
        </p>
      </div>
      <label htmlFor="quarantine-masked" className="dk-switch">
        <Switch id="quarantine-masked" checked={masked} onChange={setMasked} /> {w.masked}
      </label>
      {!masked && (
        <>
          <p className="dk-problem">{w.unmasked}</p>
          <Input
            autoFocus
            aria-label={w.purpose}
            placeholder={w.purpose}
            maxLength={200}
            value={purpose}
            onChange={({ target }) => setPurpose(target.value)}
          />
        </>
      )}
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dk-actions">
        <Button disabled={busy || (!masked && purpose.trim().length < shortest)} onClick={() => void get()}>
          {busy ? w.getting : masked ? w.get : w.getWhole}
        </Button>
      </div>
    </section>
  );
}
