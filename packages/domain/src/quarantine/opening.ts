/** Proposing observation, moving its dates, beginning it. */
import * as Type from 'typebox';
import { DayZeroRule, QuarantineReason } from '../policy/index.ts';
import {
  accepted,
  Day,
  derivedId,
  evidenceOf,
  question,
  recordKind,
  refused,
  Uuid,
  type View,
} from '../records/index.ts';
import { begun, folderOf, ofFolder, planOf, withLines } from './folder.ts';
import { inCare, missingFor } from './phase.ts';
import { type CasePerson, type CasePlan, type CaseState, TermChangeReason } from './shapes.ts';
import { type Counting, countingOf, type Term } from './term.ts';
import { type UnderCareState, underCareKey, withCase } from './underCare.ts';

const about = { case: Uuid, household: Uuid };
const Persons = Type.Array(Uuid, { minItems: 1, maxItems: 30 });

/**
 * The folder's id: derived, so that two workers who open one for the same household offline have opened one.
 * @param earlier how many folders of this household are over
 */
export function caseId(event: string, household: string, earlier: number): string {
  return derivedId('quarantine', event, household, String(earlier));
}

const proposal = Type.Object({
  person: Uuid,
  reason: QuarantineReason,
  rule: DayZeroRule,
  /** The day of leaving, arriving, last contact or finding, as the rule asks. */
  dayZero: Day,
});

/** Somebody is to be observed at home. Care begins here; the restriction waits for `quarantine.begun`. */
export const proposed = recordKind({
  name: 'quarantine.proposed',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    { ...about, persons: Type.Array(proposal, { minItems: 1, maxItems: 30 }) },
    { additionalProperties: false },
  ),
  ...ofFolder,
  subjects: (record) => [
    ...ofFolder.subjects(record),
    ...record.body.persons.map(({ person }) => underCareKey(person)),
  ],
  accept: (record, view, { day }) => {
    const { body } = record;
    if (!view.get(`household/${body.household}`)) return refused('residents.unknownHousehold');
    if (body.persons.some(({ dayZero }) => dayZero > day)) return refused('quarantine.dayZeroAhead');
    const elsewhere = body.persons.some(({ person }) => openCases(view, person).some((one) => one !== body.case));
    if (elsewhere) return refused('quarantine.underCareAlready');
    const lines = folderOf(record, view)?.persons ?? [];
    const again = body.persons.some(({ person }) => lines.some((line) => line.person === person && inCare(line)));
    return again ? question('quarantine.proposedTwice') : accepted;
  },
  context: (record, view, around) => ({
    ...ofFolder.context(record, view, around),
    policy: around.policy.version,
    plan: planOf(around.policy.observation, around.policy.zone),
    counting: countingOf(around.policy.observation, around.policy.zone),
  }),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const now = evidenceOf(record, context);
      const { policy, plan, counting } = context as unknown as { policy: number; plan: CasePlan; counting: Counting };
      let { persons } = known;
      for (const told of record.body.persons) {
        const term: Term = { rule: told.rule, dayZero: told.dayZero, added: 0, counting };
        persons = withProposal(persons, { ...now, person: told.person, reason: told.reason, term });
      }
      return { ...known, opened: known.opened ?? { ...now, policy, plan }, persons };
    },
    underCare: (state: UnderCareState | undefined, { body }, _context, id): UnderCareState =>
      withCase(state, id, { case: body.case, household: body.household }),
  },
});

function openCases(view: View, person: string): readonly string[] {
  const cases = view.get<UnderCareState>(underCareKey(person))?.cases ?? [];
  return cases.filter(({ over }) => !over).map((one) => one.case);
}

type Told = Pick<CasePerson, 'person' | 'reason' | 'term' | 'at' | 'by' | 'day'>;

/** The first word on somebody stands; another one beside it is kept and decides nothing. */
function withProposal(persons: readonly CasePerson[], told: Told): CasePerson[] {
  const line = persons.find(({ person }) => person === told.person);
  if (!line) return [...persons, { ...told, changes: [], differing: [], checked: [], fevers: [], referrals: [] }];
  const same =
    line.reason === told.reason && line.term.dayZero === told.term.dayZero && line.term.rule === told.term.rule;
  if (same) return [...persons];
  const { person: _, ...other } = told;
  return persons.map((one) => (one === line ? { ...line, differing: [...line.differing, other] } : one));
}

/** Other days for somebody: mended, or longer. A later end holds only once a second person says so. */
export const termChangeAsked = recordKind({
  name: 'quarantine.termChangeAsked',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      change: Uuid,
      persons: Persons,
      rule: DayZeroRule,
      dayZero: Day,
      added: Type.Integer({ minimum: 0, maximum: 60 }),
      because: TermChangeReason,
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view, { day }) => {
    const folder = folderOf(record, view);
    if (!folder) return refused('quarantine.unknown');
    if (record.body.dayZero > day) return refused('quarantine.dayZeroAhead');
    const lines = record.body.persons.map((id) => folder.persons.find(({ person }) => person === id));
    return lines.every((line) => line && inCare(line)) ? accepted : refused('quarantine.notUnderCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { persons, change, rule, dayZero, added, because } = record.body;
      const now = evidenceOf(record, context);
      return withLines(begun(state, record.body, context), persons, (line) => {
        const term: Term = { rule, dayZero, added, counting: line.term.counting };
        return { ...line, changes: [...line.changes, { ...now, change, because, term }] };
      });
    },
  },
});

export const termChangeApproved = recordKind({
  name: 'quarantine.termChangeApproved',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ ...about, change: Uuid }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => {
    const changes = folderOf(record, view)?.persons.flatMap((line) => line.changes) ?? [];
    const asked = changes.find(({ change }) => change === record.body.change);
    if (!asked) return refused('quarantine.unknown');
    if (asked.approved) return refused('quarantine.approvedAlready');
    return asked.by === record.by ? refused('quarantine.secondPerson') : accepted;
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const now = evidenceOf(record, context);
      const persons = known.persons.map((line) => ({
        ...line,
        // Whoever asked cannot be the second person, in whatever order the two words arrive.
        changes: line.changes.map((one) =>
          one.change === record.body.change && !one.approved && one.by !== record.by ? { ...one, approved: now } : one,
        ),
      }));
      return { ...known, persons };
    },
  },
});

/** The restriction begins: letters are out, the team stands, everybody who depends on them is cared for. */
export const observationBegun = recordKind({
  name: 'quarantine.begun',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ ...about, persons: Persons }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return refused('quarantine.unknown');
    const missing = missingFor(folder);
    if (missing.some(({ what }) => what === 'dependantsQuestion')) return refused('quarantine.dependantsNotAsked');
    const gaps = missing.filter(({ what }) => what === 'carer').length;
    if (gaps > 0) return refused('quarantine.noCarer', { count: gaps });
    if (missing.length > 0) return refused('quarantine.notPrepared', { count: missing.length });
    const lines = record.body.persons.map((id) => folder.persons.find(({ person }) => person === id));
    return lines.every((line) => line && inCare(line)) ? accepted : refused('quarantine.notUnderCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const now = evidenceOf(record, context);
      return withLines(begun(state, record.body, context), record.body.persons, (line) => ({
        ...line,
        begun: line.begun ?? now,
      }));
    },
  },
});
