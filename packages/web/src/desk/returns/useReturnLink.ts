/** A link to register oneself: for one person, or for whoever comes. Copied with the words to send it with. */
import { useState } from 'react';
import { ask, useDevice } from '../../device/index.ts';
import { passOn } from '../../group/passOn.ts';
import { toast } from '../../look/index.ts';
import { wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    forAll: '从外地回来的邻居，请在动身前打开这个链接登记，到家当天再到社区报到：{link}',
    forOne: '您好，这里是社区。请在动身前打开链接登记返程（只给您本人，请不要转发）：{link}',
    copied: '链接已复制，可以发出去了',
    notCopied: '没有复制成，请用二维码',
  },
  en: {
    forAll:
      'Coming back from elsewhere? Please register by this link before you travel, and with the office on the day you arrive: {link}',
    forOne:
      'This is your community office. Please register your return by this link before you travel (for you alone): {link}',
    copied: 'Link copied, ready to be sent',
    notCopied: 'Could not copy; use the code instead',
  },
});

export type ReturnLinkTold = { readonly link: string; readonly qr: string; readonly until: number };

export function useReturnLink(person?: string) {
  const w = useWords(words);
  const { log } = useDevice();
  const [code, setCode] = useState<ReturnLinkTold>();
  const [busy, setBusy] = useState(false);
  const get = async (): Promise<ReturnLinkTold | undefined> => {
    setBusy(true);
    const answer = await ask<ReturnLinkTold>('POST', `/api/logs/${log}/returns/links`, { ...(person && { person }) });
    setBusy(false);
    if (answer.ok) return answer.value;
    toast(wordsOfRefusal(answer));
    return undefined;
  };
  return {
    busy,
    code,
    show: async () => setCode(await get()),
    hide: () => setCode(undefined),
    async copy() {
      const told = await get();
      if (!told) return;
      const text = person ? w.forOne({ link: told.link }) : w.forAll({ link: told.link });
      if (await passOn(text)) return toast(w.copied);
      toast(w.notCopied);
      setCode(told);
    },
  };
}
