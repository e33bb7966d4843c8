/** How far somebody is on the way back, until when the next step is due, and what the policy sets on arrival. */
import type { AwayPlace, Exposure, PolicyProfile, ReturnMeasure } from '../policy/index.ts';
import { wasAtRisk } from '../policy/index.ts';
import { instantOf } from '../records/index.ts';
import type { ReturneeState } from './shapes.ts';

/** 未联系、已告知、计划返程、已返未登记、已登记. `closed`: nobody waits for them any more. */
export type Stage = 'away' | 'advised' | 'planning' | 'back' | 'registered' | 'closed';

const hourMs = 3_600_000;

export function stageOf(state: ReturneeState): Stage {
  if (state.closed) return 'closed';
  if (state.registered) return 'registered';
  if (state.back) return 'back';
  // Who was not spoken with yet has to be told first, whatever day was heard of.
  const isTold = state.advised.length > 0 || state.foretold !== undefined;
  if (!isTold) return 'away';
  return state.plannedOn === undefined ? 'advised' : 'planning';
}

/** 未返 against 已返. */
export function isAway(stage: Stage): boolean {
  return stage === 'away' || stage === 'advised' || stage === 'planning';
}

/** Registered, and what the policy sets does not stand yet. */
export function measureWaits(state: ReturneeState): boolean {
  const { registered, settled, closed } = state;
  if (closed || !registered || registered.measure === 'registerOnly') return false;
  // A case of this arrival, before they were registered or after; one of an earlier time answers for nothing.
  return settled === undefined || settled.day < registered.arrivedOn;
}

/** Instant (ms) by which the next step is due; undefined where nothing is waited for. */
export function returnDueAt(state: ReturneeState): number | undefined {
  const { noted, registered, back, plannedOn, nextAt, advised } = state;
  const plan = noted?.plan;
  if (!plan) return undefined;
  const stage = stageOf(state);
  if (stage === 'registered') {
    return registered && measureWaits(state) ? registered.at + plan.measureHours * hourMs : undefined;
  }
  if (stage === 'back') return back && back.at + plan.registerHours * hourMs;
  if (stage === 'closed') return undefined;
  if (nextAt !== undefined) return nextAt;
  // Until the evening of the day on which they mean to be here.
  if (stage === 'planning' && plannedOn !== undefined) return instantOf(plannedOn, 24, plan.zone);
  const last = advised.at(-1);
  return last ? last.at + plan.askAgainHours * hourMs : noted.at + plan.adviseHours * hourMs;
}

type Told = { through: unknown; contact: unknown; unwell: unknown; celsius?: unknown };

/** Of what was told beside the origin, what weighs most. @param feverish whether the temperature is one to look at */
export function exposureOf({ through, contact, unwell }: Told, feverish: boolean): Exposure {
  if (unwell === true || feverish) return 'unwell';
  if (contact === true) return 'contact';
  return through === true ? 'through' : 'none';
}

type Origin = {
  readonly place: AwayPlace;
  readonly area?: string | undefined;
  /** The day they left it. */
  readonly leftOn?: string | undefined;
};

/**
 * Where somebody came from, as of the days that matter: an area of the list counts as one of risk only if it was one
 * when they were there. Who says that they come from an area of risk and names none is believed.
 * @param day the day of arrival, or of asking
 */
export function originAsOf({ place, area, leftOn }: Origin, day: string, policy: PolicyProfile): AwayPlace {
  if (area === undefined) return place;
  if (wasAtRisk({ area, on: leftOn }, day, policy.screening)) return 'riskArea';
  return place === 'riskArea' ? 'elsewhere' : place;
}

export function measureFor(
  origin: AwayPlace,
  exposure: Exposure,
  { returns }: Pick<PolicyProfile, 'returns'>,
): ReturnMeasure {
  const found = returns.measures.find(
    ({ places, exposures }) => places.includes(origin) && exposures.includes(exposure),
  );
  return found?.measure ?? 'registerOnly';
}
