/** A gap in care is handed up, and what the office above answers (its own side of it: gap.ts). */

import * as Type from 'typebox';
import { divisionKey, nameOfPlace, officeAbove } from '../places/index.ts';
import { question, type Reaction, recordKind, type Undoing } from '../records/index.ts';
import { askEnded } from './above.ts';
import { aboutOne, lineOf, ofDependant, onDependant, unknownDependant } from './care.ts';
import { type About, ofFolder } from './folder.ts';
import { caseKey } from './shapes.ts';

/** Nobody was found here: the office above is asked, in its own log. */
export const careEscalated = recordKind({
  name: 'quarantine.careEscalated',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(aboutOne, { additionalProperties: false }),
  ...ofDependant,
  reads: (record) => [...ofFolder.reads(record), divisionKey(record.log)],
  accept: (record, view) =>
    officeAbove(view, record.log) === undefined ? question('quarantine.nobodyAbove') : ofDependant.accept(record, view),
  folds: { quarantine: onDependant((line, _record, now) => ({ ...line, escalated: now })) },
  react: (record, view): Reaction[] => {
    const office = officeAbove(view, record.log);
    if (office === undefined) return [];
    const { case: id, household, dependant } = record.body;
    const { need, lives } = lineOf(record, view) ?? unknownDependant;
    const from = { from: record.log, fromName: nameOfPlace(view, record.log) };
    const body = { case: id, household, dependant, ...from, need, lives };
    return [{ kind: 'quarantine.careAsked', key: dependant, to: { log: office }, body }];
  },
});

/** Handing it up was a slip: the office above does not go on looking. */
export const onEscalationUndone: Undoing<About & { dependant: string }> = {
  of: 'quarantine.careEscalated',
  reads: ({ body, log }) => [caseKey(body.case), divisionKey(log)],
  // Somebody else may have handed it up as well: then the office goes on.
  react: (record, view, _context, before) =>
    lineOf(record, view)?.escalated ? [] : askEnded(view, record.log, lineOf(record, before), 'takenBack'),
};

const answerOfOffice = Type.Object({ ...aboutOne, place: Type.String({ minLength: 1, maxLength: 80 }) });

/** The office above took it on. Written by the system alone: it comes from that office's own log. */
export const careAcknowledged = recordKind({
  name: 'quarantine.careAcknowledged',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: answerOfOffice,
  ...ofDependant,
  folds: { quarantine: onDependant((line, { body }, now) => ({ ...line, office: { ...now, place: body.place } })) },
});

/** The office above cannot any longer. */
export const careGivenBack = recordKind({
  name: 'quarantine.careGivenBack',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: answerOfOffice,
  ...ofDependant,
  folds: {
    quarantine: onDependant(({ office: _, ...line }, { body }, now) => ({
      ...line,
      givenBack: { ...now, place: body.place },
    })),
  },
});

/** There is no such office: whoever handed it up has to find another way. */
export const careAskReturned = recordKind({
  name: 'quarantine.careAskReturned',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(aboutOne),
  ...ofDependant,
  accept: () => question('quarantine.nobodyAbove'),
  folds: { quarantine: onDependant(({ escalated: _, ...line }) => line) },
});
