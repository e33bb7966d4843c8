import type { Role } from '@fangxian/domain/access';
import { calledFromDoors } from '@fangxian/domain/workforce';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { dayAfter, instantOf } from '../../door/visit/index.ts';
import { type Invitation, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Beside } from '../frame/index.ts';
import { type Part, partsFor, rolesToGive, scopeOf, usualPart } from './grants.ts';
import { InvitationShown } from './InvitationShown.tsx';
import { useCases, usePlaces } from './usePlaces.ts';

const words = defineWords({
  zh: {
    title: '邀请一个人',
    name: '姓名',
    phone: '手机（可不填）',
    phoneCalled: '入户的人遇到发热，就打这个电话。',
    role: '岗位',
    place: '负责哪里',
    whole: '整个社区',
    grids: '网格',
    buildings: '楼栋',
    stairwells: '单元',
    case: '一户隔离',
    chooseCase: '选一户',
    choose: '选几个',
    until: '到哪天为止（可不填）',
    make: '生成邀请',
    making: '正在生成…',
    notYours: '这些地方或期限超出了你自己的授权。',
  },
  en: {
    title: 'Invite somebody',
    name: 'Name',
    phone: 'Phone (optional)',
    phoneCalled: 'Whoever finds a fever at a door calls this number.',
    role: 'Role',
    place: 'Answers for',
    whole: 'All',
    grids: 'Grids',
    buildings: 'Buildings',
    stairwells: 'Stairwells',
    case: 'One case',
    chooseCase: 'Choose the household',
    choose: 'Choose some',
    until: 'Until (optional)',
    make: 'Make the invitation',
    making: 'Making it…',
    notYours: 'These places or this time go beyond your own grants.',
  },
});

export function InviteBeside({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const r = useWords(roleWords);
  const now = useNow();
  const device = useDevice();
  const places = usePlaces();
  const cases = useCases();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [role, setRole] = useState<Role>('gridWorker');
  const [part, setPart] = useState<Part>('buildings');
  const [ids, setIds] = useState<readonly string[]>([]);
  const [day, setDay] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [made, setMade] = useState<Invitation | undefined>();

  const { policy, grants } = device.session;
  const until = day ? instantOf(dayAfter(day, 1), 0, policy.zone) : undefined;
  const scope = scopeOf(device.log, part, ids, cases);
  const given = rolesToGive(grants, scope ?? { place: device.log }, until, now);
  const may = scope !== undefined && given.includes(role);

  const make = async () => {
    if (!scope) return;
    setBusy(true);
    const grant = { role, scope, ...(until !== undefined && { until }) };
    const told = { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }), grants: [grant] };
    const answer = await ask<Invitation>('POST', '/api/invitations', told);
    setBusy(false);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    if (answer.ok) setMade(answer.value);
  };
  if (made) return <InvitationShown invitation={made} name={name.trim()} onClose={onClose} />;
  return (
    <Beside title={w.title} onClose={onClose}>
      <div className="dk-form">
        <label htmlFor="invite-name">
          <span>{w.name}</span>
          <Input
            id="invite-name"
            autoFocus
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label htmlFor="invite-phone">
          <span>{w.phone}</span>
          <Input
            id="invite-phone"
            inputMode="tel"
            maxLength={40}
            value={phone}
            onChange={({ target }) => setPhone(target.value)}
          />
          {calledFromDoors.includes(role) && <span className="dk-note">{w.phoneCalled}</span>}
        </label>
        <div className="dk-field">
          <span>{w.role}</span>
          <Select<Role>
            aria-label={w.role}
            value={role}
            options={rolesToGive(grants, { place: device.log }, until, now).map((value) => ({
              value,
              label: r[value],
            }))}
            onChange={(next) => {
              setRole(next);
              setPart(usualPart(next));
              setIds([]);
            }}
          />
        </div>
        <div className="dk-field">
          <span>{w.place}</span>
          <Segmented
            value={part}
            options={partsFor(role, cases).map((value) => ({ value, label: w[value] }))}
            onChange={(next) => {
              setPart(next as Part);
              setIds([]);
            }}
          />
          {part === 'case' && (
            <Select<string>
              aria-label={w.chooseCase}
              placeholder={w.chooseCase}
              showSearch={{ optionFilterProp: 'label' }}
              value={ids[0] ?? null}
              options={cases.map(({ case: value, address }) => ({ value, label: address }))}
              onChange={(one) => setIds([one])}
            />
          )}
          {part !== 'whole' && part !== 'case' && (
            <Select<string[]>
              mode="multiple"
              aria-label={w.choose}
              placeholder={w.choose}
              showSearch={{ optionFilterProp: 'label' }}
              value={[...ids]}
              options={[...places[part]]}
              onChange={setIds}
            />
          )}
        </div>
        <label htmlFor="invite-until">
          <span>{w.until}</span>
          <Input id="invite-until" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        {scope && !may && <p className="dk-problem">{w.notYours}</p>}
        {problem && (
          <p className="dk-problem" role="alert">
            {problem}
          </p>
        )}
        <Button type="primary" className="dk-next" disabled={!name.trim() || !may || busy} onClick={() => void make()}>
          {busy ? w.making : w.make}
        </Button>
      </div>
    </Beside>
  );
}
