/**
 * A visit laid open on its sheet again, everything it said in place: one that was not taken, to be mended and sent anew;
 * or one that was, and was wrong, for another to stand in its place.
 */
import { answeredFor, type CoverageState, type Visited } from '@fangxian/domain/screening';
import type { Device, OutboxAccount } from '../../device/index.ts';
import { answersIn, ofHousehold } from '../../questions/index.ts';
import { type Mark, type Speaker, speakers, type VisitDraft } from './visitDraft.ts';

/** Where the sheet of a household keeps what is not saved yet. */
export function visitDraftName(round: string | undefined, household: string): string {
  return `visit:${round}:${household}`;
}

export function draftOfVisit(visit: Visited, again: Pick<VisitDraft, 'mends' | 'corrects'>): VisitDraft {
  // Hearsay by telephone or message came that way all the same.
  const hearsay = visit.answers[0]?.source === 'neighbour' && visit.channel !== 'door' && visit.channel !== 'self';
  const source =
    (hearsay ? visit.channel : visit.answers[0]?.source) ?? (visit.channel === 'self' ? 'door' : visit.channel);
  const speaker = speakers.find((one) => one === source) ?? 'door';
  const marks: Record<string, Mark> = {};
  const own: Record<string, ReturnType<typeof answersIn>> = {};
  for (const { person, own: answers, source: _, ...mark } of visit.answers) {
    marks[person] = mark as Mark;
    if (answers) own[person] = answersIn(answers);
  }
  if (visit.own) own[ofHousehold] = answersIn(visit.own);
  return {
    speaker: speaker satisfies Speaker,
    marks,
    added: [],
    ...again,
    ...(visit.note && { note: visit.note as string }),
    ...(visit.voice && { voice: visit.voice as NonNullable<VisitDraft['voice']> }),
    ...(visit.proxy && { proxy: visit.proxy }),
    ...(visit.askedBy && { askedBy: visit.askedBy }),
    ...(Object.keys(own).length > 0 && { own }),
    ...(visit.questionnaire !== undefined && { begun: visit.questionnaire }),
  };
}

/** Lays a refused visit on its sheet. @returns its household, or undefined where it is no visit */
export function layOpenAgain(
  device: Pick<Device, 'saveDraft'>,
  { id, kind, at, body }: OutboxAccount['kept'][number],
): string | undefined {
  if (kind !== 'screening.visited') return undefined;
  const visit = body as Visited;
  const name = visitDraftName(visit.round, visit.household);
  device.saveDraft(name, draftOfVisit(visit, { mends: { id, at } })).catch(() => undefined);
  return visit.household;
}

/**
 * A visit that stands, as it was said. Of whom it said nothing, and nobody else has either, it still says nothing:
 * a correction takes nobody for well who was not asked.
 */
export function draftToCorrect(
  visit: Visited,
  corrects: { id: string; at: number },
  persons: readonly string[],
  coverage: CoverageState | undefined,
): VisitDraft {
  const draft = draftOfVisit(visit, { corrects });
  if (visit.answers.length === 0) return draft;
  const known = new Set((coverage?.persons ?? []).filter(answeredFor).map(({ person }) => person));
  const silent = persons.filter((person) => !draft.marks[person] && !known.has(person));
  const unasked = silent.map((person): [string, Mark] => [person, { state: 'unasked' }]);
  return { ...draft, marks: { ...draft.marks, ...Object.fromEntries(unasked) } };
}
