import { Button, Modal } from 'antd';
import { Fragment } from 'react';
import { defineWords, useWords } from '../words/index.ts';
import './consent.css';

const words = defineWords({
  zh: {
    title: '打开文件的密码',
    once: '只显示这一次。请先记在纸上，再关掉。',
    how: '16 个数字，中间没有空格。WPS、Excel 打开文件时会问。',
    apart: '要交给别人时，文件和密码分开给：密码当面说或电话里念，不要和文件发在一起。',
    lost: '忘了也不要紧：同意还有效时，再下载一次，会有新的密码。',
    done: '记下了',
  },
  en: {
    title: 'The password of the file',
    once: 'Shown this once. Write it down on paper before you close this.',
    how: 'Sixteen digits without spaces. Excel, WPS and LibreOffice ask for it when the file is opened.',
    apart:
      'Give file and password to others apart: say the password in person or on the telephone, never beside the file.',
    lost: 'Should it be lost: while the consent holds, fetch the file again; it then has another password.',
    done: 'Written down',
  },
});

const group = 4;

/** A password that nobody keeps, large enough to be copied to paper or read out over the telephone. */
export function FilePassword({ password, onClose }: { password: string; onClose: () => void }) {
  const w = useWords(words);
  const groups = Array.from({ length: Math.ceil(password.length / group) }, (_, i) =>
    password.slice(i * group, (i + 1) * group),
  );
  return (
    <Modal open title={w.title} footer={null} closable={false} keyboard={false} maskClosable={false} width="34rem">
      <div className="cn-shown">
        <p className="cn-password" data-figure="filePassword">
          {groups.map((digits, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
            <Fragment key={i}>
              <b>{digits}</b>
              <wbr />
            </Fragment>
          ))}
        </p>
        <p>
          <strong>{w.once}</strong> {w.how}
        </p>
        <p>{w.apart}</p>
        <p className="fx-note">{w.lost}</p>
        <Button type="primary" onClick={onClose}>
          {w.done}
        </Button>
      </div>
    </Modal>
  );
}
