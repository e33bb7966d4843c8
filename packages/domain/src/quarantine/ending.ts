/** How observation ends, or goes on elsewhere: referral, release by the checklist, hand-over, archive. */
import * as Type from 'typebox';
import { ReleaseCheck } from '../policy/index.ts';
import {
  accepted,
  daysAfter,
  evidenceOf,
  type FactRecord,
  personal,
  question,
  recordKind,
  refused,
  Uuid,
} from '../records/index.ts';
import { alarmsOf, onlyDeedsEnd } from './alarms.ts';
import { type About, begun, folderOf, ofFolder, withLines } from './folder.ts';
import { currentTerm, inCare } from './phase.ts';
import { AlarmClosing, type CasePerson, type CaseState } from './shapes.ts';
import { dueAt } from './term.ts';
import { type UnderCareState, underCareKey, withCase } from './underCare.ts';

const about = { case: Uuid, household: Uuid };
const Persons = Type.Array(Uuid, { minItems: 1, maxItems: 30 });

const withPersons = (record: FactRecord<About & { persons: string[] }>) => [
  ...ofFolder.subjects(record),
  ...record.body.persons.map((person) => underCareKey(person)),
];
const over = (state: UnderCareState | undefined, { body }: FactRecord<About>, _context: unknown, id: string) =>
  withCase(state, id, { case: body.case, household: body.household, over: true });

/** A fever goes to a doctor: when, where, with whom. Nobody diagnoses here. */
export const feverReferred = recordKind({
  name: 'quarantine.feverReferred',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      person: Uuid,
      referral: Uuid,
      to: personal('person', Type.String({ minLength: 1, maxLength: 300 })),
      accompaniedBy: personal('person', Type.String({ minLength: 1, maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => {
    const line = folderOf(record, view)?.persons.find(({ person }) => person === record.body.person);
    return line && inCare(line) ? accepted : question('quarantine.notUnderCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { person, referral, to, accompaniedBy } = record.body;
      const told = { ...evidenceOf(record, context), referral, to, accompaniedBy };
      return withLines(begun(state, record.body, context), [person], (line) => ({
        ...line,
        referrals: [...line.referrals, told],
      }));
    },
  },
});

const Result = Type.Union([Type.Literal('cameHome'), Type.Literal('admitted'), Type.Literal('wouldNotGo')]);

/** What came of it. Admitted: care goes on at the hospital, and this folder no longer counts them. */
export const referralAnswered = recordKind({
  name: 'quarantine.referralAnswered',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, person: Uuid, referral: Uuid, result: Result }, { additionalProperties: false }),
  ...ofFolder,
  subjects: (record) => [
    ...ofFolder.subjects(record),
    ...(record.body.result === 'admitted' ? [underCareKey(record.body.person)] : []),
  ],
  accept: (record, view) => {
    const referrals = folderOf(record, view)?.persons.flatMap((line) => line.referrals) ?? [];
    return referrals.some(({ referral }) => referral === record.body.referral)
      ? accepted
      : question('quarantine.unknown');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { referral: id, result, person } = record.body;
      const now = evidenceOf(record, context);
      return withLines(begun(state, record.body, context), [person], (line) => {
        const referrals = line.referrals.map((one) =>
          one.referral === id ? { ...one, outcome: { ...now, result } } : one,
        );
        const ended = result === 'admitted' ? { ...now, ending: 'admitted' as const } : undefined;
        return { ...line, referrals, ...(ended && !line.ended && { ended }) };
      });
    },
    underCare: over,
  },
});

/** Released by the policy's checklist and by somebody who may; never by the clock. Several persons, one record. */
export const released = recordKind({
  name: 'quarantine.released',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    { ...about, persons: Persons, checks: Type.Array(ReleaseCheck, { maxItems: 4 }) },
    { additionalProperties: false },
  ),
  ...ofFolder,
  subjects: withPersons,
  accept: (record, view, { policy, grants }) => {
    const folder = folderOf(record, view);
    if (!folder) return refused('quarantine.unknown');
    const { approvers, checks } = policy.observation.release;
    if (grants.length > 0 && !grants.some(({ role }) => approvers.includes(role))) {
      return refused('quarantine.notApprover');
    }
    if (checks.some((check) => !record.body.checks.includes(check))) return refused('quarantine.checklistOpen');
    for (const id of record.body.persons) {
      const line = folder.persons.find(({ person }) => person === id);
      if (!line || !inCare(line)) return refused('quarantine.notUnderCare');
      if (record.effectiveAt < dueAt(currentTerm(line))) return refused('quarantine.notOver');
      if (feverStands(folder, line, record.effectiveAt)) return refused('quarantine.feverOpen');
    }
    return accepted;
  },
  context: (record, view, around) => {
    const { askAgainDays } = around.policy.observation;
    const again = askAgainDays > 0 && { askAgainOn: daysAfter(around.day, askAgainDays) };
    return { ...ofFolder.context(record, view, around), ...again };
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { persons, checks } = record.body;
      const again = typeof context.askAgainOn === 'string' ? { askAgainOn: context.askAgainOn } : {};
      const ended = { ...evidenceOf(record, context), ending: 'released' as const, checks, ...again };
      return withLines(begun(state, record.body, context), persons, (line) => ({
        ...line,
        ended: line.ended ?? ended,
      }));
    },
    underCare: over,
  },
});

function feverStands(folder: CaseState, line: CasePerson, at: number): boolean {
  return alarmsOf(folder, at).some(({ alarm, person }) => alarm === 'fever' && person === line.person);
}

/** Observed elsewhere from now on, or a mistake: each an end here, with its own word in the movement ledger. */
export const leftFolder = recordKind({
  name: 'quarantine.leftFolder',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      persons: Persons,
      ending: Type.Union([Type.Literal('facility'), Type.Literal('departed'), Type.Literal('mistake')]),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  subjects: withPersons,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return refused('quarantine.unknown');
    const lines = record.body.persons.map((id) => folder.persons.find(({ person }) => person === id));
    return lines.every((line) => line && inCare(line)) ? accepted : refused('quarantine.notUnderCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const ended = { ...evidenceOf(record, context), ending: record.body.ending };
      return withLines(begun(state, record.body, context), record.body.persons, (line) => ({
        ...line,
        ended: line.ended ?? ended,
      }));
    },
    underCare: over,
  },
});

/** Some days after release somebody asked how they are. */
export const askedAgain = recordKind({
  name: 'quarantine.askedAgain',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, persons: Persons }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const now = evidenceOf(record, context);
      return withLines(begun(state, record.body, context), record.body.persons, (line) =>
        line.ended ? { ...line, ended: { ...line.ended, askedAgain: line.ended.askedAgain ?? now } } : line,
      );
    },
  },
});

/** An alarm is closed by somebody, with a reason from a closed list. */
export const alarmClosed = recordKind({
  name: 'quarantine.alarmClosed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, alarm: Type.String({ minLength: 1, maxLength: 160 }), because: AlarmClosing },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    const stands = alarmsOf(folder, record.effectiveAt).some(({ id }) => id === record.body.alarm);
    return stands ? accepted : question('quarantine.noSuchAlarm');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { alarm, because } = record.body;
      if (onlyDeedsEnd.some((code) => alarm.startsWith(`${code}:`))) return known;
      return { ...known, closedAlarms: [...known.closedAlarms, { ...evidenceOf(record, context), alarm, because }] };
    },
  },
});
