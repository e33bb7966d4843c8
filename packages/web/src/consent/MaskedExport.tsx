import { consentNumber, type LedgerName } from '@fangxian/domain/ledgers';
import { plain } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { Button, Input, Switch } from 'antd';
import { useId, useState } from 'react';
import { useNow } from '../app/index.ts';
import { useRow } from '../device/index.ts';
import { toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { FilePassword } from './FilePassword.tsx';
import { useWholeExport } from './useWholeExport.ts';

const words = defineWords({
  zh: {
    maskedWhy: '默认打码。上报用打码的就够了。',
    unmasked: '完整导出会记下谁、何时、为了什么，不能抹掉；表里每一行、每一页也写着。',
    purpose: '用途（写明给谁、做什么）',
    get: '导出 .xlsx',
    getWhole: '记下用途，导出完整表',
    getting: '正在生成…',
    ask: '请另一个人同意',
    asked: '已申请。社区书记或上级同意后，这里就能下载。',
    waits: '{time} 已申请，{rows} 行，等社区书记或上级同意。用途：{purpose}',
    refused: '{who}没有同意（{time}）。要紧的话，写清用途再申请。',
    agreed: '{who}已同意，{until} 前可以下载。同意号 {number}，用途：{purpose}',
    locked: '下载的文件加了密码，密码只显示一次。',
    fetch: '下载完整表',
    somebody: '第二个人',
    notSaved: '没有存上，请再试',
  },
  en: {
    maskedWhy: 'Masked by default; that is enough for reporting.',
    unmasked:
      'A full export puts on record who made it, when and what for, for good; each row and page of the file says so too.',
    purpose: 'Purpose (for whom, to do what)',
    get: 'Export .xlsx',
    getWhole: 'Record the purpose and export in full',
    getting: 'Making it…',
    ask: 'Ask a second person to agree',
    asked: 'Asked. Once the secretary or the office above agrees, it can be fetched here.',
    waits: 'Asked {time}, {rows} {rows:row|rows}; waits for the secretary or the office above. Purpose: {purpose}',
    refused: '{who} did not agree ({time}). If it matters, say more of what it is for and ask again.',
    agreed: '{who} agreed; it can be fetched until {until}. Consent {number}, purpose: {purpose}',
    locked: 'The file is locked with a password that is shown only once.',
    fetch: 'Fetch it in full',
    somebody: 'The second person',
    notSaved: 'Not saved, please try again',
  },
});

const shortest = 4;

/** A workbook with names in it leaves the house: masked, or whole with a purpose that stays on record. */
export function MaskedExport(props: {
  ledger: LedgerName;
  round?: { readonly id: string; readonly name: string };
  /** Address without its query. */
  path: string;
  query?: { readonly [name: string]: string };
  /** With its ending. */
  fileName: string;
  /** What is masked. */
  label: string;
  primary?: boolean;
}) {
  const { label, primary = false } = props;
  const w = useWords(words);
  const id = useId();
  const format = useFormat();
  const now = useNow();
  const { busy, problem, password, forgetPassword, asking, holds, needs, get, ask } = useWholeExport(props);
  const [masked, setMasked] = useState(true);
  const [purpose, setPurpose] = useState('');
  const by = useRow<MemberState>(`member/${asking?.answer?.by ?? ''}`);
  const waits = asking !== undefined && asking.answer === undefined;
  const said = () => {
    if (!asking) return undefined;
    const { answer, rows, asked } = asking;
    const why = plain(asking.purpose) ?? '';
    if (!answer) return w.waits({ time: format.moment(asked.at, now), rows: format.number(rows), purpose: why });
    const who = answer.place ?? plain(by?.name) ?? w.somebody;
    if (!answer.agreed) return w.refused({ who, time: format.moment(answer.at, now) });
    const number = consentNumber(asking.asking);
    return w.agreed({ who, until: format.moment(answer.until, now), number, purpose: why });
  };
  const next = primary ? { type: 'primary' as const, className: 'dk-next' } : {};
  return (
    <>
      <label htmlFor={id} className="dk-switch">
        <Switch id={id} checked={masked} onChange={setMasked} /> {label}
      </label>
      <p className={masked ? 'dk-note' : 'dk-problem'}>{masked ? w.maskedWhy : w.unmasked}</p>
      {!masked && asking && (
        <p className="dk-note" role="status">
          {said()} {holds && w.locked}
        </p>
      )}
      {!masked && !waits && !holds && (
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
        {masked ? (
          <Button {...next} disabled={busy} onClick={() => void get({ masked: true })}>
            {busy ? w.getting : w.get}
          </Button>
        ) : holds && asking ? (
          <Button {...next} disabled={busy} onClick={() => void get({ asking: asking.asking })}>
            {busy ? w.getting : w.fetch}
          </Button>
        ) : needs ? (
          <Button {...next} onClick={async () => toast((await ask()) ? w.asked : w.notSaved)}>
            {w.ask}
          </Button>
        ) : (
          !waits && (
            <Button
              {...next}
              disabled={busy || purpose.trim().length < shortest}
              onClick={() => void get({ purpose: purpose.trim() })}
            >
              {busy ? w.getting : w.getWhole}
            </Button>
          )
        )}
      </div>
      {password && <FilePassword password={password} onClose={forgetPassword} />}
    </>
  );
}
