/** Folders as the faces list them: what stands open first, then who is due first. */
import {
  type Alarm,
  alarmsOf,
  type CasePerson,
  type CaseState,
  currentTerm,
  dayNumber,
  dueAt,
  dueOn,
  inCare,
  type Phase,
  phaseOf,
  type Strayed,
  statusOf,
  strayed,
  type Term,
} from '@fangxian/domain/quarantine';
import type { PersonState } from '@fangxian/domain/residents';
import type { Device } from '../device/index.ts';

type Rows = Pick<Device, 'get' | 'ids' | 'childrenOf'>;

export type Line = {
  readonly person: string;
  readonly state: CasePerson;
  readonly phase: Phase;
  readonly term: Term;
  /** Which day of observation today is; 0 or less before it begins. */
  readonly day: number;
  readonly days: number;
  readonly dueOn: string;
  readonly dueAt: number;
};

export type Folder = {
  readonly id: string;
  readonly state: CaseState;
  readonly lines: readonly Line[];
  readonly inCare: readonly Line[];
  readonly alarms: readonly Alarm[];
  /** Who moved, left or died, says the registry, while the folder still looks for them here. */
  readonly strayed: readonly Strayed[];
  readonly status: ReturnType<typeof statusOf>;
  /** The last day of whoever stays longest. */
  readonly dueOn: string | undefined;
};

/** @param today civil day @param now instant (ms) */
export function folderOf(state: CaseState, today: string, now: number): Folder {
  const lines = state.persons
    .map((one): Line => {
      const term = currentTerm(one);
      const { days } = term.counting;
      return {
        ...{ person: one.person, state: one, phase: phaseOf(state, one), term, days: days + term.added },
        ...{ day: dayNumber(term, today), dueOn: dueOn(term), dueAt: dueAt(term) },
      };
    })
    .filter(({ phase }) => phase !== 'void');
  const cared = lines.filter((line) => inCare(line.state));
  const last = (cared.length > 0 ? cared : lines).map((line) => line.dueOn).sort();
  return {
    ...{ id: state.case, state, lines, inCare: cared, alarms: alarmsOf(state, Math.max(now, lastHeard(state))) },
    ...{ status: statusOf(state), dueOn: last.at(-1), strayed: [] },
  };
}

/** The latest fact that raises an alarm by itself: the page's clock goes in steps, and may lie a little before it. */
function lastHeard({ persons, breaches, dependants }: CaseState): number {
  const withdrawn = dependants.flatMap(({ carers }) => carers.flatMap((carer) => carer.withdrawn ?? []));
  const facts = [...persons.flatMap(({ fevers }) => fevers), ...breaches, ...withdrawn];
  return Math.max(0, ...facts.map(({ at }) => at));
}

/** All folders of this log, most urgent first. */
export function foldersIn(rows: Rows, today: string, now: number): readonly Folder[] {
  const found = rows.ids('quarantine').flatMap((id) => {
    const state = rows.get<CaseState>(`quarantine/${id}`);
    if (!state?.opened) return [];
    const personOf = (person: string) => rows.get<PersonState>(`person/${person}`);
    return { ...folderOf(state, today, now), strayed: strayed(state, personOf) };
  });
  const since = ({ alarms }: Folder) => alarms[0]?.since ?? Number.POSITIVE_INFINITY;
  return found.sort(
    (a, b) =>
      Number(a.inCare.length === 0) - Number(b.inCare.length === 0) ||
      Number(b.strayed.length > 0) - Number(a.strayed.length > 0) ||
      since(a) - since(b) ||
      (a.dueOn ?? '').localeCompare(b.dueOn ?? '') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** How many alarms stand in this log. */
export function alarmCount(rows: Rows, now: number): number {
  return rows.ids('quarantine').reduce((sum, id) => {
    const state = rows.get<CaseState>(`quarantine/${id}`);
    return sum + (state?.opened ? alarmsOf(state, Math.max(now, lastHeard(state))).length : 0);
  }, 0);
}

/** The open folder of a household, and how many of its folders are over. */
export function foldersOfHousehold(rows: Rows, household: string): { open: CaseState | undefined; earlier: number } {
  const states = rows
    .childrenOf('quarantine', household)
    .map((id) => rows.get<CaseState>(`quarantine/${id}`))
    .filter((state) => state?.opened !== undefined);
  const isDone = (state: CaseState) => ['over', 'archived', 'none'].includes(statusOf(state));
  return {
    open: states.find((state): state is CaseState => state !== undefined && !isDone(state)),
    earlier: states.filter((state) => state && isDone(state)).length,
  };
}
