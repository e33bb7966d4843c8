export type { Link, Wanted, WantedGrant } from './giving.ts';
export { createIdentity, type Identity, type IdentityParts } from './identity.ts';
export type { Asker } from './joining.ts';
export { isRefused, type Refused } from './refused.ts';
export type { DeviceTold } from './sessions.ts';
export type { Signed } from './signed.ts';
