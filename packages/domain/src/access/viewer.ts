/** Somebody looking at one spot: who, and what they may see there. */
import type { Sight } from './roles.ts';

export type Viewer = { member: string; sight: Sight };
