import { type RollCall, readRollCall, type SpokenFor } from '@fangxian/domain/screening';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Empty } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { ToldByAnother } from '../../spokenFor/index.ts';
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

/** The paste with what was read and decided of it, so that half a review is not begun anew. */
type Pasted = {
  readonly text: string;
  readonly building?: string | undefined;
  readonly read?: RollCall | undefined;
  readonly chosen: readonly (readonly [number, Chosen])[];
  /** Who wrote, where a line says nothing else. */
  readonly proxy?: SpokenFor | undefined;
};

function Pasting({ reading }: { reading: RoundReading }) {
  const w = useWords(rollCallWords);
  const device = useDevice();
  const say = useSaying();
  const version = useVersion();
  const { buildings, homeOf } = useCommunity();
  const draft = useDraft<Pasted>(`rollCall:${reading.round.round}`, () => ({ text: '', chosen: [] }));
  const { text, building, read, proxy } = draft.value;
  const change = (to: Partial<Pasted>) => draft.change((before) => ({ ...before, ...to }));
  const chosen = useMemo(() => new Map(draft.value.chosen), [draft.value.chosen]);
  const { policy } = device.session;

  const doors = useMemo(
    () => reading.doors.filter(({ home }) => building === undefined || home.building === building),
    [reading, building],
  );
  const personsOf = (household: string) => homeOf.get(household)?.state.persons ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the rows read here
  const lines = useMemo(
    () => (read ? review(read, chosen, { personsOf, policy, proxy }) : []),
    [read, chosen, policy, proxy, version],
  );
  const ready = lines.filter(isReady);

  function look(): void {
    const named = new Map(buildings.map((one) => [one.building, { name: one.name, key: one.key }]));
    const known = knownDoors(doors, (id) => named.get(id) ?? { name: '', key: '' });
    change({ read: readRollCall(text, known), chosen: [] });
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
    }));
    const said = await say(facts, w.saved({ n: facts.length }), { whole: true, notSaved: w.notSaved });
    if (!said) return;
    // What is left stays on the page, to be looked at or written to the group about.
    const left = lines.filter((one) => !isReady(one));
    if (left.length === 0) return draft.clear();
    change({
      text: left.map(({ line }) => line.text).join('\n'),
      read: { headings: [], lines: left.map(({ line }) => line) },
      chosen: left.flatMap(({ at }, to) => (chosen.has(at) ? [[to, chosen.get(at) as Chosen] as const] : [])),
    });
  }

  return (
    <Area title={w.title} sub={w.sub({ round: reading.round.name })}>
      <CarriedOn draft={draft} />
      <div className="dk-paste">
        <Input.TextArea
          aria-label={w.paste}
          placeholder={w.example}
          autoSize={{ minRows: read ? 3 : 10, maxRows: 16 }}
          maxLength={200_000}
          value={text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <div className="dk-filters">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={w.group}
            placeholder={w.group}
            {...(building && { value: building })}
            options={buildings.map((one) => ({ value: one.building, label: one.name }))}
            onChange={(value?: string) => change({ building: value })}
            style={{ width: '14rem' }}
          />
          <Button {...(!read && { type: 'primary', className: 'dk-next' })} disabled={!text.trim()} onClick={look}>
            {w.look}
          </Button>
        </div>
        <ToldByAnother proxy={proxy} onChange={(to) => change({ proxy: to })} />
        <p className="dk-note">{w.who}</p>
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
            onChoose={(at, choice) => change({ chosen: [...chosen, [at, { ...chosen.get(at), ...choice }]] })}
          />
        </>
      )}
    </Area>
  );
}
