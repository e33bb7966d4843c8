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
  /** Where the folder goes on: as the link says, or the community that its people were handed over to since. */
  readonly link: CaseLink;
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

/** More hand-overs than this, and the trail is nobody's. */
const furthest = 6;

/** A letter goes on saying what it said: handed over with the case, whoever holds it is led there, and nobody else. */
export async function behindLink(engine: Engine, sync: Sync, link: CaseLink): Promise<BehindLink | undefined> {
  const found = await opened(engine, sync, link);
  return (found?.folder.linksWithdrawn?.length ?? 0) === link.generation
    ? goneOn(engine, sync, link, found)
    : undefined;
}

/** The folder wherever it goes on, for a link that a household's letters have nothing to do with. */
export async function wherever(engine: Engine, sync: Sync, of: Omit<CaseLink, 'generation'>) {
  const link = { log: of.log, case: of.case, generation: Number.POSITIVE_INFINITY };
  return goneOn(engine, sync, link, await opened(engine, sync, link));
}

async function goneOn(
  engine: Engine,
  sync: Sync,
  link: CaseLink,
  first: BehindLink | undefined,
): Promise<BehindLink | undefined> {
  let found = first;
  const been = new Set([link.log]);
  while (found && been.size < furthest) {
    const there = wentTo(found.folder);
    if (there === undefined || been.has(there)) break;
    been.add(there);
    const next = await opened(engine, sync, { ...found.link, log: there });
    // On the way still: until somebody takes them in there, the page is the one that it was.
    if (next?.folder.persons.some(({ cameFrom }) => cameFrom !== undefined) !== true) break;
    // What was withdrawn there is withdrawn, whoever printed the letter.
    if ((next.folder.linksWithdrawn?.length ?? 0) > link.generation) return undefined;
    found = next;
  }
  const { folder, policy } = found ?? {};
  return folder && policy && engine.now() <= opensUntil(folder, policy) ? found : undefined;
}

/** Where the last of them went, once nobody of the folder is looked after here. */
function wentTo({ persons }: CaseState): string | undefined {
  if (persons.some(inCare)) return undefined;
  const out = persons.flatMap(({ ended, moves }) => (ended ? [] : (moves?.at(-1) ?? [])));
  return out.filter(({ way }) => way === 'out').sort((a, b) => b.at - a.at)[0]?.other;
}

async function opened({ catalogue, now }: Engine, sync: Sync, link: CaseLink): Promise<BehindLink | undefined> {
  const { log, case: id } = link;
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
  if (!folder) return undefined;

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
    ...{ link, place: first<{ name: string }>(`division/${log}`)?.name ?? '', policy, folder },
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
