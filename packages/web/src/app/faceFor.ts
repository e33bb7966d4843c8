/** Which face opens first, by what somebody answers for. Everybody may open the others they have rows for. */
import type { Grant } from '@fangxian/domain/access';
import type { FaceName } from './path.ts';

const faces: { readonly [role in Grant['role']]: FaceName } = {
  districtOfficer: 'command',
  streetOfficer: 'command',
  communitySecretary: 'desk',
  communityWorker: 'desk',
  doctor: 'door',
  policeOfficer: 'door',
  gridWorker: 'door',
  buildingLead: 'door',
  volunteer: 'door',
};
const highest: readonly FaceName[] = ['command', 'desk', 'door'];

/** Their faces, the one to open first at the head. */
export function facesFor(grants: readonly Grant[]): readonly FaceName[] {
  const theirs = new Set(grants.map(({ role }) => faces[role]));
  // Whoever has a desk also goes to doors.
  if (theirs.has('desk') || theirs.size === 0) theirs.add('door');
  // An office above sends leads on from a desk of its own.
  if (theirs.has('command')) theirs.add('desk');
  return highest.filter((face) => theirs.has(face));
}
