/**
 * A person listed twice turns out to be one (residents.personsMerged): the folder follows whoever is kept. Days,
 * checks and fevers of both lines stay; of two different terms the earlier told holds, the other is kept beside it.
 */
import * as Type from 'typebox';
import { accepted, type Listener, question, type Reaction, recordKind, Uuid } from '../records/index.ts';
import { begun, ofFolder } from './folder.ts';
import { inCare } from './phase.ts';
import { type CasePerson, type CaseState, caseKey } from './shapes.ts';
import { type UnderCareState, underCareKey, withCase } from './underCare.ts';

export const personFollowed = recordKind({
  name: 'quarantine.personFollowed',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ case: Uuid, household: Uuid, person: Uuid, folded: Uuid, elsewhere: Type.Boolean() }),
  ...ofFolder,
  subjects: ({ body }) => [caseKey(body.case), underCareKey(body.person), underCareKey(body.folded)],
  // Both entries had a folder: one person is observed twice, and somebody has to look.
  accept: ({ body }) => (body.elsewhere ? question('quarantine.doubleInTwo') : accepted),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { person, folded } = record.body;
      const known = begun(state, record.body, context);
      const double = known.persons.find((line) => line.person === folded);
      if (!double) return known;
      const kept = known.persons.find((line) => line.person === person);
      const one = kept ? joined(kept, double) : { ...double, person, was: [...(double.was ?? []), folded] };
      return {
        ...known,
        persons: known.persons.flatMap((line) => {
          if (line === double) return kept ? [] : [one];
          return line === kept ? [one] : [line];
        }),
      };
    },
    underCare: (state: UnderCareState | undefined, { body }, _context, id): UnderCareState =>
      withCase(state, id, { case: body.case, household: body.household, ...(id === body.folded && { over: true }) }),
  },
});

function joined(kept: CasePerson, double: CasePerson): CasePerson {
  const [first, second] = kept.at <= double.at ? [kept, double] : [double, kept];
  const { at, by, day, reason, term } = second;
  const differs = first.term.dayZero !== term.dayZero || first.term.rule !== term.rule || first.reason !== reason;
  const inOrder = <One extends { at: number }>(a: readonly One[], b: readonly One[]) =>
    [...a, ...b].sort((x, y) => x.at - y.at);
  const ended = !inCare(kept) && !inCare(double) ? (first.ended ?? second.ended) : undefined;
  const { ended: _, ...line } = first;
  return {
    ...line,
    ...{ person: kept.person, was: [...(kept.was ?? []), ...(double.was ?? []), double.person] },
    changes: inOrder(kept.changes, double.changes),
    differing: [...inOrder(kept.differing, double.differing), ...(differs ? [{ at, by, day, reason, term }] : [])],
    ...((first.begun ?? second.begun) && { begun: first.begun ?? second.begun }),
    checked: [...new Set([...kept.checked, ...double.checked])].sort(),
    ...((kept.otherwise ?? double.otherwise) && {
      otherwise: [...new Set([...(kept.otherwise ?? []), ...(double.otherwise ?? [])])].sort(),
    }),
    fevers: inOrder(kept.fevers, double.fevers),
    referrals: inOrder(kept.referrals, double.referrals),
    ...(ended && { ended }),
  };
}

type Merged = { person: string; household: string; folded: string };

export const onPersonsMerged: Listener<Merged> = {
  to: 'residents.personsMerged',
  reads: ({ body }) => [underCareKey(body.person), underCareKey(body.folded)],
  react: ({ body }, view, context): Reaction[] => {
    if (!context.applies) return [];
    const open = (person: string) =>
      (view.get<UnderCareState>(underCareKey(person))?.cases ?? []).filter(({ over }) => !over);
    const { person, folded } = body;
    return open(folded).map(({ case: id, household }) => ({
      kind: 'quarantine.personFollowed',
      key: id,
      body: { case: id, household, person, folded, elsewhere: open(person).some((one) => one.case !== id) },
    }));
  },
};
