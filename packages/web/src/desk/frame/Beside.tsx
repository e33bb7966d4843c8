import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useKeys } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { SeenBy } from './SeenBy.tsx';

const words = defineWords({ zh: { close: '关闭' }, en: { close: 'Close' } });

/** The detail beside a list, which says who is looking. Escape closes it; Enter in the list brings the focus here. */
export function Beside(props: { title: ReactNode; sub?: ReactNode; onClose?: () => void; children: ReactNode }) {
  const { title, sub, onClose, children } = props;
  const w = useWords(words);
  useKeys({ Escape: onClose });
  return (
    <aside className="dk-beside" data-detail tabIndex={-1} aria-label={typeof title === 'string' ? title : undefined}>
      <header>
        <div>
          <h2>{title}</h2>
          {sub && <p className="fx-note">{sub}</p>}
          <SeenBy />
        </div>
        {onClose && (
          <Button type="text" aria-label={w.close} onClick={onClose}>
            ×
          </Button>
        )}
      </header>
      {children}
    </aside>
  );
}
