/** Whom one tries to reach, one tries in steps: how often, how long one waits, and who is asked when nothing helps. */

import type { Static } from 'typebox';
import * as Type from 'typebox';

/** 打电话、发信息、上门、请物业或邻居、上报街道、请民警. */
export const Rung = Type.Union([
  Type.Literal('call'),
  Type.Literal('message'),
  Type.Literal('door'),
  Type.Literal('neighbour'),
  Type.Literal('street'),
  Type.Literal('police'),
]);
export type Rung = Static<typeof Rung>;

export const ContactPolicy = Type.Object({
  /** In order. `tries`: how often before the next; `waitHours`: from one try to the next word. */
  ladder: Type.Array(
    Type.Object({
      rung: Rung,
      tries: Type.Integer({ minimum: 1, maximum: 9 }),
      waitHours: Type.Number({ minimum: 0, maximum: 168 }),
    }),
    { minItems: 1, maxItems: 6 },
  ),
});
export type ContactPolicy = Static<typeof ContactPolicy>;

export const firstContacts: ContactPolicy = {
  ladder: [
    { rung: 'call', tries: 2, waitHours: 1.5 },
    { rung: 'message', tries: 1, waitHours: 0.5 },
    { rung: 'door', tries: 1, waitHours: 2 },
    { rung: 'neighbour', tries: 1, waitHours: 2 },
    { rung: 'street', tries: 1, waitHours: 12 },
    { rung: 'police', tries: 1, waitHours: 12 },
  ],
};

export const contactSources: { readonly [field: string]: string } = {
  'contacts.ladder':
    'Fangxian proposal, after the calls on the Beibei newspaper page: 20:30, 22:00, a message at 23:30, midnight, then the street',
};
