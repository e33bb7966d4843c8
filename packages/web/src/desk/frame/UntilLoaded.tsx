import type { ReactNode } from 'react';
import { useLoading } from '../../device/index.ts';
import { Empty, Progress } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Area } from './Area.tsx';

const words = defineWords({
  zh: {
    loading: '正在取名册',
    why: '取完再算数：一半的名册算不出准数。第一次要一会儿，以后就在这台电脑上。',
    failed: '名册没有取到',
    failedWhy: '联系上服务器后会自动再取。',
  },
  en: {
    loading: 'Fetching the roster',
    why: 'Figures of half a roster would be wrong, so they wait. The first time takes a while; later it is on this computer.',
    failed: 'The roster could not be fetched',
    failedWhy: 'It is fetched again by itself once the server can be reached.',
  },
});

/** No number is shown before all that it counts is here. */
export function UntilLoaded({ children }: { children: ReactNode }) {
  const w = useWords(words);
  const { stage, done, of } = useLoading();
  if (stage === 'ready' || stage === 'updating') return children;
  if (stage === 'failed') {
    return (
      <Area title={w.failed}>
        <Empty title={w.failedWhy} />
      </Area>
    );
  }
  return (
    <Area title={w.loading}>
      <Progress label={w.loading} done={done} of={of} />
      <p className="dk-note">{w.why}</p>
    </Area>
  );
}
