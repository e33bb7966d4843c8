import type { PersonState } from '@fangxian/domain/residents';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { type ReturnRow, useReturn } from '../../returns/index.ts';
import { type Fact, useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { DoorField, plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '名册里没有这个人',
    maybe: '会不会是：{who}',
    same: '就是这位',
    sameSaid: '记到{who}名下',
    door: '住到哪一户',
    list: '记入这一户（暂住）',
    listed: '记入 {door}',
  },
  en: {
    title: 'Not in the roster',
    maybe: 'Could it be {who}?',
    same: 'That is them',
    sameSaid: 'under {who}',
    door: 'The door they stay at',
    list: 'List in this household (staying)',
    listed: 'listed at {door}',
  },
});

const mostLikely = 4;

/** Whoever registered by a link or was heard of by telephone: one of the roster, or somebody new behind a door. */
export function WhoIsIt({ row, all }: { row: ReturnRow; all: readonly ReturnRow[] }) {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  const { homeOf } = useCommunity();
  const saying = useSaying();
  const [household, setHousehold] = useState<string>();
  const { state, name, phone } = row;
  const ours = useReturn(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const likely = useMemo(() => {
    const digits = phone?.replace(/\D/g, '');
    return device
      .ids('person')
      .flatMap((id) => device.get<PersonState>(`person/${id}`) ?? [])
      .filter((one) => {
        const number = plain(one.phone)?.replace(/\D/g, '');
        return !one.left && ((name && plain(one.name) === name) || (digits && number === digits));
      })
      .slice(0, mostLikely);
  }, [device, version, name, phone]);
  const home = household ? homeOf.get(household) : undefined;
  const list = async () => {
    if (!home || !name) return;
    const body = { household: home.id, person: state.person, name, arrival: 'visiting', ...(phone && { phone }) };
    const housed = ours.fact('housed', { household: home.id });
    await saying([{ kind: 'residents.personListed', body }, housed], w.listed({ door: home.address }));
  };
  return (
    <section>
      <h3>{w.title}</h3>
      {likely.map((one) => (
        <Likely key={one.person} row={row} person={one} waits={all.some(({ id }) => id === one.person)} />
      ))}
      <DoorField label={w.door} value={household} onChange={setHousehold} />
      <Button disabled={!home || !name} onClick={() => void list()}>
        {w.list}
      </Button>
    </section>
  );
}

/** What was told of a nameless row is told of the one of the roster, and the row is a double from then on. */
function Likely({ row: { state }, person, waits }: { row: ReturnRow; person: PersonState; waits: boolean }) {
  const w = useWords(words);
  const { homeOf } = useCommunity();
  const saying = useSaying();
  const theirs = useReturn(person);
  const ours = useReturn(state);
  const who = [plain(person.name), homeOf.get(person.household)?.address].filter(Boolean).join(' · ');
  const same = () => {
    const { place = 'unknown', area, whereabouts, plannedOn, foretold, back } = state;
    const { at: _, by: __, day: ___, ...form } = foretold ?? { at: 0, by: '', day: '' };
    const where = {
      place,
      ...(area && { area }),
      ...(whereabouts && { whereabouts }),
      ...(plannedOn && { plannedOn }),
    };
    const facts: Fact[] = [
      foretold ? { ...theirs.fact('foretold', form), onBehalfOf: 'self' } : theirs.fact('noted', where),
      ...(back ? [theirs.fact('back', {})] : []),
      ours.fact('closed', { because: 'double' }),
    ];
    // What is known of the one of the roster stays; only the doubled row ends.
    return saying(waits && !foretold ? facts.slice(-1) : facts, w.sameSaid({ who }));
  };
  return (
    <p className="dk-actions">
      {w.maybe({ who })}
      <Button size="small" onClick={() => void same()}>
        {w.same}
      </Button>
    </p>
  );
}
