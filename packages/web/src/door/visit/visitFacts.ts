/** From a sheet to records: the visit, and with it whoever was met here for the first time. */
import type { AnswerSource, AwayPlace, PolicyProfile } from '@fangxian/domain/policy';
import type { Visited } from '@fangxian/domain/screening';
import { type Asking, answeredVersion, ofHousehold, toOwn } from '../../questions/index.ts';
import type { Fact } from '../../saying/index.ts';
import { answerOf, channelOf, type Line, sourceOf, type VisitDraft } from './visitDraft.ts';

type About = { readonly round: string; readonly household: string };

/** The body of a visit at which somebody answered; undefined when nothing would be recorded. */
export function metBody(about: About, draft: VisitDraft, lines: readonly Line[], asking?: Asking): Visited | undefined {
  const answers = lines.flatMap((line) =>
    line.records ? (answerOf(line.person, line.mark, sourceOf(draft), line.own) ?? []) : [],
  );
  const told = ownOf(draft, answers, asking);
  if (answers.length === 0 && !told?.own) return undefined;
  const whole = answers.length > 0 && answers.length === lines.length;
  const all = (state: string) => whole && answers.every((answer) => answer.state === state);
  const outcome = all('away') ? 'allAway' : all('refused') ? 'refused' : 'met';
  return { ...about, outcome, channel: channelOf(draft.speaker), answers, ...told, ...saidOf(draft) };
}

/** What the household answered as a whole, and with which version of the questions all of it was asked. */
function ownOf(draft: VisitDraft, answers: Visited['answers'], asking: Asking | undefined) {
  const own = toOwn(draft.own?.[ofHousehold], asking);
  const asked = [own, ...answers.map((answer) => answer.own)].flatMap((some) => some ?? []);
  if (!asking || asked.length === 0) return undefined;
  const ids = asked.map(({ question }) => question);
  return { ...(own && { own: [...own] }), questionnaire: answeredVersion(asking, draft.begun, ids) };
}

/** Nobody opened, or nobody picked up. What is known of the persons stays as it is. */
export function nobodyBody(about: About, draft: VisitDraft, nextTryAt: number): Visited {
  const called = draft.speaker === 'phone' || draft.speaker === 'message';
  const outcome = called ? 'unreachable' : 'nobodyHome';
  return { ...about, outcome, channel: called ? draft.speaker : 'door', answers: [], nextTryAt, ...saidOf(draft) };
}

export function refusedBody(about: About, draft: VisitDraft): Visited {
  return { ...about, outcome: 'refused', channel: channelOf(draft.speaker), answers: [], ...saidOf(draft) };
}

export function vacantBody(about: About, draft: VisitDraft, vacantBy: AnswerSource): Visited {
  return { ...about, outcome: 'vacant', channel: channelOf(vacantBy), answers: [], vacantBy, ...saidOf(draft) };
}

/** The whole household is elsewhere: each person with where, and on whose word. */
export function allAwayBody(
  about: About,
  draft: VisitDraft,
  persons: readonly string[],
  told: { awayAt: AwayPlace; source: AnswerSource; backOn?: string | undefined },
  asking?: Asking,
): Visited {
  const { awayAt, source, backOn } = told;
  const mark = { state: 'away' as const, awayAt, ...(backOn && { backOn }) };
  const answers = persons.flatMap((person) => answerOf(person, mark, source, toOwn(draft.own?.[person], asking)) ?? []);
  return {
    ...about,
    outcome: 'allAway',
    channel: channelOf(source),
    answers,
    ...ownOf(draft, answers, asking),
    ...saidOf(draft),
  };
}

/** Newcomers are listed before the visit that answers for them. */
export function factsOf(visit: Visited, draft: VisitDraft): readonly Fact[] {
  const newcomers = draft.added.map((told) => ({
    kind: 'residents.personListed',
    body: { household: visit.household, ...told },
  }));
  const files = draft.voice && { files: [draft.voice.file] };
  // A visit that is mended or corrected was made when it was made.
  const when = draft.corrects ?? draft.mends;
  const at = when && { at: when.at };
  const inPlace = draft.corrects && { corrects: draft.corrects.id };
  return [...newcomers, { kind: 'screening.visited', body: visit, ...files, ...at, ...inPlace }];
}

/** Whether this source's word on that outcome settles it, by the policy. */
export function settles(kind: 'person' | 'away' | 'vacant', source: AnswerSource, policy: PolicyProfile): boolean {
  const { settlesPerson, settlesAway, settlesVacant } = policy.screening;
  return { person: settlesPerson, away: settlesAway, vacant: settlesVacant }[kind].includes(source);
}

function saidOf({ note, voice, proxy, askedBy }: VisitDraft) {
  return { ...(note && { note }), ...(voice && { voice }), ...(proxy && { proxy }), ...(askedBy && { askedBy }) };
}

export type Sum = {
  readonly well: number;
  readonly needsAttention: number;
  readonly away: number;
  readonly refused: number;
};

/** What the one button is about to record, counted. */
export function sumOf(lines: readonly Line[]): Sum & { readonly total: number; readonly everybodyWell: boolean } {
  const sum = { well: 0, needsAttention: 0, away: 0, refused: 0 };
  for (const { mark, records } of lines) if (records && mark.state !== 'unasked') sum[mark.state] += 1;
  const total = sum.well + sum.needsAttention + sum.away + sum.refused;
  return { ...sum, total, everybodyWell: total > 0 && sum.well === lines.length };
}
