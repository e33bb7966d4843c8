/** For tests: a log in memory, with the house's own rules and nothing else. Rows are refolded each time. */
import { catalogue } from '../../areas/index.ts';
import { firstProfile, type PolicyProfile } from '../../policy/index.ts';
import {
  civilDay,
  derivedId,
  edgeOf,
  type FactRecord,
  judge,
  keysOf,
  keysOfUndoing,
  type LoggedRecord,
  reactionRecord,
  reactionsTo,
  reactionsToUndoing,
  refold,
  registerOf,
  type SubjectKey,
  type Verdict,
  type View,
  voidAmong,
  type Walk,
  walked,
} from '../../records/index.ts';

const log = '990101001001';
export const morning = Date.UTC(2020, 1, 3, 1, 0, 0);
export const minute = 60_000;
export const hour = 60 * minute;

export type Said = { at?: number; voids?: string; corrects?: string; by?: string; deviceSeq?: number };

export function smallLog(policy: PolicyProfile = firstProfile) {
  const taken: LoggedRecord[] = [];
  const standing = () => {
    const without = voidAmong(taken.map(edgeOf));
    return taken.filter(({ id }) => !without.has(id));
  };
  const stateAmong = (records: readonly LoggedRecord[], key: SubjectKey) =>
    refold(
      catalogue,
      key,
      records.filter(({ subjects }) => subjects.includes(key)),
    )?.state;
  const stateOf = <State>(key: SubjectKey) => stateAmong(standing(), key) as State | undefined;
  const keys = () => new Set(standing().flatMap(({ subjects }) => subjects));
  const places = (name: string, scope?: string) =>
    [...keys()].flatMap((key) => {
      const { measure, standing: stands } = catalogue.register(registerOf(key));
      const state = stateOf(key);
      const mine = (measure?.(state) ?? []).filter((one) => one.name === name && (!scope || one.scope === scope));
      return mine.map(({ value, at }) => ({ value, ...(at ?? stands(state)) }));
    });
  const sum = (name: string, scope?: string) => places(name, scope).reduce((total, { value }) => total + value, 0);
  /** As on the server: a rule sees the rows that it said it would read, and no others. */
  let declared: ReadonlySet<SubjectKey> = new Set();
  const view: View = {
    get<State>(key: SubjectKey) {
      if (!declared.has(key)) throw new Error(`${key} was not declared`);
      return stateOf<State>(key);
    },
    every<State>(walk: Walk) {
      const found = [...keys()].filter((key) => registerOf(key) === walk.register).sort();
      return found.map((key) => stateOf<State>(key) as State).filter((state) => walked(catalogue, walk, state));
    },
    tally(scope, name) {
      const rows = new Map<string, { grid: string; building: string; value: number }>();
      for (const key of keys()) {
        const register = catalogue.register(registerOf(key));
        const state = stateOf(key);
        for (const one of register.measure?.(state) ?? []) {
          if (one.name !== name || one.scope !== scope || one.day) continue;
          const { grid = '', building = '' } = one.at ?? register.standing(state);
          const row = rows.get(`${grid}/${building}`) ?? { grid, building, value: 0 };
          rows.set(`${grid}/${building}`, { ...row, value: row.value + one.value });
        }
      }
      return [...rows.values()];
    },
    target: (id) => taken.find((one) => one.id === id),
  };

  function take(record: FactRecord): Verdict {
    const kind = catalogue.kind(record.kind);
    if (!kind) throw new Error(`no kind ${record.kind}`);
    const day = civilDay(record.effectiveAt, policy.zone);
    const around = { policy, day, receivedAt: record.effectiveAt, seq: taken.length + 1, grants: [] };
    declared = new Set(keysOf(catalogue, kind, record));
    const { verdict, subjects, context } = judge(kind, record, view, around);
    if (verdict.verdict === 'refused') return verdict;
    const caused = [...reactionsTo(catalogue, kind, record, view, context)];
    const before = standing();
    taken.push({ ...record, seq: around.seq, receivedAt: around.receivedAt, subjects, context });
    if (record.voids) {
      const after = new Set(standing());
      const stood = { get: <State>(key: SubjectKey) => stateAmong(before, key) as State | undefined };
      for (const one of before) {
        if (after.has(one)) continue;
        declared = new Set(keysOfUndoing(catalogue, one));
        caused.push(...reactionsToUndoing(catalogue, one, view, stood));
      }
    }
    for (const reaction of caused) {
      const version = catalogue.kind(reaction.kind)?.version ?? 1;
      take(reactionRecord(record, reaction, log, version));
    }
    return verdict;
  }

  return {
    /** Takes one record; says its id and what the rules said of it. */
    say(kind: string, body: unknown, { at = morning, by = 'worker', voids, corrects }: Said = {}) {
      const id = derivedId(log, kind, String(taken.length));
      const target = { ...(voids && { voids }), ...(corrects && { corrects }) };
      const envelope = { v: 1, event: 'test', log, deviceSeq: taken.length, policy: policy.version, device: 'device' };
      const verdict = take({ id, ...envelope, kind, at, effectiveAt: at, by, body, ...target });
      return { id, ...verdict };
    },
    stateOf,
    sum,
    /** The same, each where it counts. */
    places,
  };
}
