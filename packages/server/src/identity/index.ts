export { createIdentity, type Identity } from './identity.ts';
export { identityRoutes } from './identity.routes.ts';
export type { Signed } from './signed.ts';
