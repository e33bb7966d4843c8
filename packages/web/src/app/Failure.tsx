import { Button, Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '这一页没有打开',
    text: '已保存的内容都在，没有丢。请再打开一次；还不行，把下面这行字告诉社区。',
    again: '再打开一次',
  },
  en: {
    title: 'This page did not open',
    text: 'Everything you saved is still here. Open it again; if that fails, tell the community the line below.',
    again: 'Open again',
  },
});

/** Something broke that should not have: what was saved is safe, and what to do. */
export function Failure({ error }: { error: unknown }) {
  const w = useWords(words);
  return (
    <Empty title={w.title}>
      <p>{w.text}</p>
      <p>
        <Button onClick={() => location.reload()}>{w.again}</Button>
      </p>
      <p className="fx-note">{error instanceof Error ? error.message : String(error)}</p>
    </Empty>
  );
}
