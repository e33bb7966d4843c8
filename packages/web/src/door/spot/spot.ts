/** Doors drawn to be asked again that are mine to ask: open, in my rows, and not those that I asked the first time. */
import type { SpotDoorState } from '@fangxian/domain/screening';
import type { Device } from '../../device/index.ts';

export type SpotAnswer = 'well' | 'needsAttention' | 'away';
export type SpotDraft = { readonly answers: { readonly [person: string]: SpotAnswer }; readonly count?: number };

type Reading = Pick<Device, 'ids' | 'get'>;

export function spotDoorsFor(device: Reading, member: string): readonly SpotDoorState[] {
  return device
    .ids('spotDoor')
    .map((id) => device.get<SpotDoorState>(`spotDoor/${id}`))
    .filter((door) => door !== undefined)
    .filter((door) => door.firstBy !== undefined && door.firstBy !== member && door.askedBy === undefined);
}

/** What will be recorded; nobody is answered for who was not asked. */
export function spotFacts(
  door: SpotDoorState,
  outcome: 'met' | 'nobodyHome' | 'refused' | 'vacant',
  channel: 'door' | 'phone',
  draft: SpotDraft,
) {
  const met = outcome === 'met';
  const answers = met
    ? Object.entries(draft.answers).map(([person, state]) => ({ person, state, source: channel }))
    : [];
  const { check, round, household } = door;
  return { check, round, household, outcome, channel, answers, ...(met && { count: draft.count ?? 0 }) };
}
