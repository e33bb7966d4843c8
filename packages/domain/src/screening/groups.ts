/** 小组: named sets of buildings, so that a round's progress can be seen for each group that goes out. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { accepted, recordKind, refused, register, Uuid } from '../records/index.ts';

const Group = Type.Object(
  {
    group: Uuid,
    name: Type.String({ minLength: 1, maxLength: 40 }),
    buildings: Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 500 }),
  },
  { additionalProperties: false },
);
export type Group = Static<typeof Group>;

const Groups = Type.Object({ groups: Type.Array(Group, { maxItems: 60 }) }, { additionalProperties: false });
export type GroupsState = Static<typeof Groups>;

/** They outlast a round: the same people go out again. */
export const buildingGroups = register({
  name: 'buildingGroups',
  version: 1,
  schema: Groups,
  standing: () => ({}),
  mask: (state, { sight }) => (sight.names ? state : undefined),
});

/** Who goes where was said anew, for all groups at once. A building is in one group at most: nobody is counted twice. */
export const groupsDrawn = recordKind({
  name: 'screening.groupsDrawn',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Groups,
  subjects: () => ['buildingGroups/now'],
  accept: ({ body }) => {
    const buildings = body.groups.flatMap((one) => one.buildings);
    return new Set(buildings).size === buildings.length ? accepted : refused('screening.buildingInTwoGroups');
  },
  folds: { buildingGroups: (_state: GroupsState | undefined, { body }): GroupsState => body },
});
