import type { Grant, Scope } from '@fangxian/domain/access';
import type { MemberTold } from '@fangxian/domain/exchange';
import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { type Invitation, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { Beside } from '../frame/index.ts';
import { mayInvite, stands } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { InvitationShown } from './InvitationShown.tsx';

const words = defineWords({
  zh: {
    gone: '没有这位工作人员',
    grants: '授权',
    none: '没有有效的授权。',
    end: '结束',
    endSure: '结束后，这项授权立刻失效；之前记的照样算数。',
    ended: '授权已结束',
    newLink: '发一个新链接',
    newPin: '忘了密码，重设',
    newLinkWhy: '换了手机、清了浏览器，用新链接重新登录。',
    lock: '手机丢了，停用',
    lockSure: '所有登录立刻失效，手机里的数据打不开。还没送出的记录会等你确认。',
    locked: '已停用',
    lockedAt: '{time} 停用',
    invitedBy: '{name} 邀请',
    yes: '是',
    no: '不',
  },
  en: {
    gone: 'There is no such member',
    grants: 'Grants',
    none: 'No grant holds now.',
    end: 'End',
    endSure: 'It ends at once. What was recorded under it before still counts.',
    ended: 'The grant has ended',
    newLink: 'Send a new link',
    newPin: 'PIN forgotten: a new one',
    newLinkWhy: 'For a new phone or a cleared browser: signs in again.',
    lock: 'Phone lost: lock it',
    lockSure: 'Every sign-in ends at once and the phone’s data cannot be opened. Unsent records wait for you.',
    locked: 'Locked',
    lockedAt: 'locked {time}',
    invitedBy: 'invited by {name}',
    yes: 'Yes',
    no: 'No',
  },
});

/** Somebody who works somewhere: what they answer for, another link, the end of a grant, the lost phone. */
export function MemberBeside(props: {
  member: Pick<MemberTold, 'member' | 'name' | 'phone' | 'grants' | 'lockedAt'> | undefined;
  /** Who invited them, where it is known here. */
  inviter: string | undefined;
  scopeInWords: (scope: Scope) => string;
  /** What else can be done with a grant where its places are known. */
  more?: (grant: Grant) => ReactNode;
  /** Something of them is different now. */
  onChanged: () => void;
  onClose: () => void;
}) {
  const { member: state, inviter, scopeInWords, more, onChanged, onClose } = props;
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const [link, setLink] = useState<Invitation | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  if (!state)
    return (
      <Beside title={w.gone} onClose={onClose}>
        {null}
      </Beside>
    );
  const { member: id, name = '', phone } = state;
  if (link) return <InvitationShown invitation={link} name={name} onClose={() => setLink(undefined)} />;
  const held = state.grants.filter((grant) => stands(grant, now));
  const may = mayInvite(device.session.grants, now);
  const newLink = async (newPin: boolean) => {
    const answer = await ask<Invitation>('POST', `/api/members/${id}/link`, newPin ? { newPin } : {});
    if (answer.ok) setLink(answer.value);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
  };
  /** Not saved to be sent later: what ends somebody's sign-in is done when the server says so, and not before. */
  const say = async (path: string, told: string) => {
    const answer = await ask<void>('POST', `/api/members/${id}/${path}`, {});
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    if (!answer.ok) return;
    toast(told);
    onChanged();
  };
  const sub = [
    inviter && w.invitedBy({ name: inviter }),
    state.lockedAt && w.lockedAt({ time: format.moment(state.lockedAt, now) }),
  ];
  return (
    <Beside title={name} sub={sub.filter(Boolean).join(' · ')} onClose={onClose}>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>☎ {phone}</a>
        </p>
      )}
      <section>
        <h3>{w.grants}</h3>
        {held.length === 0 && <p className="dk-note">{w.none}</p>}
        <ul className="fx-list">
          {held.map((grant) => (
            <li key={grant.grant} className="dk-person">
              <span>
                {r[grant.role]}
                <small>{scopeInWords(grant.scope)}</small>
                <small>
                  {g.from({ day: format.date(grant.from) })} ·{' '}
                  {grant.until === undefined ? g.open : g.until({ day: format.date(grant.until) })}
                </small>
              </span>
              {may && more?.(grant)}
              {may && (
                <Popconfirm
                  title={w.endSure}
                  okText={w.yes}
                  cancelText={w.no}
                  onConfirm={() => say(`grants/${grant.grant}/end`, w.ended)}
                >
                  <Button>{w.end}</Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      </section>
      {may && (
        <section className="dk-form">
          <div className="dk-actions">
            <Button onClick={() => void newLink(false)}>{w.newLink}</Button>
            <Button onClick={() => void newLink(true)}>{w.newPin}</Button>
          </div>
          <p className="dk-note">{w.newLinkWhy}</p>
          {problem && (
            <p className="dk-problem" role="alert">
              {problem}
            </p>
          )}
          {state.lockedAt === undefined && (
            <Popconfirm title={w.lockSure} okText={w.yes} cancelText={w.no} onConfirm={() => say('lock', w.locked)}>
              <Button>{w.lock}</Button>
            </Popconfirm>
          )}
        </section>
      )}
    </Beside>
  );
}
