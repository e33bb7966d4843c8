export { type Contact, contactsBelow, tellUnsent } from './contacts.store.ts';
export { identityRoutes } from './identity.routes.ts';
export { createIdentity, type Identity } from './identity.ts';
export type { Signed } from './signed.ts';
