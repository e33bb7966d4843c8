import type { LeadState } from '@fangxian/domain/leads';
import type { ReturneeState } from '@fangxian/domain/returns';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { DoorField, plain, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';

const words = defineWords({
  zh: {
    title: '记一条线索',
    sub: '三样就行：姓名、住在哪、从哪来。别的知道再补。',
    companion: '{name}的同行或亲属',
    name: '姓名',
    staying: '住在哪',
    home: '对上名册里的门（可不填）',
    from: '从哪来',
    arrived: '哪天到的（可不填）',
    phone: '电话（可不填）',
    companions: '本人登记时说和谁一起：{told}',
    save: '记下',
  },
  en: {
    title: 'Write down a lead',
    sub: 'Three things are enough: a name, where they stay, where they came from.',
    companion: 'Companion or relative of {name}',
    name: 'Name',
    staying: 'Where they stay',
    home: 'A door of the roster (may be left out)',
    from: 'Where they came from',
    arrived: 'Arrived on (may be left out)',
    phone: 'Telephone (may be left out)',
    companions: 'Travels with, as they registered: {told}',
    save: 'Record',
  },
});

/** A lead heard by telephone, or a companion of somebody already found. */
export function ByHand({ through, onDone }: { through: LeadState | undefined; onDone: (lead?: string) => void }) {
  const w = useWords(words);
  const query = useQuery();
  const say = useSaying();
  const told = plain(useDevice().get<ReturneeState>(`returnee/${query.returnee ?? ''}`)?.foretold?.companions);
  const { homeOf } = useCommunity();
  const [name, setName] = useState('');
  const [stayingAt, setStaying] = useState(() => (through && plain(through.stayingAt)) ?? '');
  const [household, setHousehold] = useState(through?.household ?? query.household);
  const [from, setFrom] = useState(() => (through && plain(through.from)) ?? '');
  const [arrivedOn, setArrived] = useState('');
  const [phone, setPhone] = useState('');
  const where = stayingAt.trim() || (household ? (homeOf.get(household)?.address ?? '') : '');
  const ready = name.trim() !== '' && where !== '' && from.trim() !== '';
  const throughName = through && (plain(through.name) ?? '');
  const record = async () => {
    const lead = uuidv7();
    const body = {
      ...{ lead, person: uuidv7(), name: name.trim(), stayingAt: where, from: from.trim() },
      source: through ? 'companion' : query.source === 'screening' || query.source === 'self' ? query.source : 'phone',
      ...(household && { household }),
      ...(arrivedOn && { arrivedOn }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(through && { through: through.lead }),
    };
    if (await say([{ kind: 'leads.received', body }], name.trim())) onDone(lead);
  };
  const field = (label: string, value: string, change: (to: string) => void, most: number) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Input inside is the control
    <label className="dk-field">
      <span>{label}</span>
      <Input maxLength={most} value={value} onChange={({ target }) => change(target.value)} />
    </label>
  );
  return (
    <Beside
      title={w.title}
      sub={throughName === undefined ? w.sub : w.companion({ name: throughName })}
      onClose={() => onDone(through?.lead)}
    >
      {told && <p className="dk-note">{w.companions({ told })}</p>}
      <form
        className="dk-form"
        onSubmit={(e) => {
          e.preventDefault();
          if (ready) void record();
        }}
      >
        {field(w.name, name, setName, 60)}
        {field(w.staying, stayingAt, setStaying, 200)}
        <DoorField label={w.home} value={household} onChange={setHousehold} />
        {field(w.from, from, setFrom, 200)}
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the Input inside is the control */}
        <label className="dk-field">
          <span>{w.arrived}</span>
          <Input type="date" value={arrivedOn} onChange={({ target }) => setArrived(target.value)} />
        </label>
        {field(w.phone, phone, setPhone, 40)}
        <Button type="primary" className="dk-next" htmlType="submit" disabled={!ready}>
          {w.save}
        </Button>
      </form>
    </Beside>
  );
}
