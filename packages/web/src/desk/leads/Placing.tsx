import { leadPerson, type Match, matcherOf } from '@fangxian/domain/leads';
import type { BuildingState, CompoundState, GridState } from '@fangxian/domain/places';
import {
  type HouseholdState,
  type KnownRoster,
  type PersonState,
  readDocument,
  readPhone,
} from '@fangxian/domain/residents';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import type { LeadRow, SayOfLead } from '../../leads/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { DoorField, plain, type Rows, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    maybe: '可能是：{what}',
    here: '就是这里',
    door: '定一个门牌',
    other: '换一个门牌…',
    set: '定在这里',
    said: '门牌 {door}',
  },
  en: {
    maybe: 'Perhaps {what}',
    here: 'That is it',
    door: 'The door they are at',
    other: 'Another door…',
    set: 'Take this door',
    said: 'door {door}',
  },
});

/** A lead that no address led to a door: what fits the roster is offered, any other door can be chosen. */
export function Placing({ row: { state }, say }: { row: LeadRow; say: SayOfLead }) {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  const { homeOf } = useCommunity();
  const [household, setHousehold] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const match = useMemo(() => {
    const document = readDocument(plain(state.document) ?? '').document?.value;
    return matcherOf(
      device.log,
      rosterOn(device),
    )({
      name: plain(state.name) ?? '',
      document: plain(document),
      phones: readPhone(plain(state.phone) ?? '').numbers,
      stayingAt: plain(state.stayingAt) ?? '',
      relative: plain(state.relative),
    });
  }, [device, version, state]);
  const addressOf = (id: string | undefined) => (id ? homeOf.get(id)?.address : undefined) ?? '';
  const nameOf = (id: string | undefined) => (id ? plain(device.get<PersonState>(`person/${id}`)?.name) : undefined);
  const take = (at: string, is: string | undefined) =>
    say('placed', { household: at, ...(is && { is }) }, w.said({ door: addressOf(at) }));
  /** Whoever of that name lives behind the chosen door is meant. */
  const namesake = (at: string) =>
    device.get<HouseholdState>(`household/${at}`)?.persons.find((id) => nameOf(id) === plain(state.name));
  const isNews = (found: Match | undefined): found is Match & { household: string } =>
    found?.household !== undefined &&
    (found.household !== state.household || (found.person !== undefined && found.person !== leadPerson(state)));
  return (
    <div>
      {isNews(match) && (
        <p className="dk-actions">
          {w.maybe({ what: [nameOf(match.person), addressOf(match.household)].filter(Boolean).join(' · ') })}
          <Button size="small" onClick={() => void take(match.household, match.person)}>
            {w.here}
          </Button>
        </p>
      )}
      <details className="fx-more" open={state.household === undefined && !isNews(match)}>
        <summary>{state.household ? w.other : w.door}</summary>
        <DoorField label={w.door} value={household} onChange={setHousehold} />
        <p>
          <Button disabled={!household} onClick={() => household && void take(household, namesake(household))}>
            {w.set}
          </Button>
        </p>
      </details>
    </div>
  );
}

/** The roster as this desk holds it. */
function rosterOn(rows: Rows): KnownRoster {
  const all = <State,>(register: string) =>
    new Map(
      rows.ids(register).flatMap((id) => {
        const state = rows.get<State>(`${register}/${id}` as never);
        return state ? [[id, state] as const] : [];
      }),
    );
  return {
    grids: all<GridState>('grid'),
    compounds: all<CompoundState>('compound'),
    buildings: all<BuildingState>('building'),
    households: all<HouseholdState>('household'),
    persons: all<PersonState>('person'),
  };
}
