/** A household on the telephone: the door's draft, kept until it is saved, and a way back. One for the list and for call mode. */
import { civilDay } from '@fangxian/domain/records';
import { type CoverageState, questionnaireOf, type RoundState, type Visited } from '@fangxian/domain/screening';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import {
  emptyDraft,
  factsOf,
  linesOf,
  metBody,
  mustLeft,
  type VisitDraft,
  visitDraftName,
} from '../../door/visit/index.ts';
import { useDraft } from '../../drafts/index.ts';
import type { Asking } from '../../questions/index.ts';
import type { Home } from '../community/index.ts';

/** What was saved: taken back, it lies open again as it was filled in. */
export type SavedCall = { readonly household: string; readonly undo: () => Promise<void> };

export function usePhoneVisit(home: Home, row: CoverageState | undefined, round: RoundState) {
  const device = useDevice();
  const now = useNow();
  const { policy } = device.session;
  const version = questionnaireOf(round)?.version ?? 0;
  const name = visitDraftName(round.round, home.id);
  const kept = useDraft<VisitDraft>(name, () => ({ ...emptyDraft, speaker: 'phone', begun: version }));
  // Begun at the door on this device, and now somebody telephones.
  const begunAtDoor = kept.value.speaker === 'door' && !kept.value.mends && !kept.value.corrects;
  const draft: VisitDraft = begunAtDoor ? { ...kept.value, speaker: 'phone' } : kept.value;
  const asking: Asking = { round, day: civilDay(now, policy.zone), policy };
  const about = { round: round.round, household: home.id };
  const linesWith = (of: VisitDraft) => linesOf(home.state.persons, row?.persons ?? [], of, asking);
  const lines = linesWith(draft);

  /** @throws when this device cannot store it: what was filled in is still there then */
  async function record(visit: Visited): Promise<SavedCall> {
    const touched = device.draft(name) !== undefined;
    const saved = await device.recordAll(factsOf(visit, draft));
    if (draft.mends) void device.dismissKept(draft.mends.id).catch(() => undefined);
    kept.clear();
    // A sound that was sent belongs to its record, and what was mended is mended.
    const { voice: _, mends: _mended, corrects: _corrected, ...again } = draft;
    return {
      household: home.id,
      async undo() {
        const voiding = saved.map(({ id }) => ({ kind: 'records.voided', body: { reason: 'undone' }, voids: id }));
        await device.recordAll(voiding.reverse());
        if (touched) await device.saveDraft(name, again).catch(() => undefined);
      },
    };
  }

  return {
    ...{
      draft,
      change: kept.change,
      clear: kept.clear,
      resumed: kept.resumed,
      asking,
      about,
      lines,
      linesWith,
      record,
    },
    body: metBody(about, draft, lines, asking),
    outdated: version > (draft.begun ?? 0),
    mustLeft: (of: VisitDraft) => mustLeft(round, row, of, linesWith(of)),
  };
}

export type PhoneVisiting = ReturnType<typeof usePhoneVisit>;
