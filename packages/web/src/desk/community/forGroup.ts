import type { GroupDoor } from '../../group/index.ts';
import { doorOf } from './addresses.ts';
import type { Home } from './community.ts';

/** All of a household that goes into a text for a chat group. */
export function forGroup(homes: readonly Home[]): readonly GroupDoor[] {
  return homes.map(({ place, state }) => ({ place, door: doorOf(state) }));
}
