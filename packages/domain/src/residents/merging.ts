/**
 * Somebody was entered twice. One entry is kept and the other points at it; what was said of either
 * stays in the log, and taking the merge back parts them again.
 */
import * as Type from 'typebox';
import { accepted, type Context, question, recordKind, Uuid } from '../records/index.ts';
import { type PriorityState, priorityKey, priorityRows } from './priority.ts';
import { awayFrom, openRounds, roundsOpen, withoutPersons } from './roll.ts';
import { type HouseholdState, type PersonState, personFields } from './shapes.ts';
import { placesOf, present, spotOfHousehold, standingOf } from './spots.ts';
import { entryToFollow, nowOne } from './watching.ts';

/** Records of before it was told apart say only whether the merge holds. */
export function couldBeOne({ could, applies }: Context): boolean {
  return Boolean(could ?? applies);
}

export const personsMerged = recordKind({
  name: 'residents.personsMerged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      /** Who is kept, and where they live. */
      person: Uuid,
      household: Uuid,
      folded: Uuid,
      foldedHousehold: Uuid,
      /** What the folded entry knew and the kept one did not, chosen by whoever looked at both. */
      ...personFields,
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [
    ...new Set([`household/${body.foldedHousehold}`, `person/${body.person}`, `person/${body.folded}`] as const),
    ...priorityRows([body.person, body.folded]),
  ],
  reads: ({ body }) => [`household/${body.household}`, openRounds],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`, `household/${body.foldedHousehold}`]),
  accept: ({ body }, view) => {
    if (body.person === body.folded) return question('residents.mergedWithOneself');
    const [kept, folded] = [body.person, body.folded].map((id) => view.get<PersonState>(`person/${id}`));
    if (!kept || !folded) return question('residents.mergedElsewhere');
    if (folded.household !== body.foldedHousehold) return question('residents.leftElsewhere');
    const away = awayFrom(kept) ?? awayFrom(folded);
    if (away) return question('residents.mergedAcross', { place: away.toName });
    if (kept.mergedInto) return question('residents.mergedIntoFolded');
    return accepted;
  },
  context: ({ body }, view) => {
    const kept = view.get<PersonState>(`person/${body.person}`);
    const folded = view.get<PersonState>(`person/${body.folded}`);
    // What cannot be one person stays two, whatever was said: nobody disappears into somebody unknown.
    const here = folded?.household === body.foldedHousehold;
    const both = body.person !== body.folded && kept !== undefined && folded !== undefined;
    const could = both && !kept.mergedInto && !awayFrom(kept) && !awayFrom(folded);
    return {
      ...standingOf(view.get<HouseholdState>(`household/${body.foldedHousehold}`)),
      rounds: could ? roundsOpen(view) : [],
      applies: could && here,
      // Word of a later move may have come first: whether they lived here then, the rows themselves know.
      could,
      ...entryToFollow(view.get<PriorityState>(priorityKey(body.folded))),
      keptAt: spotOfHousehold(body.household, view),
    };
  },
  folds: {
    household: (state: HouseholdState | undefined, { body }, context, id): HouseholdState => {
      const rest = withoutPersons(state, id, couldBeOne(context) ? [body.folded] : [], context);
      const headed = rest.head !== state?.head && rest.persons.includes(body.person);
      return headed ? { ...rest, head: body.person } : rest;
    },
    person: (state: PersonState | undefined, { body }, context, id): PersonState => {
      const { person, household, folded, foldedHousehold, ...fields } = body;
      if (!state) return { person: id, household, left: { reason: 'listedInError' } };
      if (!context.applies) return state;
      // Once the move is taken back that had brought them to this household, nothing was said of them where they are.
      if (id === folded && state.household !== foldedHousehold) return state;
      return id === folded ? { ...state, mergedInto: person } : { ...state, ...present(fields) };
    },
    priority: nowOne,
  },
});
