import { type RollCall, readRollCall } from '@fangxian/domain/screening';
import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty, toast } from '../../look/index.ts';
import { useWords } from '../../words/index.ts';
import { type RoundReading, useCommunity, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { LineTable } from './LineTable.tsx';
import { rollCallWords } from './rollCallWords.ts';
import { type Chosen, isReady, knownDoors, review, visitOf } from './visits.ts';
import './rollCall.css';

/** A roll call from a chat group: pasted, looked through, recorded. */
export function RollCallPage() {
  const w = useWords(rollCallWords);
  const reading = useReading();
  if (reading?.round.status === 'open') return <Pasting reading={reading} />;
  return (
    <Area title={w.title}>
      <Empty title={w.closed} />
    </Area>
  );
}

function Pasting({ reading }: { reading: RoundReading }) {
  const w = useWords(rollCallWords);
  const device = useDevice();
  const version = useVersion();
  const { buildings, homeOf } = useCommunity();
  const [text, setText] = useState('');
  const [building, setBuilding] = useState<string | undefined>();
  const [who, setWho] = useState('');
  const [read, setRead] = useState<RollCall | undefined>();
  const [chosen, setChosen] = useState<ReadonlyMap<number, Chosen>>(new Map());
  const { policy } = device.session;

  const doors = useMemo(
    () => reading.doors.filter(({ home }) => building === undefined || home.building === building),
    [reading, building],
  );
  const personsOf = (household: string) => homeOf.get(household)?.state.persons ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the rows read here
  const lines = useMemo(
    () => (read ? review(read, chosen, { personsOf, policy }) : []),
    [read, chosen, policy, version],
  );
  const ready = lines.filter(isReady);

  function look(): void {
    const named = new Map(buildings.map((one) => [one.building, { name: one.name, key: one.key }]));
    const known = knownDoors(doors, (id) => named.get(id) ?? { name: '', key: '' });
    setRead(readRollCall(text, known));
    setChosen(new Map());
  }

  async function record(): Promise<void> {
    const rows = new Map(reading.doors.map(({ id, row }) => [id, row]));
    const facts = ready.map((one) => ({
      kind: 'screening.visited',
      body: visitOf(one, {
        round: reading.round.round,
        persons: personsOf(one.household),
        row: rows.get(one.household),
        policy,
      }),
      ...(who.trim() && { onBehalfOf: who.trim() }),
    }));
    try {
      const made = await device.recordAll(facts);
      toast(w.saved({ n: made.length }), () => {
        for (const { id } of made) void device.record('records.voided', { reason: 'undone' }, { voids: id });
      });
    } catch {
      toast(w.notSaved);
      return;
    }
    // What is left stays on the page, to be looked at or written to the group about.
    const left = lines.filter((one) => !isReady(one));
    setText(left.map(({ line }) => line.text).join('\n'));
    setRead(left.length > 0 && read ? { headings: [], lines: left.map(({ line }) => line) } : undefined);
    setChosen(new Map(left.flatMap(({ at }, to) => (chosen.has(at) ? [[to, chosen.get(at) as Chosen] as const] : []))));
  }

  return (
    <Area title={w.title} sub={w.sub({ round: reading.round.name })}>
      <div className="dk-paste">
        <Input.TextArea
          aria-label={w.paste}
          placeholder={w.example}
          autoSize={{ minRows: read ? 3 : 10, maxRows: 16 }}
          maxLength={200_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="dk-filters">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={w.group}
            placeholder={w.group}
            {...(building && { value: building })}
            options={buildings.map((one) => ({ value: one.building, label: one.name }))}
            onChange={(value?: string) => setBuilding(value)}
            style={{ width: '14rem' }}
          />
          <Input
            aria-label={w.who}
            placeholder={w.who}
            maxLength={80}
            value={who}
            onChange={({ target }) => setWho(target.value)}
            style={{ width: '16rem' }}
          />
          <Button {...(!read && { type: 'primary', className: 'dk-next' })} disabled={!text.trim()} onClick={look}>
            {w.look}
          </Button>
        </div>
      </div>
      {read && (
        <>
          <p role="status">
            {w.found({ lines: lines.length, ready: ready.length, left: lines.length - ready.length })}
          </p>
          {read.headings.length > 0 && <p className="dk-note">{w.headings({ text: read.headings.join(' / ') })}</p>}
          {lines.length === 0 && <Empty title={w.nothing} />}
          {ready.length > 0 && (
            <Button type="primary" className="dk-next" size="large" onClick={() => void record()}>
              {w.record({ n: ready.length })}
            </Button>
          )}
          <LineTable
            lines={lines}
            doors={doors}
            onChoose={(at, choice) => setChosen(new Map([...chosen, [at, { ...chosen.get(at), ...choice }]]))}
          />
        </>
      )}
    </Area>
  );
}
