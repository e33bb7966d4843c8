import { Button, Input, Switch } from 'antd';
import { useId, useState } from 'react';
import { defineWords, useWords } from '../words/index.ts';
import { askAgain, download } from './asking.ts';

const words = defineWords({
  zh: {
    maskedWhy: '默认打码。上报用打码的就够了。',
    unmasked: '完整导出会记下谁、何时、为了什么，不能抹掉。',
    purpose: '用途（写明给谁、做什么）',
    get: '导出 .xlsx',
    getWhole: '记下用途，导出完整表',
    getting: '正在生成…',
  },
  en: {
    maskedWhy: 'Masked by default; that is enough for reporting.',
    unmasked: 'A full export puts on record who made it, when and what for, for good.',
    purpose: 'Purpose (for whom, to do what)',
    get: 'Export .xlsx',
    getWhole: 'Record the purpose and export in full',
    getting: 'Making it…',
  },
});

const shortest = 4;

/** A workbook with names in it leaves the house: masked, or whole with a purpose that stays on record. */
export function MaskedExport(props: {
  log: string;
  /** Address without its query. */
  path: string;
  query?: { readonly [name: string]: string };
  /** With its ending. */
  fileName: string;
  /** What is masked. */
  label: string;
  primary?: boolean;
}) {
  const { log, path, query, fileName, label, primary = false } = props;
  const w = useWords(words);
  const id = useId();
  const [masked, setMasked] = useState(true);
  const [purpose, setPurpose] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const get = async () => {
    setBusy(true);
    const asked = { ...query, masked: masked ? '1' : '0', ...(!masked && { purpose: purpose.trim() }) };
    setProblem(await download(`${path}?${new URLSearchParams(asked)}`, fileName));
    setBusy(false);
    askAgain(`/api/logs/${log}/looks`);
  };
  return (
    <>
      <label htmlFor={id} className="dk-switch">
        <Switch id={id} checked={masked} onChange={setMasked} /> {label}
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
        <Button
          {...(primary && { type: 'primary' as const, className: 'dk-next' })}
          disabled={busy || (!masked && purpose.trim().length < shortest)}
          onClick={() => void get()}
        >
          {busy ? w.getting : masked ? w.get : w.getWhole}
        </Button>
      </div>
    </>
  );
}
