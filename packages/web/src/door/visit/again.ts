/** A visit that was not taken, laid open on its sheet again: everything it said is there, to be mended and sent anew. */
import type { Visited } from '@fangxian/domain/screening';
import type { Device, OutboxAccount } from '../../device/index.ts';
import { answersIn, ofHousehold } from '../../questions/index.ts';
import { type Mark, type Speaker, speakers, type VisitDraft } from './visitDraft.ts';

/** Where the sheet of a household keeps what is not saved yet. */
export function visitDraftName(round: string | undefined, household: string): string {
  return `visit:${round}:${household}`;
}

export function draftOfVisit(visit: Visited, mends: { id: string; at: number }): VisitDraft {
  const source = visit.answers[0]?.source ?? (visit.channel === 'self' ? 'door' : visit.channel);
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
    mends,
    ...(visit.note && { note: visit.note as string }),
    ...(visit.voice && { voice: visit.voice as NonNullable<VisitDraft['voice']> }),
    ...(visit.proxy && { proxy: visit.proxy }),
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
  device.saveDraft(name, draftOfVisit(visit, { id, at })).catch(() => undefined);
  return visit.household;
}
