/** What a second asking found otherwise than the first. Where nobody answered again, nothing is known, and nothing is claimed. */
import type { SpotDoorState } from './spotCheck.ts';

export type SpotVerdict = 'open' | 'notAnswered' | 'agrees' | 'differs';

export type SpotDifference =
  | { readonly what: 'end'; readonly first: string; readonly again: string }
  | { readonly what: 'count'; readonly first: number; readonly again: number }
  | { readonly what: 'person'; readonly person: string; readonly first: string; readonly again: string };

export function differencesAt({ first, again }: Pick<SpotDoorState, 'first' | 'again'>): readonly SpotDifference[] {
  if (!first || !again) return [];
  const found: SpotDifference[] = [];
  const emptyNow = again.outcome === 'vacant';
  if (emptyNow !== (first.end === 'vacant') && answered(again)) {
    found.push({ what: 'end', first: first.end, again: again.outcome });
  }
  const before = new Map(first.persons.map(({ person, state }) => [person, state]));
  const known = first.persons.length;
  if (again.count !== undefined && again.count !== known) {
    found.push({ what: 'count', first: known, again: again.count });
  }
  for (const { person, state } of again.persons) {
    const told = before.get(person) ?? 'notYet';
    if (told !== state) found.push({ what: 'person', person, first: told, again: state });
  }
  return found;
}

export function verdictOn(door: Pick<SpotDoorState, 'first' | 'again'>): SpotVerdict {
  if (!door.again) return 'open';
  if (differencesAt(door).length > 0) return 'differs';
  return answered(door.again) ? 'agrees' : 'notAnswered';
}

function answered({ outcome, persons }: NonNullable<SpotDoorState['again']>): boolean {
  return outcome === 'vacant' || outcome === 'allAway' || persons.length > 0;
}

export type SpotSum = {
  readonly drawn: number;
  readonly asked: number;
  readonly comparable: number;
  readonly agree: number;
};

/** Agreement as x of n: n are the doors where somebody answered again. */
export function spotSum(doors: readonly Pick<SpotDoorState, 'first' | 'again'>[]): SpotSum {
  const verdicts = doors.map(verdictOn);
  const agree = verdicts.filter((one) => one === 'agrees').length;
  const differ = verdicts.filter((one) => one === 'differs').length;
  const asked = verdicts.filter((one) => one !== 'open').length;
  return { drawn: doors.length, asked, comparable: agree + differ, agree };
}
