/** What a household's link opens: the rows of its own folder, and of no other. */
import type { Grant } from '@fangxian/domain/access';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import { type CaseState, type CheckDayState, caseKey, checkDayKey, inCare, leftAt } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter, derivedId, type SubjectKey } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import type { Sync } from '../engine/sync/sync.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import type { CaseLink } from './links.ts';

export type BehindLink = {
  readonly place: string;
  readonly policy: PolicyProfile;
  readonly folder: CaseState;
  readonly persons: ReadonlyMap<string, PersonState>;
  readonly members: ReadonlyMap<string, MemberState>;
  /** Of yesterday and today, in this order. */
  readonly days: readonly CheckDayState[];
};

const dayMs = 86_400_000;

/** Whoever holds the link speaks for one household; the authority is that of the office that gave it out. */
export function householdIn(log: string): Writer {
  const grant: Grant = { grant: derivedId('resident', log), role: 'communityWorker', scope: { place: log }, from: 0 };
  return { member: 'self', device: 'resident', grants: [grant], session: 'live', home: log };
}

export async function behindLink(
  { catalogue, now }: Engine,
  sync: Sync,
  { log, case: id, generation }: CaseLink,
): Promise<BehindLink | undefined> {
  const viewing = viewingOf(catalogue, 'self', householdIn(log).grants, log, now());
  if (!viewing) return undefined;
  const rows = async (keys: readonly SubjectKey[]) => {
    const found = await sync.rows(viewing, keys);
    const states = new Map(found.map(({ key, state }) => [key, state]));
    return <State>(key: string) => (states.get(key) ?? undefined) as State | undefined;
  };
  const first = await rows([caseKey(id), `division/${log}`, 'policy/current']);
  const folder = first<CaseState>(caseKey(id));
  const policy = first<{ profile: PolicyProfile }>('policy/current')?.profile ?? firstProfile;
  if (!folder || (folder.linksWithdrawn?.length ?? 0) !== generation) return undefined;
  if (now() > opensUntil(folder, policy)) return undefined;

  const today = civilDay(now(), policy.zone);
  const asked = [daysAfter(today, -1), today].map((day) => checkDayKey(id, day));
  const persons = folder.persons.map(({ person }) => person);
  const members = [...folder.team.map(({ member }) => member), ...(folder.opened ? [folder.opened.by] : [])];
  const more = await rows([
    ...persons.map((person): SubjectKey => `person/${person}`),
    ...members.map((member): SubjectKey => `member/${member}`),
    ...asked,
  ]);
  return {
    ...{ place: first<{ name: string }>(`division/${log}`)?.name ?? '', policy, folder },
    persons: known(persons, (person) => more<PersonState>(`person/${person}`)),
    members: known(members, (member) => more<MemberState>(`member/${member}`)),
    days: asked.flatMap((key) => more<CheckDayState>(key) ?? []),
  };
}

/** Some days after the last of them was released; as long as somebody is in care, it opens. */
function opensUntil({ persons }: CaseState, { observation }: PolicyProfile): number {
  if (persons.some(inCare)) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...persons.map((line) => leftAt(line) ?? 0)) + observation.linkDays * dayMs;
}

function known<State>(ids: readonly string[], find: (id: string) => State | undefined): ReadonlyMap<string, State> {
  return new Map(
    ids.flatMap((id) => {
      const state = find(id);
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
}
