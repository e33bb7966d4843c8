/** The household's link was given to the wrong hands, or lost: whatever was given out so far opens nothing any more. */
import * as Type from 'typebox';
import { accepted, evidenceOf, question, recordKind, Uuid } from '../records/index.ts';
import { begun, folderOf, ofFolder } from './folder.ts';
import type { CaseState } from './shapes.ts';

export const linkWithdrawn = recordKind({
  name: 'quarantine.linkWithdrawn',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ case: Uuid, household: Uuid }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      return { ...known, linksWithdrawn: [...(known.linksWithdrawn ?? []), evidenceOf(record, context)] };
    },
  },
});
