/** From a line of the paper to the visit that it tells of. */
import { isFever } from '@fangxian/domain/policy';
import type { Visited } from '@fangxian/domain/screening';
import {
  emptyDraft,
  linesOf,
  type Mark,
  metBody,
  nobodyBody,
  refusedBody,
  type VisitDraft,
  withReason,
  withTemperature,
} from '../../door/visit/index.ts';
import { type Asking, type OwnDraft, ofHousehold } from '../../questions/index.ts';
import type { Faulty, PersonTyped, Typed, Whole } from './typed.ts';

type About = { readonly round: string; readonly household: string; readonly persons: readonly string[] };
type Told = {
  readonly note: string;
  readonly nextTryAt: number;
  readonly asking: Asking;
  /** The version of the questions on the sheet. */
  readonly begun: number | undefined;
  /** Who was at the doors. */
  readonly askedBy?: string | undefined;
};

const marks: { readonly [whole in Whole]: Mark['state'] } = {
  well: 'well',
  away: 'away',
  refused: 'refused',
  nobody: 'unasked',
};

export function visitTyped(typed: Typed, about: About, told: Told): Visited | Faulty {
  const { round, household, persons } = about;
  const draft = draftOf(typed, persons, told);
  if ('fault' in draft) return draft;
  const at = { round, household };
  return bodyOf(typed, at, draft, persons, told) ?? { fault: 'nobodySo', said: '' };
}

function bodyOf(
  { whole, persons: named }: Typed,
  at: { round: string; household: string },
  draft: VisitDraft,
  persons: readonly string[],
  { nextTryAt, asking }: Told,
): Visited | undefined {
  if (named.size === 0 && whole === 'nobody') return nobodyBody(at, draft, nextTryAt);
  if (named.size === 0 && whole === 'refused') return refusedBody(at, draft);
  return metBody(at, draft, linesOf(persons, [], draft, asking), asking);
}

/** The sheet as it would have been filled in at the door. */
function draftOf(typed: Typed, persons: readonly string[], told: Told): VisitDraft | Faulty {
  const { whole, persons: named, everybody, household, proxy } = typed;
  const { asking, begun, note, askedBy } = told;
  const filled: Record<string, Mark> = {};
  const own: Record<string, OwnDraft[string]> = {};
  for (const [at, person] of persons.entries()) {
    const said = named.get(at + 1);
    const mark = markOf(said, whole, asking);
    if ('fault' in mark) return mark;
    filled[person] = mark;
    const asked = mark.state === 'well' || mark.state === 'needsAttention';
    const answers = { ...(asked && everybody), ...said?.own };
    if (Object.keys(answers).length > 0) own[person] = answers;
  }
  // Nobody came to the door, or nobody would speak: whoever wrote an answer beside it meant something else.
  const spoken = Object.values(filled).some(({ state }) => state !== 'unasked' && state !== 'refused');
  const answered = Object.keys(household).length + Object.keys(everybody).length > 0;
  if (answered && !spoken && persons.length > 0) return { fault: 'notThere', said: '' };
  if (Object.keys(household).length > 0) own[ofHousehold] = household;
  return {
    ...emptyDraft,
    marks: filled,
    ...(note && { note }),
    ...(proxy && { proxy }),
    ...(askedBy && { askedBy }),
    ...(Object.keys(own).length > 0 && { own }),
    ...(begun !== undefined && { begun }),
  };
}

function markOf(said: PersonTyped | undefined, whole: Whole, { policy }: Asking): Mark | Faulty {
  const { state, reasons = [], temperature, own = {} } = said ?? {};
  if (reasons.length > 0) {
    const mark = reasons.reduce<Mark>((before, reason) => withReason(before, reason), { state: 'well' });
    return withTemperature(mark, temperature, policy);
  }
  const mark: Mark = { state: marks[state ?? whole] };
  const measured = temperature !== undefined;
  if (mark.state === 'well') {
    if (measured && isFever(temperature, policy)) return { fault: 'contradicts', said: String(temperature) };
    return measured ? { ...mark, temperature } : mark;
  }
  // Of somebody away others may tell; of whoever was not met nobody wrote an answer down.
  const answered = mark.state !== 'away' && Object.keys(own).length > 0;
  return measured || answered ? { fault: 'notThere', said: measured ? String(temperature) : '' } : mark;
}
