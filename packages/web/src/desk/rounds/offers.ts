/**
 * Lists to pick households from, out of the registers that whoever sits at the desk may read: what is not shown to
 * them offers nothing. Whoever is being followed up for what a visit found is no offer: a list of those doors would
 * tell everybody at work who is ill (P15). What is offered of the priority list and of leads can be hidden among the
 * stairwells round about.
 */
import { type LeadState, leadPerson, linksOf, stageOf } from '@fangxian/domain/leads';
import type { PolicyProfile } from '@fangxian/domain/policy';
import { daysAfter } from '@fangxian/domain/records';
import type { PersonState, PriorityState } from '@fangxian/domain/residents';
import type { ReturneeState } from '@fangxian/domain/returns';
import { awayOrBackSince } from '@fangxian/domain/screening';
import { journeysIn } from '../../returns/index.ts';
import { type Home, plain, type Rows } from '../community/index.ts';
import { householdsAtRisk, sharingWith } from './picking.ts';

export type Lists<Name extends string> = readonly (readonly [name: Name, households: readonly string[]])[];
type Here = { readonly rows: Rows; readonly homes: readonly Home[] };
type Ask = Here & { readonly policy: PolicyProfile; readonly day: string };

/** For a list: whom the roster and the registers name. Doors in the order of the roster. */
export function listsHere({ rows, homes, policy, day }: Ask) {
  const since = daysAfter(day, -policy.screening.riskLookbackDays);
  const returned = [...journeysIn(rows, policy).values()].filter((one) => awayOrBackSince(one, since));
  const listed = rows.ids('priority').flatMap((id) => {
    const state = rows.get<PriorityState>(`priority/${id}`);
    return state && state.persons.length > 0 ? state.household : [];
  });
  const waiting = leadsOf(rows).filter((one) => ['toAssign', 'toVerify'].includes(stageOf(one)));
  const here = (ids: Iterable<string | undefined>) => among(homes, ids);
  const held = (state: string) => here(homes.flatMap((home) => (home.state.dwellingState === state ? home.id : [])));
  return [
    ['atRisk', householdsAtRisk(rows, homes)],
    ['priority', here(listed)],
    ['returned', here(returned.map(({ household }) => household))],
    ['leads', here(waiting.map((lead) => doorOf(rows, lead)))],
    ['rented', held('rented')],
    ['vacant', held('vacant')],
  ] as const satisfies Lists<string>;
}

/** Around a hit: the same stairwell or number, and everybody who is recorded to have been with them. */
export function listsAround({ rows, homes }: Here, hit: Home) {
  const { stairwell, number } = sharingWith(rows, hit, homes);
  const others = homes.filter(({ id }) => id !== hit.id);
  return [
    ['companions', among(others, companionsOf(rows, hit, others))],
    ['sameStairwell', stairwell],
    ['sameNumber', number],
    ['carers', among(others, caringFor(rows, hit))],
  ] as const satisfies Lists<string>;
}

/** Whoever shares a stairwell with one that is picked already: among them the list does not show which door it was. */
export function stairwellsOf(homes: readonly Home[], ids: readonly string[]): readonly string[] {
  const picked = new Set(ids);
  const key = ({ building, stairwell }: Home) => `${building} ${stairwell}`;
  const around = new Set(homes.filter(({ id }) => picked.has(id)).map(key));
  return homes.filter((home) => around.has(key(home)) && !picked.has(home.id)).map(({ id }) => id);
}

/** By the leads: whom one of the household became known through, or made known. By the journeys: who came with them. */
function* companionsOf(rows: Rows, hit: Home, others: readonly Home[]): Iterable<string | undefined> {
  const leads = leadsOf(rows);
  const byId = new Map(leads.map((one) => [one.lead, one]));
  const theirs = leads.filter((one) => one.household === hit.id || hit.state.persons.includes(leadPerson(one)));
  for (const one of theirs) {
    for (const { lead } of linksOf(leads, one.lead)) {
      const found = byId.get(lead);
      if (found) yield doorOf(rows, found);
    }
  }
  const journeys = rows.ids('returnee').flatMap((id) => rows.get<ReturneeState>(`returnee/${id}`) ?? []);
  const trips = journeys.filter(({ household }) => household === hit.id);
  const rides = new Set(trips.flatMap(rideOf));
  for (const one of journeys) if (rideOf(one).some((ride) => rides.has(ride))) yield one.household;
  const told = trips.flatMap(({ registered, foretold }) => plain(registered?.companions ?? foretold?.companions) ?? []);
  for (const home of others) if (told.some((text) => isNamed(rows, home, text))) yield home.id;
}

/** The same train, flight or plate on the same day. */
function rideOf({ registered, foretold }: ReturneeState): readonly string[] {
  const service = plain(registered?.service ?? foretold?.service)
    ?.replace(/\s/g, '')
    .toUpperCase();
  const day = registered?.arrivedOn ?? foretold?.plannedOn;
  return service && day ? [`${service} ${day}`] : [];
}

/** Whether somebody of the household is told of by name or by number. */
function isNamed(rows: Rows, { state }: Home, text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  return state.persons.some((id) => {
    const person = rows.get<PersonState>(`person/${id}`);
    const name = plain(person?.name);
    const number = plain(person?.phone)?.replace(/\D/g, '');
    return (name && name.length > 1 && text.includes(name)) || (number && number.length > 6 && digits.includes(number));
  });
}

/** Who looks after somebody of the household, and whom somebody of it looks after. */
function* caringFor(rows: Rows, { state }: Home): Iterable<string | undefined> {
  for (const id of state.persons) {
    const carer = rows.get<PersonState>(`person/${id}`)?.carer;
    if (carer) yield rows.get<PersonState>(`person/${carer}`)?.household;
  }
  for (const id of rows.ids('person')) {
    const person = rows.get<PersonState>(`person/${id}`);
    if (person?.carer && state.persons.includes(person.carer)) yield person.household;
  }
}

function leadsOf(rows: Rows): readonly LeadState[] {
  return rows.ids('lead').flatMap((id) => rows.get<LeadState>(`lead/${id}`) ?? []);
}

/** The door that the address points at, else that of the person. */
function doorOf(rows: Rows, lead: LeadState): string | undefined {
  return lead.household ?? rows.get<PersonState>(`person/${leadPerson(lead)}`)?.household;
}

function among(homes: readonly Home[], ids: Iterable<string | undefined>): readonly string[] {
  const wanted = new Set(ids);
  return homes.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}
