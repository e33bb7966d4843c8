import { useState } from 'react';
import { ask } from '../../device/ask.ts';
import { useDevice } from '../../device/index.ts';
import { passOn } from '../../group/passOn.ts';
import { Button, toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    ask: '让{name}自己答',
    scan: '请{name}扫码，或把链接发过去；点“收到”就算数。',
    copy: '复制链接',
    text: '【防线】社区想请您照看一位亲友，请点开看，答“收到”或“做不到”：{link}',
    copied: '已复制，粘贴发给{name}',
    notCopied: '没能复制，请扫码',
    offline: '没有连上网，链接要联网才能做。先打电话也行。',
  },
  en: {
    ask: 'Let {name} answer',
    scan: 'Let {name} scan this, or send the link: once they answer 收到 they count.',
    copy: 'Copy the link',
    text: 'Fangxian: your community asks you to look after somebody close to you. Please open this and answer whether you can: {link}',
    copied: 'Copied: paste it into a message to {name}',
    notCopied: 'It could not be copied; please scan the code',
    offline: 'No connection: a link needs one. A call counts as well.',
  },
});

type Link = { readonly link: string; readonly qr: string };

/** The link by which somebody answers for themselves: shown to be scanned, or copied to be sent. */
export function AskCarer(props: { folder: string; dependant: string; carer: string; name: string }) {
  const { folder, dependant, carer, name } = props;
  const w = useWords(words);
  const { log } = useDevice();
  const [found, setFound] = useState<Link>();
  const fetchLink = async () => {
    const answer = await ask<Link>('POST', `/api/logs/${log}/cases/${folder}/carers/link`, { dependant, carer });
    if (answer.ok) setFound(answer.value);
    else toast(answer.problem?.words ?? w.offline);
  };
  if (!found) return <Button onClick={() => void fetchLink()}>{w.ask({ name })}</Button>;
  const copy = async () => {
    toast((await passOn(w.text({ link: found.link }))) ? w.copied({ name }) : w.notCopied);
  };
  return (
    <div className="fx-stack fx-asking">
      <p className="fx-note">{w.scan({ name })}</p>
      <img alt={found.link} src={`data:image/svg+xml,${encodeURIComponent(found.qr)}`} width="160" height="160" />
      <Button onClick={() => void copy()}>{w.copy}</Button>
    </div>
  );
}
