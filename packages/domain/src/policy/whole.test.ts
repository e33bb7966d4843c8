import { expect, test } from 'vitest';
import { type PolicyProfile, policyArea, wholeProfile } from './index.ts';
import { firstProfile } from './profile.ts';

/** As an office decided it before there were leads, and before a spot check had a size. */
function older(): { [name: string]: unknown } {
  const { leads: _leads, contacts: _contacts, returns: _returns, ...rest } = structuredClone(firstProfile);
  const { spotCheckDoors: _doors, ...screening } = rest.screening;
  return { ...rest, version: 4, screening: { ...screening, nextTryHours: 9, riskAreas: [] } };
}

test('P180 a profile from before a rule asked for more says what it says, and the first profile the rest', () => {
  const whole = wholeProfile(older());
  expect(whole).toMatchObject({ version: 4, leads: firstProfile.leads, returns: firstProfile.returns });
  expect(whole.screening).toEqual({ ...firstProfile.screening, nextTryHours: 9, riskAreas: [] });
  expect(Object.keys(whole).sort()).toEqual(Object.keys(firstProfile).sort());
});

test('a whole profile stays the identical one', () => {
  const profile = structuredClone(firstProfile);
  expect(wholeProfile(profile)).toBe(profile);
});

test('P180 a decision in an old log folds to a profile that today’s rules can read', () => {
  const kind = policyArea.kinds.find(({ name }) => name === 'policy.received');
  const record = { body: { profile: older() }, by: 'm' } as never;
  const state = kind?.folds.policy?.(undefined, record, {} as never, 'policy/current') as { profile: PolicyProfile };
  expect(state.profile.leads).toEqual(firstProfile.leads);
  expect(state.profile.screening.nextTryHours).toBe(9);
});
