import { Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({ zh: { opening: '正在打开…' }, en: { opening: 'Opening…' } });

/** Shown only when something takes longer than a breath. */
export function Waiting() {
  return <Empty title={useWords(words).opening} />;
}
