import { useEffect } from 'react';
import { Button, Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { useUpdate } from './update.ts';

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

/** What browsers say when a part of the app is no longer where the page that is open believes it to be. */
const partIsGone = /dynamically imported module|module script|preload CSS/i;

/**
 * Something broke that should not have: what was saved is safe, and what to do. After an upgrade an open page
 * asks for parts that the server has no more; opening the same page again would ask the same, so the newer
 * version is taken.
 */
export function Failure({ error }: { error: unknown }) {
  const w = useWords(words);
  const update = useUpdate();
  const told = error instanceof Error ? error.message : String(error);
  const outdated = update !== undefined && partIsGone.test(told);
  useEffect(() => {
    if (outdated) update();
  }, [outdated, update]);
  return (
    <Empty title={w.title}>
      <p>{w.text}</p>
      <p>
        <Button onClick={update ?? (() => location.reload())}>{w.again}</Button>
      </p>
      <p className="fx-note">{told}</p>
    </Empty>
  );
}
