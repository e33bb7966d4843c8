import { mayGive, type Role, roles } from '@fangxian/domain/access';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { type Invitation, InvitationMade, usePlaceName, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '邀请一个人',
    why: '街道、社区的负责人从这里请；网格员由社区自己请。',
    name: '姓名',
    place: '负责哪里',
    role: '岗位',
    make: '生成邀请',
    making: '正在生成…',
    cancel: '不请了',
  },
  en: {
    title: 'Invite somebody',
    why: 'Invite those who lead a street or a community here; a community invites its own grid workers.',
    name: 'Name',
    place: 'Answers for',
    role: 'Role',
    make: 'Make the invitation',
    making: 'Making it…',
    cancel: 'Cancel',
  },
});

/** A role that leads a whole place, by how deep the place lies below the inviter's. */
const leading = (Object.keys(roles) as Role[]).filter((role) => roles[role].level !== 'building');

export function InviteBelow({ root, onDone }: { root: string; onDone: () => void }) {
  const w = useWords(words);
  const r = useWords(roleWords);
  const now = useNow();
  const { session } = useDevice();
  const [name, setName] = useState('');
  const [place, setPlace] = useState(root);
  const [role, setRole] = useState<Role>('communitySecretary');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<Invitation>();
  const placeName = usePlaceName(place);
  const may = leading.filter(
    (one) => mayGive(session.grants, { role: one, scope: { place }, from: now }, now) === 'yes',
  );

  const make = async () => {
    setBusy(true);
    const told = { name: name.trim(), grants: [{ role, scope: { place } }] };
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
            <label htmlFor="below-place">
              {w.place}
              <Select
                id="below-place"
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                value={place}
                options={session.logs.map(({ code, name: label }) => ({ value: code, label: `${label} ${code}` }))}
                onChange={setPlace}
              />
            </label>
            <label htmlFor="below-role">
              {w.role}
              <Select<Role>
                id="below-role"
                popupMatchSelectWidth={false}
                value={role}
                options={may.map((value) => ({ value, label: r[value] }))}
                onChange={setRole}
              />
            </label>
            <Button
              type="primary"
              className="cm-next"
              disabled={!name.trim() || !may.includes(role) || busy}
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
