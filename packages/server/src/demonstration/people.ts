/** The people of the demonstration: nobody's names, one for each role, in the community whose roster comes along. */
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';
import type { Invited } from '../beginning/found.ts';

export const demoDistrict = '500109';
export const demoStreet = '500109007';
export const demoCommunity = '500109007017';

const inBuildings = (...keys: string[]) => ({
  place: demoCommunity,
  buildings: keys.map((key) => buildingId(demoCommunity, key)),
});

const people: readonly Omit<Invited, 'member'>[] = [
  { role: 'districtOfficer', name: '演示·区防控办', scope: { place: demoDistrict } },
  { role: 'streetOfficer', name: '演示·街道办', scope: { place: demoStreet } },
  { role: 'communitySecretary', name: '演示·社区书记', scope: { place: demoCommunity } },
  { role: 'communityWorker', name: '演示·社区干部', scope: { place: demoCommunity } },
  { role: 'doctor', name: '演示·社区医生', scope: { place: demoCommunity }, phone: '023-55500120' },
  { role: 'policeOfficer', name: '演示·社区民警', scope: { place: demoCommunity } },
  { role: 'gridWorker', name: '演示·网格员', scope: inBuildings('1', '2', '3') },
  { role: 'buildingLead', name: '演示·楼栋长', scope: inBuildings('4') },
  { role: 'gridWorker', name: '演示·网格员乙', scope: inBuildings('4', '5', '6') },
  { role: 'gridWorker', name: '演示·网格员丙', scope: inBuildings('7', '8', '9', '10') },
];

export const demoPeople: readonly Invited[] = people.map((one) => ({
  ...one,
  member: derivedId('demonstration', one.name),
}));
