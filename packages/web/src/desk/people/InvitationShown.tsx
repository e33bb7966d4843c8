import { App, Button } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { Beside } from '../frame/index.ts';

const words = defineWords({
  zh: {
    title: '邀请好了',
    sub: '{name} · {time} 前有效,只能用一次',
    qr: '用手机扫一扫,打开 {name} 的邀请',
    copy: '复制邀请,发到微信',
    text: '{name},请你参加{place}的排查工作。打开链接,设一个六位密码就能开始,没网也能用:{link}',
    copied: '已复制,请发给 {name} 本人',
    notCopied: '浏览器不让复制,请扫码',
    warning: '链接等于钥匙,只发给本人,不要发到群里。',
    done: '好了',
  },
  en: {
    title: 'The invitation is ready',
    sub: '{name} · good until {time}, once',
    qr: 'Scan with the phone to open the invitation of {name}',
    copy: 'Copy the invitation',
    text: '{name}, please help with the screening in {place}. Open the link and choose six digits; it works without network: {link}',
    copied: 'Copied; send it to {name} alone',
    notCopied: 'The browser does not allow copying; use the code',
    warning: 'The link is a key: send it to that person alone, never to a group.',
    done: 'Done',
  },
});

export type Invitation = {
  readonly member: string;
  readonly link: string;
  readonly qr: string;
  readonly expiresAt: number;
};

/** The link as a code to scan, and as a message for WeChat. */
export function InvitationShown(props: { invitation: Invitation; name: string; onClose: () => void }) {
  const { invitation, name, onClose } = props;
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { message } = App.useApp();
  const { session, log } = useDevice();
  const place = session.logs.find(({ code }) => code === log)?.name ?? log;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(w.text({ name, place, link: invitation.link }));
      void message.success(w.copied({ name }));
    } catch {
      void message.warning(w.notCopied);
    }
  };
  return (
    <Beside title={w.title} sub={w.sub({ name, time: format.moment(invitation.expiresAt, now) })} onClose={onClose}>
      <figure className="dk-qr">
        <img alt={w.qr({ name })} src={`data:image/svg+xml,${encodeURIComponent(invitation.qr)}`} />
        <figcaption>{w.qr({ name })}</figcaption>
      </figure>
      <div className="dk-form">
        <Button type="primary" className="dk-next" onClick={() => void copy()}>
          {w.copy}
        </Button>
        <p className="dk-note">{w.warning}</p>
        <Button onClick={onClose}>{w.done}</Button>
      </div>
    </Beside>
  );
}
