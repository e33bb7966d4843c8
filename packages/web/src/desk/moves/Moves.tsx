import { type ArrivalState, type DepartureState, onTheWay } from '@fangxian/domain/residents';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { movesWords } from '../../registry/index.ts';
import { useFilters } from '../../wide/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { personWords } from '../household/personWords.ts';
import { ArrivalBeside } from './ArrivalBeside.tsx';
import { Departed } from './MovesOf.tsx';
import { movesPageWords } from './movesPageWords.ts';
import { arrivalsIn, departuresIn, travelling, waiting } from './reading.ts';

const tabs = ['arriving', 'sent', 'past'] as const;
/** What was settled long ago stands with the household; here are the latest. */
const latest = 100;

/** Who comes from other communities and has to be taken in, and who is on the way to one. */
export function Moves() {
  const w = useWords(movesPageWords);
  const device = useDevice();
  const version = useVersion();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const { arrivals, departures } = useMemo(
    () => ({ arrivals: arrivalsIn(device), departures: departuresIn(device) }),
    [device, version],
  );
  const open = arrivals.filter((one) => waiting(one).length > 0);
  const sent = departures.filter((one) => travelling(one).length > 0);
  const past = [
    ...arrivals.filter((one) => waiting(one).length === 0),
    ...departures.filter(({ persons }) => !persons.some(onTheWay)),
  ].sort((a, b) => b.at - a.at);
  const counts = {
    arriving: open.reduce((sum, one) => sum + waiting(one).length, 0),
    sent: sent.reduce((sum, one) => sum + travelling(one).length, 0),
    past: past.length,
  };
  const tab = tabs.find((one) => one === query.tab) ?? 'arriving';
  const show = (at: string) => set({ at });
  return (
    <Area
      title={w.title}
      sub={w.sub}
      beside={query.at && <ArrivalBeside key={query.at} id={query.at} onClose={() => set({ at: undefined })} />}
    >
      <div className="dk-filters">
        <Segmented
          value={tab}
          options={tabs.map((value) => ({ value, label: w[value]({ n: counts[value] }) }))}
          onChange={(value) => set({ tab: value, at: undefined })}
        />
      </div>
      {tab === 'arriving' && open.length === 0 && <Empty title={w.noneArriving} />}
      {tab === 'sent' && sent.length === 0 && <Empty title={w.noneSent} />}
      {tab === 'past' && past.length === 0 && <Empty title={w.nonePast} />}
      <ul className="fx-list">
        {tab === 'arriving' && open.map((one) => <Arrived key={one.move} arrival={one} onOpen={show} />)}
        {tab === 'sent' && sent.map((one) => <Departed key={one.move} departure={one} />)}
        {tab === 'past' &&
          past
            .slice(0, latest)
            .map((one) =>
              isArrival(one) ? (
                <Arrived key={one.move} arrival={one} onOpen={show} />
              ) : (
                <Departed key={one.move} departure={one} />
              ),
            )}
      </ul>
    </Area>
  );
}

function isArrival(one: ArrivalState | DepartureState): one is ArrivalState {
  return 'from' in one;
}

function Arrived({ arrival, onOpen }: { arrival: ArrivalState; onOpen: (move: string) => void }) {
  const w = useWords(movesPageWords);
  const m = useWords(movesWords);
  const p = useWords(personWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { move, fromName, persons, sentAt, on } = arrival;
  // Once settled, a name stands with the person alone, if they are here.
  const nameOf = (one: ArrivalState['persons'][number]) =>
    plain(one.name) ?? plain(device.get<{ name?: string }>(`person/${one.person}`)?.name);
  const names = persons.map(nameOf).filter((name) => name !== undefined);
  const when = format.moment(sentAt, now);
  return (
    <li>
      <button type="button" className="fx-row" onClick={() => onOpen(move)}>
        <span>
          {names.length > 0 ? names.join(m.and) : p.noName}
          <small>
            {w.from({ place: fromName })} · {on ? w.details({ when, on: format.day(on) }) : when}
          </small>
        </span>
        <span>{w.people({ n: persons.length })}</span>
      </button>
    </li>
  );
}
