export type { Link } from './giving.ts';
export { identityRoutes } from './identity.routes.ts';
export { createIdentity, type Identity, type IdentityParts } from './identity.ts';
export type { Asker } from './joining.ts';
export { isRefused, type Refused } from './refused.ts';
export type { Signed } from './signed.ts';
