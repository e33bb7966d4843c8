import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { postForFile, save, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { give: '填好原表回复', how: '选上级推送的那个文件，核查结果会填进去', done: '{name} 已填好，请发回去' },
  en: {
    give: 'Answer in their file',
    how: 'Choose the file as it was sent; what was found is filled in',
    done: '{name} is filled in: send it back',
  },
});

/** The office's own file goes back, filled in. It is not kept here: whoever answers has it. */
export function AnswerList() {
  const w = useWords(words);
  const device = useDevice();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const answer = async (file: File) => {
    setBusy(true);
    setProblem(undefined);
    const told = await postForFile(`/api/logs/${device.log}/leads/answer.xlsx`, file);
    setBusy(false);
    if (!told.ok) {
      setProblem(wordsOfRefusal(told));
      return;
    }
    const name = `${file.name.replace(/\.[^.]*$/, '')} 已核查.xlsx`;
    save(told.value, name);
    toast(w.done({ name }));
  };
  return (
    <>
      <Button loading={busy} title={w.how} onClick={() => input.current?.click()}>
        {w.give}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={w.how}
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void answer(file);
          target.value = '';
        }}
      />
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
