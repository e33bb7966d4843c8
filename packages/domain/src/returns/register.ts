/** The register of people away and coming back: whom somebody has to reach, and who is back without being registered. */
import { hourOf, type Measure, register } from '../records/index.ts';
import { isAway, measureWaits, returnDueAt, stageOf } from './journey.ts';
import { ReturneeState } from './shapes.ts';

export const returnee = register({
  name: 'returnee',
  version: 1,
  schema: ReturneeState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: ({ household }) => household,
  status: stageOf,
  dueAt: returnDueAt,
  measure,
  mask: (state, { sight }) => {
    if (!sight.names || !state.noted) return undefined;
    if (sight.health) return state;
    // Whom to call and what to advise; from the day they are registered on, no more than that they are.
    const { registered, foretold, settled: _, ...rest } = state;
    const form = foretold && { at: foretold.at, by: foretold.by, day: foretold.day, plannedOn: foretold.plannedOn };
    if (!registered) {
      return { ...rest, ...(form && { foretold: form }) } as ReturneeState;
    }
    const { at, by, day, arrivedOn, policy } = registered;
    // Nor what they were told: the advice says where they were.
    const { place: __, area: ___, whereabouts: ____, plannedOn: _____, advised: ______, ...known } = rest;
    return {
      ...known,
      advised: [],
      registered: { at, by, day, arrivedOn, policy, measure: 'registerOnly' },
    } as unknown as ReturneeState;
  },
});

/** Counted by grid and never by building: a building would say who. */
function measure(state: ReturneeState): Measure[] {
  const { grid, noted, registered, place } = state;
  const stage = stageOf(state);
  if (!noted || stage === 'closed') return [];
  const scope = 'returns';
  const at = { grid };
  const found: Measure[] = [
    { scope, name: 'listed', value: 1, at },
    { scope, name: `stage.${stage}`, value: 1, at },
    { scope, name: isAway(stage) ? `from.${place ?? 'unknown'}` : 'returned', value: 1, at },
  ];
  if (registered) {
    found.push({ scope, name: 'registered', day: registered.day, value: 1, at });
    found.push({ scope, name: `measure.${registered.measure}`, day: registered.day, value: 1, at });
  }
  if (measureWaits(state)) found.push({ scope, name: 'measureOpen', value: 1, at });
  const due = returnDueAt(state);
  if (due !== undefined) found.push({ scope, name: 'due', day: hourOf(due), value: 1, at });
  return found;
}
