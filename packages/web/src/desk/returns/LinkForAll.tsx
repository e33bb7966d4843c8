import { Button } from 'antd';
import { Sheet } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useReturnLink } from './useReturnLink.ts';

const words = defineWords({
  zh: { copy: '复制登记链接', show: '登记二维码', title: '返碚登记', until: '可用到 {date}' },
  en: {
    copy: 'Copy the link to register',
    show: 'Code to register',
    title: 'Registering a return',
    until: 'opens until {date}',
  },
});

/** The same link for everybody: for groups, posters and the gate. */
export function LinkForAll() {
  const w = useWords(words);
  const format = useFormat();
  const { busy, code, copy, show, hide } = useReturnLink();
  return (
    <>
      <Button disabled={busy} onClick={() => void copy()}>
        {w.copy}
      </Button>
      <Button disabled={busy} onClick={() => void show()}>
        {w.show}
      </Button>
      {code && (
        <Sheet title={w.title} onClose={hide}>
          <img className="dk-shown-code" alt={w.show} src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`} />
          <p className="dk-note">{w.until({ date: format.date(code.until) })}</p>
        </Sheet>
      )}
    </>
  );
}
