import { App, Button } from 'antd';
import { useDevice } from '../device/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    qr: '用手机扫一扫，打开{name}的邀请',
    copy: '复制邀请，发到微信',
    text: '{name}，请你参加{place}的排查工作。打开链接，设一个六位密码就能开始，没网也能用：{link}',
    copied: '已复制，请发给{name}本人',
    notCopied: '浏览器不让复制，请扫码',
    warning: '链接等于钥匙，只发给本人，不要发到群里。',
    done: '好了',
  },
  en: {
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
  /** An SVG picture of the link. */
  readonly qr: string;
  readonly expiresAt: number;
};

/** The link as a code to scan, and as a message for WeChat. */
export function InvitationMade(props: { invitation: Invitation; name: string; place: string; onClose: () => void }) {
  const { invitation, name, place, onClose } = props;
  const w = useWords(words);
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(w.text({ name, place, link: invitation.link }));
      void message.success(w.copied({ name }));
    } catch {
      void message.warning(w.notCopied);
    }
  };
  return (
    <>
      <figure className="wd-qr">
        <img alt={w.qr({ name })} src={`data:image/svg+xml,${encodeURIComponent(invitation.qr)}`} />
        <figcaption>{w.qr({ name })}</figcaption>
      </figure>
      <div className="wd-form">
        <Button type="primary" className="wd-next" onClick={() => void copy()}>
          {w.copy}
        </Button>
        <p className="wd-note">{w.warning}</p>
        <Button onClick={onClose}>{w.done}</Button>
      </div>
    </>
  );
}

/** The place's name as the session tells it. */
export function usePlaceName(code: string): string {
  return useDevice().session.logs.find((one) => one.code === code)?.name ?? code;
}
