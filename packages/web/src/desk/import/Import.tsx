import { Button } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { Progress } from '../../look/index.ts';
import { askAgain, sendFile, useFilters, wordsOfRefusal } from '../../wide/index.ts';
import { useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { Drop } from './Drop.tsx';
import { importWords } from './importWords.ts';
import { OnItsWay } from './OnItsWay.tsx';
import { PastImports } from './PastImports.tsx';

/** A roster file: sent, shown as it was understood, and only then written. The address keeps one's place. */
export function Import() {
  const w = useWords(importWords);
  const device = useDevice();
  const { query, set } = useFilters();
  const [sending, setSending] = useState<{ done: number; of: number } | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  const send = async (file: File) => {
    setProblem(undefined);
    setSending({ done: 0, of: file.size });
    const path = `/api/logs/${device.log}/rosters`;
    const answer = await sendFile<{ import: string }>(path, file, (done, of) => setSending({ done, of }));
    setSending(undefined);
    if (answer.ok) {
      // The same file has the same address: what is remembered of the last time is not about this time.
      askAgain(`${path}/${answer.value.import}`);
      set({ file: answer.value.import }, { replace: false });
    } else setProblem(wordsOfRefusal(answer));
  };
  return (
    <Area
      title={w.title}
      sub={w.sub}
      actions={query.file && <Button onClick={() => set({ file: undefined })}>{w.again}</Button>}
    >
      {query.file ? (
        <OnItsWay key={query.file} id={query.file} />
      ) : sending ? (
        <Progress label={w.sending} done={Math.round(sending.done / 1024)} of={Math.round(sending.of / 1024)} />
      ) : (
        <Drop onFile={(file) => void send(file)} />
      )}
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
      {!query.file && <PastImports />}
    </Area>
  );
}
