import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../wide/index.ts';
import { useWords } from '../../words/index.ts';
import { importWords } from './importWords.ts';

/** The rows in question as a workbook, to mend and import again. */
export function QuestionsFile({ path }: { path: string }) {
  const w = useWords(importWords);
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <>
      <Button onClick={async () => setProblem(await download(`${path}/questions.xlsx`, w.file))}>{w.download}</Button>
      {problem && (
        <span className="dk-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
