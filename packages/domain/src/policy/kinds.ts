/** Adopting a policy profile, and its arrival in every log below. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Area, accepted, recordKind, refused, register } from '../records/index.ts';
import { seatsAreMixedUp } from './observation.ts';
import { PolicyProfile } from './profile.ts';
import { faultInAreas } from './riskAreas.ts';
import { wholeProfile } from './whole.ts';

const PolicyState = Type.Object({ profile: PolicyProfile, adoptedBy: Type.String() });
type PolicyState = Static<typeof PolicyState>;

const policy = register({
  name: 'policy',
  // 2: a profile decided before a rule asked for more is completed.
  version: 2,
  schema: PolicyState,
  standing: () => ({}),
  mask: (state) => state,
});

const Body = Type.Object({ profile: PolicyProfile });

const newest = (state: PolicyState | undefined, profile: PolicyProfile, adoptedBy: string): PolicyState =>
  state && state.profile.version >= profile.version ? state : { profile: wholeProfile(profile), adoptedBy };

/** A level decided on a profile. It reaches every log below as `policy.received`. */
const adopted = recordKind({
  name: 'policy.adopted',
  spreads: true,
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Body,
  subjects: () => ['policy/current'],
  accept: ({ body }, view) => {
    const current = view.get<PolicyState>('policy/current');
    if (current && current.profile.version >= body.profile.version) return refused('policy.versionOutdated');
    const fault = faultInAreas(body.profile.screening.riskAreas);
    if (fault) return refused(fault === 'listedTwice' ? 'policy.areaListedTwice' : 'policy.areaEndsBefore');
    return seatsAreMixedUp(body.profile.observation.team) ? refused('policy.seatsMixedUp') : accepted;
  },
  folds: { policy: (state: PolicyState | undefined, { body, by }) => newest(state, body.profile, by) },
  react: ({ body }) => [{ kind: 'policy.received', key: 'below', body, to: { below: true } }],
});

const received = recordKind({
  name: 'policy.received',
  version: 1,
  nature: 'decision',
  writer: 'system',
  lasting: true,
  body: Body,
  subjects: () => ['policy/current'],
  folds: { policy: (state: PolicyState | undefined, { body, by }) => newest(state, body.profile, by) },
});

export const policyArea: Area = { name: 'policy', kinds: [adopted, received], registers: [policy] };
