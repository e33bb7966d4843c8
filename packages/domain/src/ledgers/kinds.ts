/** Asking for a whole ledger, and the second person's word; here and in the log of the office above. */
import * as Type from 'typebox';
import { divisionKey, nameOfPlace, officeAbove } from '../places/index.ts';
import { agreedHours } from '../policy/index.ts';
import {
  type Area,
  accepted,
  type Context,
  evidenceOf,
  type FactRecord,
  Instant,
  LogCode,
  type Reaction,
  recordKind,
  refused,
} from '../records/index.ts';
import type { MemberState } from '../workforce/index.ts';
import { type AskingState, about, askingKey, askingStatus, ledgerAsking, PlaceName, told } from './shapes.ts';

export { type AskingState, askingKey, askingStatus, consentNumber, holdsFor, LedgerName } from './shapes.ts';

type About = { asking: string; member: string };
const subjects = ({ body }: FactRecord<About>) => [askingKey(body.asking)];

/** Asked, here or from below; an answer that came before it stays. */
function withAsking(
  state: AskingState | undefined,
  record: FactRecord<Omit<AskingState, 'asked' | 'answer'>>,
  context: Context,
): AskingState {
  return { ...record.body, asked: evidenceOf(record, context), ...(state?.answer && { answer: state.answer }) };
}

/** Somebody wants a ledger with whole names. Nothing leaves by this. */
const wholeAsked = recordKind({
  name: 'ledgers.wholeAsked',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(told, { additionalProperties: false }),
  subjects,
  reads: ({ log, by }) => [divisionKey(log), `member/${by}`],
  accept: ({ body, by }, view) => {
    if (body.member !== by) return refused('ledgers.askForYourself');
    return view.get(askingKey(body.asking)) ? refused('ledgers.askedAlready') : accepted;
  },
  folds: {
    ledgerAsking: withAsking,
  },
  react: ({ log, by, body }, view): Reaction[] => {
    const above = officeAbove(view, log);
    if (above === undefined) return [];
    const name = view.get<MemberState>(`member/${by}`)?.name;
    const from = { from: log, fromName: nameOfPlace(view, log), ...(name !== undefined && { name }) };
    return [{ kind: 'ledgers.askedAbove', key: body.asking, to: { log: above }, body: { ...body, ...from } }];
  },
});

/** The office above may be the second person. Whichever of the two answers first has answered. */
const askedAbove = recordKind({
  name: 'ledgers.askedAbove',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    ...told,
    from: LogCode,
    fromName: PlaceName,
    name: ledgerAsking.schema.properties.name,
  }),
  subjects,
  folds: {
    ledgerAsking: withAsking,
  },
});

/** The second person agrees, or does not. Never the one who asks, in whatever role. */
const wholeAnswered = recordKind({
  name: 'ledgers.wholeAnswered',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ ...about, agreed: Type.Boolean() }, { additionalProperties: false }),
  subjects,
  reads: ({ log }) => [divisionKey(log)],
  accept: ({ body, by }, view) => {
    const state = view.get<AskingState>(askingKey(body.asking));
    if (!state || askingStatus(state) !== 'waiting') return refused('ledgers.notWaiting');
    return state.member === by ? refused('ledgers.secondPerson') : accepted;
  },
  context: ({ effectiveAt }, _view, { policy }) => ({ until: effectiveAt + agreedHours(policy) * 3_600_000 }),
  folds: {
    ledgerAsking: (state: AskingState | undefined, record, context) =>
      answered(state, record, context, { agreed: record.body.agreed, until: Number(context.until) }),
  },
  react: ({ log, body }, view, { until }): Reaction[] => {
    const to = view.get<AskingState>(askingKey(body.asking))?.from ?? officeAbove(view, log);
    if (to === undefined) return [];
    const answer = { ...body, until, place: nameOfPlace(view, log) };
    return [{ kind: 'ledgers.answeredElsewhere', key: body.asking, to: { log: to }, body: answer }];
  },
});

const answeredElsewhere = recordKind({
  name: 'ledgers.answeredElsewhere',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, agreed: Type.Boolean(), until: Instant, place: PlaceName }),
  subjects,
  folds: {
    ledgerAsking: (state: AskingState | undefined, record, context) => {
      const { agreed, until, place } = record.body;
      return answered(state, record, context, { agreed, until, place });
    },
  },
});

/** The first word holds. A word on an asking that this log does not hold opens nothing. */
function answered(
  state: AskingState | undefined,
  record: FactRecord<About>,
  context: Context,
  word: { agreed: boolean; until: number; place?: string },
): AskingState {
  const now = evidenceOf(record, context);
  const { asking, member } = record.body;
  const unknown: AskingState = { asking, member, ledger: 'householdScreening', rows: 1, purpose: '?', asked: now };
  const known = state ?? { ...unknown, round: '?' };
  return known.answer ? known : { ...known, answer: { ...now, ...word } };
}

export const ledgers: Area = {
  name: 'ledgers',
  kinds: [wholeAsked, askedAbove, wholeAnswered, answeredElsewhere],
  registers: [ledgerAsking],
};
