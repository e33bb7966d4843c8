/** 包户到人: who answers for a household by day and by night, who stands in, and who took over from whom. */
import * as Type from 'typebox';
import { WatchPart } from '../policy/index.ts';
import {
  accepted,
  civilDay,
  civilHour,
  daysAfter,
  evidenceOf,
  instantOf,
  personal,
  question,
  recordKind,
  Uuid,
} from '../records/index.ts';
import { begun, folderOf, ofFolder } from './folder.ts';
import type { CaseState } from './shapes.ts';

const about = { case: Uuid, household: Uuid };
const Member = Type.String({ minLength: 1, maxLength: 80 });

/** The latest word on a part of the day holds. */
export const watchSet = recordKind({
  name: 'quarantine.watchSet',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, part: WatchPart, member: Member, substitute: Type.Optional(Member) },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { part, member, substitute } = record.body;
      const set = { ...evidenceOf(record, context), part, member, ...(substitute && { substitute }) };
      return { ...known, watch: [...(known.watch ?? []).filter((one) => one.part !== part), set] };
    },
  },
});

/** 交班: from now until the end of this part of the day somebody else answers, and knows what there is to know. */
export const watchHandedOver = recordKind({
  name: 'quarantine.watchHandedOver',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      to: Member,
      words: Type.Optional(personal('household', Type.String({ minLength: 1, maxLength: 300 }))),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { to, words } = record.body;
      const told = { ...evidenceOf(record, context), to, ...(words !== undefined && { words }) };
      return { ...known, handOvers: [...(known.handOvers ?? []), told] };
    },
  },
});

export type OnWatch = {
  readonly part: WatchPart;
  /** Instants (ms) between which this part of the day and night lies. */
  readonly from: number;
  readonly until: number;
  readonly member?: string;
  readonly substitute?: string;
  /** Whoever took over within this part; then `member` is that one. */
  readonly handedOver?: NonNullable<CaseState['handOvers']>[number];
};

/** Who answers for the household at `now`; undefined where the policy of the folder knows no watch. */
export function onWatch(state: CaseState, now: number): OnWatch | undefined {
  const { watch: parts = [], zone } = state.opened?.plan ?? { zone: 'UTC' };
  const hour = civilHour(now, zone);
  const part = parts.find(({ from, until }) =>
    from < until ? hour >= from && hour < until : hour >= from || hour < until,
  );
  if (!part) return undefined;
  const today = civilDay(now, zone);
  const overMidnight = part.until <= part.from;
  const began = overMidnight && hour < part.until ? daysAfter(today, -1) : today;
  const from = instantOf(began, part.from, zone);
  const until = instantOf(overMidnight ? daysAfter(began, 1) : began, part.until, zone);
  const set = state.watch?.find((one) => one.part === part.part);
  const handedOver = state.handOvers?.findLast(({ at }) => at >= from && at <= now);
  return {
    ...{ part: part.part, from, until },
    ...(set && { member: set.member, ...(set.substitute && { substitute: set.substitute }) }),
    ...(handedOver && { member: handedOver.to, handedOver }),
  };
}
