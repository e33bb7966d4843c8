/** The areas of the house, in one visible place. A new area is one more line. */
import { contacts } from '../contacts/index.ts';
import { leads } from '../leads/index.ts';
import { ledgers } from '../ledgers/index.ts';
import { notices } from '../notices/index.ts';
import { places } from '../places/index.ts';
import { policyArea } from '../policy/index.ts';
import { quarantine } from '../quarantine/index.ts';
import { catalogueOf, corrections } from '../records/index.ts';
import { residents } from '../residents/index.ts';
import { returns } from '../returns/index.ts';
import { screening } from '../screening/index.ts';
import { workforce } from '../workforce/index.ts';

export const areas = [
  corrections,
  policyArea,
  places,
  residents,
  screening,
  leads,
  contacts,
  returns,
  quarantine,
  workforce,
  notices,
  ledgers,
];
export const catalogue = catalogueOf(areas);
