import type { Paper } from '@fangxian/domain/policy';
import type { AlarmClosing, CaseState, PaperState } from '@fangxian/domain/quarantine';

type Base = { readonly at: number; readonly by: string; readonly person?: string };
type Plain =
  | 'proposed'
  | 'begun'
  | 'ended'
  | 'fever'
  | 'referred'
  | 'team'
  | 'dependants'
  | 'need'
  | 'met'
  | 'objected'
  | 'answered'
  | 'breach'
  | 'archived'
  | 'left'
  | 'came'
  | 'handedUp'
  | 'takenOn'
  | 'givenBack'
  | 'watch';
export type Happening =
  | (Base & { readonly what: Plain })
  | (Base & { readonly what: 'paper'; readonly paper: Paper; readonly state: PaperState })
  | (Base & { readonly what: 'closed'; readonly because: AlarmClosing });

type Told = { readonly at: number; readonly by: string };

/** Everything a folder keeps with a time, latest first. Daily checks stand in the check days. */
export function eventsOf(state: CaseState): readonly Happening[] {
  const some = (what: Plain, told: Told | undefined, person?: string): Happening[] =>
    told ? [{ what, at: told.at, by: told.by, ...(person && { person }) }] : [];
  const found: Happening[] = [
    ...state.persons.flatMap((line) => [
      ...some('proposed', line, line.person),
      ...some('begun', line.begun, line.person),
      ...some('ended', line.ended, line.person),
      ...(line.moves ?? []).flatMap((one) => some(one.way === 'out' ? 'left' : 'came', one, line.person)),
      ...line.fevers.flatMap((one) => some('fever', one, line.person)),
      ...line.referrals.flatMap((one) => some('referred', one, line.person)),
    ]),
    ...state.team.flatMap((one) => some('team', one)),
    ...(state.watch ?? []).flatMap((one) => some('watch', one)),
    ...(state.handOvers ?? []).flatMap((one) => some('watch', one)),
    ...some('dependants', state.dependantsAsked),
    ...state.dependants.flatMap(({ escalated, office, givenBack }) => [
      ...some('handedUp', escalated),
      ...some('takenOn', office),
      ...some('givenBack', givenBack),
    ]),
    ...state.needs.flatMap((one) => [...some('need', one), ...some('met', one.met)]),
    ...state.objections.flatMap((one) => [...some('objected', one), ...some('answered', one.answer)]),
    ...state.breaches.flatMap((one) => some('breach', one)),
    ...some('archived', state.archived),
    ...state.papers.map(({ paper, state: moved, at, by }) => ({ what: 'paper' as const, paper, state: moved, at, by })),
    ...state.closedAlarms.map(({ because, at, by }) => ({ what: 'closed' as const, because, at, by })),
  ];
  return found.sort((a, b) => b.at - a.at);
}
