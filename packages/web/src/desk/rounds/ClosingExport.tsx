import { Button, Input, Popover, Switch } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { askAgain, download } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    export: '导出 .xlsx',
    masked: '姓名打码',
    unmasked: '完整导出会记下谁、何时、为了什么，不能抹掉。',
    purpose: '用途（写明给谁、做什么）',
    get: '导出',
    getWhole: '记下用途，导出完整表',
    file: '未核清户 {round}.xlsx',
  },
  en: {
    export: 'Export .xlsx',
    masked: 'Mask names',
    unmasked: 'A full export puts on record who made it, when and what for, for good.',
    purpose: 'Purpose (for whom, to do what)',
    get: 'Export',
    getWhole: 'Record the purpose and export in full',
    file: 'not accounted for {round}.xlsx',
  },
});

const shortest = 4;

export function ClosingExport({ round, name }: { round: string; name: string }) {
  const w = useWords(words);
  const { log } = useDevice();
  const [masked, setMasked] = useState(true);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState<string>();
  const get = async () => {
    const query = new URLSearchParams({ masked: masked ? '1' : '0', ...(!masked && { purpose: purpose.trim() }) });
    setProblem(await download(`/api/logs/${log}/rounds/${round}/closing.xlsx?${query}`, w.file({ round: name })));
    askAgain(`/api/logs/${log}/looks`);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="dk-form cl-export">
          <label htmlFor="closing-masked" className="dk-switch">
            <Switch id="closing-masked" checked={masked} onChange={setMasked} /> {w.masked}
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
          <Button disabled={!masked && purpose.trim().length < shortest} onClick={() => void get()}>
            {masked ? w.get : w.getWhole}
          </Button>
        </div>
      }
    >
      <Button>{w.export}</Button>
    </Popover>
  );
}
