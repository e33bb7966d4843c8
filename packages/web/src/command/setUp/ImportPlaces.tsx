import { Button } from 'antd';
import { useRef, useState } from 'react';
import { askAgain, sendFile, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '导入区划',
    why: '一个表，三列：代码、名称、上级。.csv 或 .xlsx 都行；同一份再导一遍，不会重复。',
    choose: '选文件',
    sending: '正在导入…',
    taken: '新增或改名 {fresh} 处，原样 {same} 处。',
    refused: '{n} 行没有导入：',
    row: '第 {row} 行：{words}',
    more: '还有 {n} 行',
    done: '好了',
    cancel: '不导了',
  },
  en: {
    title: 'Import places',
    why: 'One table, three columns: code, name, parent. A .csv or an .xlsx; the same file again changes nothing.',
    choose: 'Choose a file',
    sending: 'Importing…',
    taken: '{fresh} new or renamed, {same} as before.',
    refused: '{n} {n:row|rows} {n:was|were} not taken:',
    row: 'Row {row}: {words}',
    more: 'and {n} more',
    done: 'Done',
    cancel: 'Cancel',
  },
});

type Taken = { new: number; same: number; refused: { row: number; code: string; words: string }[] };
const shown = 20;

/** The division tree below this place, as an office publishes it. */
export function ImportPlaces({ onDone }: { onDone: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [taken, setTaken] = useState<Taken>();

  const send = async (file: File) => {
    setBusy(true);
    setTaken(undefined);
    const answer = await sendFile<Taken>('/api/places', file, () => undefined);
    setBusy(false);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    if (!answer.ok) return;
    setTaken(answer.value);
    askAgain('/api/tree');
  };

  return (
    <section className="cm-open" aria-label={w.title}>
      <h2>{w.title}</h2>
      <p className="cm-note">{w.why}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {taken && (
        <output>
          <p>{w.taken({ fresh: format.number(taken.new), same: format.number(taken.same) })}</p>
          {taken.refused.length > 0 && <p>{w.refused({ n: format.number(taken.refused.length) })}</p>}
          <ul>
            {taken.refused.slice(0, shown).map((one) => (
              <li key={one.row}>{w.row({ row: one.row, words: one.words })}</li>
            ))}
          </ul>
          {taken.refused.length > shown && <p>{w.more({ n: format.number(taken.refused.length - shown) })}</p>}
        </output>
      )}
      <div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void send(file);
            target.value = '';
          }}
        />
        <Button type="primary" className="cm-next" disabled={busy} onClick={() => input.current?.click()}>
          {busy ? w.sending : w.choose}
        </Button>
        <Button type="text" onClick={taken ? () => window.location.reload() : onDone}>
          {taken ? w.done : w.cancel}
        </Button>
      </div>
    </section>
  );
}
