import type { MemberState } from '@fangxian/domain/workforce';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { ask, useDevice, useRow } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { type Invitation, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { mayInvite, scopeInWords, stands } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { InvitationShown } from './InvitationShown.tsx';
import { TakeBack } from './TakeBack.tsx';

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

export function MemberBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const community = useCommunity();
  const state = useRow<MemberState>(`member/${id}`);
  const [link, setLink] = useState<Invitation | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  if (!state)
    return (
      <Beside title={w.gone} onClose={onClose}>
        {null}
      </Beside>
    );
  const name = plain(state.name) ?? '';
  const phone = plain(state.phone);
  if (link) return <InvitationShown invitation={link} name={name} onClose={() => setLink(undefined)} />;
  const held = state.grants.filter((grant) => stands(grant, now));
  const may = mayInvite(device.session.grants, now);
  const newLink = async (newPin: boolean) => {
    const answer = await ask<Invitation>('POST', `/api/members/${id}/link`, newPin ? { newPin } : {});
    if (answer.ok) setLink(answer.value);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
  };
  const inviter = memberName(device, state.invitedBy);
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
                <small>{scopeInWords(grant.scope, community, g) ?? g.whole}</small>
                <small>
                  {g.from({ day: format.date(grant.from) })} ·{' '}
                  {grant.until === undefined ? g.open : g.until({ day: format.date(grant.until) })}
                </small>
              </span>
              {may && <TakeBack state={state} grant={grant} />}
              {may && (
                <Popconfirm
                  title={w.endSure}
                  okText={w.yes}
                  cancelText={w.no}
                  onConfirm={async () => {
                    await device.record('workforce.grantEnded', { member: id, grant: grant.grant });
                    toast(w.ended);
                  }}
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
            <Popconfirm
              title={w.lockSure}
              okText={w.yes}
              cancelText={w.no}
              onConfirm={async () => {
                await device.record('workforce.memberLocked', { member: id });
                toast(w.locked);
              }}
            >
              <Button>{w.lock}</Button>
            </Popconfirm>
          )}
        </section>
      )}
    </Beside>
  );
}
