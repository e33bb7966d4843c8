/** In which phase somebody is, and what stands between a household and its observation. */
import type { Paper, Seat } from '../policy/index.ts';
import type { Carer, CasePerson, CaseState, Dependant, PaperState } from './shapes.ts';
import { dueAt, type Term } from './term.ts';

export type Phase = 'proposed' | 'informed' | 'pledged' | 'underObservation' | 'released' | 'elsewhere' | 'void';

/** Whoever is still looked after: checks, food and alarms begin with the proposal and end with the end. */
export function inCare(person: CasePerson): boolean {
  return person.ended === undefined && isHere(person);
}

/** Not handed over to another community, or here again. */
export function isHere({ moves }: Pick<CasePerson, 'moves'>): boolean {
  return moves?.at(-1)?.way !== 'out';
}

/** When (ms) this folder stopped looking after somebody, by an end or by a hand-over; undefined while it does. */
export function leftAt(person: Pick<CasePerson, 'ended' | 'moves'>): number | undefined {
  return person.ended?.at ?? (isHere(person) ? undefined : person.moves?.at(-1)?.at);
}

/** The days that hold: the last change that took effect, else what was first told. */
export function currentTerm(person: Pick<CasePerson, 'term' | 'changes'>): Term {
  let term = person.term;
  for (const change of [...person.changes].sort((a, b) => since(a) - since(b))) {
    if (change.approved || dueAt(change.term) <= dueAt(term)) term = change.term;
  }
  return term;
}

const since = ({ approved, at }: { approved?: { at: number }; at: number }): number => approved?.at ?? at;

/** A carer counts who was reached, has not withdrawn, and is free to come. */
export function cares(carer: Carer, dependant: Dependant, persons: readonly CasePerson[]): boolean {
  if (!carer.reached || carer.withdrawn) return false;
  const line = persons.find(({ person }) => person === carer.carer);
  if (!line) return true;
  // Whoever is shut in cares for those in the same flat; whoever is in hospital or a facility, for nobody.
  if (!inCare(line)) return line.ended?.ending === 'released' || line.ended?.ending === 'mistake';
  return dependant.lives === 'here' && !isAway(line);
}

/** On the way to a doctor, or still there. */
export function isAway({ referrals }: Pick<CasePerson, 'referrals'>): boolean {
  return referrals.some(({ outcome }) => outcome === undefined || outcome.result === 'admitted');
}

/** The office above took it on, and by somebody else than whoever handed it up. */
export function isTakenOn({ escalated, office }: Pick<Dependant, 'escalated' | 'office'>): boolean {
  return escalated !== undefined && office !== undefined && escalated.by !== office.by;
}

/** A dependant nobody answers for: no carer, and no office that took it on. */
export function isGap(dependant: Dependant, persons: readonly CasePerson[]): boolean {
  if (dependant.ended) return false;
  if (isTakenOn(dependant)) return false;
  return !dependant.carers.some((carer) => cares(carer, dependant, persons));
}

/** Nobody is shut in while somebody who depends on them is looked after by nobody. Not asked is not answered. */
export function isCareSettled({ dependantsAsked, dependants, persons }: CaseState): boolean {
  return dependantsAsked !== undefined && !dependants.some((one) => isGap(one, persons));
}

/** What hangs on the door, for everybody to see. */
export const boards: readonly Paper[] = ['supervisionBoard', 'quarantineLine'];

/** A letter that came into their hands, or that they would not take before a witness. */
export function reachedThem(state: PaperState): boolean {
  return state === 'served' || state === 'signed' || state === 'refused';
}

/** A paper is out of the way when it reached them, or they would not take it before a witness. */
export function isPaperDone({ papers }: Pick<CaseState, 'papers'>, paper: Paper): boolean {
  const states = papers.filter((one) => one.paper === paper).map(({ state }) => state);
  if (paper === 'pledgeLetter' || paper === 'responsibilityLetter') {
    return states.includes('signed') || states.includes('refused');
  }
  if (boards.includes(paper)) return states.includes('posted');
  return states.some(reachedThem);
}

export type Missing =
  | { what: 'dependantsQuestion' }
  | { what: 'carer'; dependant: string }
  | { what: 'paper'; paper: Paper }
  | { what: 'seat'; seat: Seat };

/** What is still to be done before the restriction may begin. */
export function missingFor(state: CaseState): readonly Missing[] {
  const { opened, dependants, persons, team } = state;
  if (!opened) return [];
  const gaps = dependants.filter((one) => isGap(one, persons));
  const papers = opened.plan.papersFirst.filter((paper) => !isPaperDone(state, paper));
  const seats = opened.plan.seats.filter((seat) => !team.some((one) => one.seat === seat));
  return [
    ...(state.dependantsAsked ? [] : [{ what: 'dependantsQuestion' as const }]),
    ...gaps.map(({ dependant }) => ({ what: 'carer' as const, dependant })),
    ...papers.map((paper) => ({ what: 'paper' as const, paper })),
    ...seats.map((seat) => ({ what: 'seat' as const, seat })),
  ];
}

/**
 * Where somebody stands. Under observation is only whoever was told so AND whose dependants are cared for: when a
 * carer falls away, or a record is taken back, the restriction rests until somebody cares again.
 */
export function phaseOf(state: CaseState, person: CasePerson): Phase {
  const { ended } = person;
  if (ended) {
    if (ended.ending === 'mistake') return 'void';
    return ended.ending === 'released' ? 'released' : 'elsewhere';
  }
  if (!state.opened) return 'void';
  if (!isHere(person)) return 'elsewhere';
  if (person.begun && isCareSettled(state)) return 'underObservation';
  if (isPaperDone(state, 'pledgeLetter')) return 'pledged';
  return isPaperDone(state, 'noticeLetter') ? 'informed' : 'proposed';
}

/** The folder as a whole, by the one furthest from its end. */
export function statusOf(state: CaseState): 'none' | 'proposed' | 'underObservation' | 'over' | 'archived' {
  if (!state.opened || state.persons.every((one) => phaseOf(state, one) === 'void')) return 'none';
  if (state.archived) return 'archived';
  const cared = state.persons.filter(inCare);
  if (cared.length === 0) return 'over';
  return cared.every((one) => phaseOf(state, one) === 'underObservation') ? 'underObservation' : 'proposed';
}
