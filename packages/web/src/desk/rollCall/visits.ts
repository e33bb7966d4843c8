/** From a reviewed roll call to visits: each line one, told by message, with the words as they were written. */
import { isFever, type PolicyProfile } from '@fangxian/domain/policy';
import {
  answeredFor,
  type CoverageState,
  type Doubt,
  doubtsOfAnswer,
  type KnownDoor,
  type PersonAnswer,
  type RollCall,
  type RollCallLine,
  type SpokenFor,
  type Told,
  type Visited,
} from '@fangxian/domain/screening';
import { sourceOf } from '../../door/visit/index.ts';
import { type Door, plain } from '../community/index.ts';

/** What the desk decided for one line: which door, and how its people are. */
export type Chosen = {
  readonly household?: string;
  readonly state?: 'well' | 'away' | 'needsAttention';
  /** Of whom a symptom was told. */
  readonly person?: string;
  /** Who wrote it for them; `themselves` where that differs from the rest of the paste. */
  readonly spoken?: SpokenFor | 'themselves';
};

export type Reviewed = {
  readonly line: RollCallLine;
  readonly at: number;
  readonly household: string | undefined;
  readonly state: Chosen['state'];
  readonly person: string | undefined;
  readonly proxy: SpokenFor | undefined;
  /** Doubts that nobody has settled yet: such a line is not recorded. */
  readonly open: RollCallLine['doubts'];
};

export function knownDoors(
  doors: readonly Door[],
  nameOf: (building: string) => { name: string; key: string },
): readonly KnownDoor[] {
  return doors.map(({ id, home }) => {
    const door = plain(home.state.door);
    return {
      household: id,
      ...nameOf(home.building),
      stairwell: home.stairwell,
      label: door?.label ?? '',
      ...(door?.storey !== undefined && { storey: door.storey }),
      ...(door?.number !== undefined && { number: door.number }),
      persons: home.state.persons.length,
    };
  });
}

const aboutDoor: ReadonlySet<Doubt> = new Set<Doubt>(['noDoor', 'noSuchDoor', 'severalDoors', 'saidTwice']);
const aboutWords: readonly Doubt[] = ['notUnderstood', 'mixed', 'otherWords', 'countDiffers'];

/** What reading found, with what the desk has chosen laid over it. */
export function review(
  { lines }: RollCall,
  chosen: ReadonlyMap<number, Chosen>,
  about: {
    readonly personsOf: (household: string) => readonly string[];
    readonly policy: PolicyProfile;
    /** Who wrote, where a line says nothing else. */
    readonly proxy?: SpokenFor | undefined;
  },
): readonly Reviewed[] {
  return lines.map((line, at) => {
    const choice = chosen.get(at) ?? {};
    const household = choice.household ?? (line.households.length === 1 ? line.households[0] : undefined);
    const persons = household === undefined ? undefined : about.personsOf(household);
    const state = choice.state ?? (line.told.state === 'mixed' ? undefined : line.told.state);
    const person = choice.person ?? (persons?.length === 1 ? persons[0] : undefined);
    const open = new Set<Doubt>([...line.doubts, ...doubtsOfAnswer(line.told, persons?.length)]);
    if (choice.household) for (const doubt of aboutDoor) open.delete(doubt);
    // Somebody has read it and said how they are.
    if (choice.state) for (const doubt of aboutWords) open.delete(doubt);
    if (state === 'needsAttention' && person === undefined) open.add('whoIsIt');
    else open.delete('whoIsIt');
    if (state !== 'needsAttention' && feverIn(line.told, about.policy)) open.add('contradicts');
    const proxy = choice.spoken === 'themselves' ? undefined : (choice.spoken ?? about.proxy);
    return { line, at, household, state, person, proxy, open: [...open] };
  });
}

/** Whether a line can be recorded as it stands. */
export function isReady(one: Reviewed): one is Reviewed & { household: string; state: NonNullable<Chosen['state']> } {
  return one.open.length === 0 && one.household !== undefined && one.state !== undefined;
}

export function visitOf(
  one: Reviewed & { household: string; state: NonNullable<Chosen['state']> },
  about: {
    readonly round: string;
    readonly persons: readonly string[];
    readonly row: CoverageState | undefined;
    readonly policy: PolicyProfile;
  },
): Visited {
  const { round, persons, row, policy } = about;
  const { told, text } = one.line;
  const source = sourceOf({ speaker: 'message', proxy: one.proxy });
  const known = new Map((row?.persons ?? []).map((account) => [account.person, account]));
  const answers = persons.map((person): PersonAnswer => {
    // Of several persons nobody knows whose the reading is: it stays in the note.
    const reading =
      persons.length === 1 && told.temperatures.length === 1 ? { temperature: told.temperatures[0] as number } : {};
    if (one.state === 'away') return { person, state: 'away', source, awayAt: told.awayAt ?? 'unknown' };
    if (one.state === 'needsAttention' && person === one.person) {
      const fever = feverIn(told, policy) ? (['fever'] as const) : [];
      const reasons = [...new Set([...told.reasons, ...fever])];
      return {
        person,
        state: 'needsAttention',
        source,
        reasons: reasons.length > 0 ? reasons : ['unwell'],
        ...reading,
      };
    }
    return { person, state: 'well', source, ...reading };
  });
  // Who was asked before and needs attention is not made well again by a word in a group.
  const news = answers.filter(({ person, state }) => {
    const account = known.get(person);
    return !(account && answeredFor(account) && account.state === 'needsAttention' && state === 'well');
  });
  return {
    round,
    household: one.household,
    outcome: one.state === 'away' ? 'allAway' : 'met',
    channel: 'message',
    answers: news,
    note: text.slice(0, 500),
    ...(one.proxy && { proxy: one.proxy }),
  };
}

/** A reading that the policy has somebody look at, whatever the words beside it say. */
function feverIn(told: Told, policy: PolicyProfile): boolean {
  return told.temperatures.some((celsius) => isFever(celsius, policy));
}
