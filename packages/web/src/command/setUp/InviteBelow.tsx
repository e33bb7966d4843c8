import { mayGive, type Role, roles } from '@fangxian/domain/access';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { type Invitation, InvitationMade, usePlaceName, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { topOf } from '../top.ts';

const words = defineWords({
  zh: {
    title: '邀请一个人',
    why: '街道、社区的负责人从这里请；网格员由社区自己请。',
    name: '姓名',
    phone: '电话（可不填）',
    place: '负责哪里',
    choose: '选一个地方',
    role: '岗位',
    make: '生成邀请',
    making: '正在生成…',
    cancel: '不请了',
  },
  en: {
    title: 'Invite somebody',
    why: 'Invite those who lead a street or a community here; a community invites its own grid workers.',
    name: 'Name',
    phone: 'Phone (optional)',
    place: 'Answers for',
    choose: 'Choose a place',
    role: 'Role',
    make: 'Make the invitation',
    making: 'Making it…',
    cancel: 'Cancel',
  },
});

/** Who leads a place: an office where places lie below it, a community's own people where none do. */
function leading(place: string, below: boolean, top: string): readonly Role[] {
  const levels = below ? ['street', ...(place === top ? ['district'] : [])] : ['community'];
  if (!below && place === top) levels.push('district');
  return (Object.keys(roles) as Role[]).filter((role) => levels.includes(roles[role].level));
}

export function InviteBelow({ root, onDone }: { root: string; onDone: () => void }) {
  const w = useWords(words);
  const r = useWords(roleWords);
  const now = useNow();
  const { session, log } = useDevice();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const top = topOf(session.grants, log, now);
  const isAbove = (code: string) => session.logs.some((one) => one.code !== code && one.code.startsWith(code));
  // Hardly anybody is invited to answer for everything: with places below, one of them is chosen first.
  const [place, setPlace] = useState<string | undefined>(root !== top || !isAbove(root) ? root : undefined);
  const [wanted, setWanted] = useState<Role>('communitySecretary');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<Invitation>();
  const placeName = usePlaceName(place ?? root);
  const may =
    place === undefined
      ? []
      : leading(place, isAbove(place), top).filter(
          (one) => mayGive(session.grants, { role: one, scope: { place }, from: now }, now) === 'yes',
        );
  const role = may.includes(wanted) ? wanted : may[0];

  const make = async () => {
    if (!place || !role) return;
    setBusy(true);
    const told = {
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      grants: [{ role, scope: { place } }],
    };
    const answer = await ask<Invitation>('POST', '/api/invitations', told);
    setBusy(false);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    if (answer.ok) setMade(answer.value);
  };

  return (
    <section className="cm-open" aria-label={w.title}>
      <h2>{w.title}</h2>
      {made ? (
        <InvitationMade invitation={made} name={name.trim()} place={placeName} onClose={onDone} />
      ) : (
        <>
          <p className="cm-note">{w.why}</p>
          {problem !== undefined && <p role="alert">{problem}</p>}
          <div>
            <label htmlFor="below-name">
              {w.name}
              <Input id="below-name" maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
            </label>
            <label htmlFor="below-phone">
              {w.phone}
              <Input
                id="below-phone"
                inputMode="tel"
                maxLength={40}
                value={phone}
                onChange={({ target }) => setPhone(target.value)}
              />
            </label>
            <label htmlFor="below-place">
              {w.place}
              <Select
                id="below-place"
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                placeholder={w.choose}
                value={place}
                options={session.logs.map(({ code, name: label }) => ({ value: code, label: `${label} ${code}` }))}
                onChange={setPlace}
              />
            </label>
            <label htmlFor="below-role">
              {w.role}
              <Select<Role | null>
                id="below-role"
                popupMatchSelectWidth={false}
                disabled={!role}
                value={role ?? null}
                options={may.map((value) => ({ value, label: r[value] }))}
                onChange={(next) => next && setWanted(next)}
              />
            </label>
            <Button
              type="primary"
              className="cm-next"
              disabled={!name.trim() || !role || busy}
              onClick={() => void make()}
            >
              {busy ? w.making : w.make}
            </Button>
            <Button type="text" onClick={onDone}>
              {w.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
