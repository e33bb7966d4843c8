import type { CaseState } from '@fangxian/domain/quarantine';
import { Button } from 'antd';
import { useState } from 'react';
import type { Say } from '../../cases/index.ts';
import { Sheet, toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type CaseLink, useAskLink } from './letters/index.ts';

const words = defineWords({
  zh: {
    title: '他们自己的页面',
    note: '告知书上的码打开它。不能扫码的，把链接发给本人，不要发到群里。',
    copy: '复制链接',
    show: '出示二维码',
    withdraw: '作废旧链接',
    message: '这是您家居家隔离的页面，到哪天、谁来帮、报体温、要买东西都在这里。请不要转发：{link}',
    copied: '链接已复制，只发给本人',
    offline: '要有网络才能取链接',
    notCopied: '没有复制成，请用二维码',
    withdrawn: '旧链接和印过的码打不开了；重新打印告知书',
  },
  en: {
    title: 'Their own page',
    note: 'The code on the notice opens it. Send the link to those who cannot scan, and never to a group.',
    copy: 'Copy the link',
    show: 'Show the code',
    withdraw: 'Withdraw old links',
    message:
      'Your household’s own page: until when, who helps, temperatures, what you need. Please do not pass it on: {link}',
    copied: 'Link copied: for them alone',
    offline: 'The link needs a network',
    notCopied: 'Could not copy; use the code instead',
    withdrawn: 'old links and printed codes open nothing; print the notice again',
  },
});

/** For whoever cannot scan, or whose letter fell into other hands. */
export function ResidentLink({ state, say }: { state: CaseState; say: Say }) {
  const w = useWords(words);
  const askLink = useAskLink(state.case);
  const [code, setCode] = useState<CaseLink>();
  const copy = async () => {
    const found = await askLink();
    if (!found) return toast(w.offline);
    try {
      await navigator.clipboard.writeText(w.message({ link: found.link }));
      toast(w.copied);
    } catch {
      setCode(found);
      toast(w.notCopied);
    }
  };
  const show = async () => {
    const found = await askLink();
    if (found) setCode(found);
    else toast(w.offline);
  };
  return (
    <section>
      <h3>{w.title}</h3>
      <p className="dk-note">{w.note}</p>
      <span className="dk-actions">
        <Button size="small" onClick={() => void copy()}>
          {w.copy}
        </Button>
        <Button size="small" onClick={() => void show()}>
          {w.show}
        </Button>
        <Button size="small" type="text" onClick={() => void say('linkWithdrawn', {}, w.withdrawn)}>
          {w.withdraw}
        </Button>
      </span>
      {code && (
        <Sheet title={w.title} onClose={() => setCode(undefined)}>
          <img className="dk-shown-code" alt={w.show} src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`} />
        </Sheet>
      )}
    </section>
  );
}
