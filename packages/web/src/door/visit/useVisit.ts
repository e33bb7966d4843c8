/** One sheet in hand: its draft, which outlives the browser, and saving it with a way back. */
import { civilDay } from '@fangxian/domain/records';
import { type CoverageState, questionnaireOf, type RoundState, type Visited } from '@fangxian/domain/screening';
import { useMemo, useRef, useState } from 'react';
import { useGo } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { useDraft } from '../../drafts/index.ts';
import type { Answers, Asking } from '../../questions/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { type DoorRow, isLeft } from '../doors/doorRow.ts';
import { nextDoor } from '../doors/walkingOrder.ts';
import { visitDraftName } from './again.ts';
import { usePolicy } from './usePolicy.ts';
import { answersOn, emptyDraft, isUntouched, linesOf, type VisitDraft, withAnswersOf } from './visitDraft.ts';
import { factsOf } from './visitFacts.ts';

const words = defineWords({
  zh: {
    saved: '{door} 已保存',
    corrected: '{door} 已改正，原来那次不再算数',
    notSaved: '没有存上，请再点一次；还不行，请先给手机腾出空间',
    lastDoor: '{door} 已保存，没有下一户了',
  },
  en: {
    saved: '{door} saved',
    corrected: '{door} corrected; what was recorded before counts no more',
    notSaved: 'Not saved. Tap once more; if that fails, free some space on this phone',
    lastDoor: '{door} saved; no door is left',
  },
});

/** A glove taps twice: the second tap must not answer for the next door, which has just opened under it. */
const secondTapMs = 600;

export function useVisit(row: DoorRow, round: RoundState | undefined, coverage: CoverageState | undefined) {
  const w = useWords(words);
  const device = useDevice();
  const say = useSaying();
  const { go } = useGo();
  const { doors, now } = useDoor();
  const policy = usePolicy();
  const name = visitDraftName(round?.round, row.id);
  const { value: draft, change: keep, clear, resumed } = useDraft<VisitDraft>(name, () => emptyDraft, isUntouched);
  const { persons } = row.household;
  const day = civilDay(now, policy.zone);
  const asking = useMemo((): Asking | undefined => round && { round, day, policy }, [round, day, policy]);
  const lines = useMemo(
    () => linesOf(persons, coverage?.persons ?? [], draft, asking),
    [persons, coverage, draft, asking],
  );
  const next = useMemo(() => nextDoor(doors.rows, row, (one) => isLeft(one, now)), [doors, row, now]);

  /** The last save found no room on this phone: the sheet stays as it is, and says so until it is saved. */
  const [failed, setFailed] = useState(false);
  const opened = useRef(performance.now());
  const saving = useRef(false);

  const version = round && questionnaireOf(round)?.version;

  function change(next: VisitDraft): void {
    keep(version === undefined || next.begun !== undefined ? next : { ...next, begun: version });
  }

  /** The version that the sheet was begun with, where the questions have changed under it. */
  const outdated = draft.begun !== undefined && version !== undefined && draft.begun < version;

  /** What somebody answered: what stands recorded, and over it what this sheet says anew. */
  const answersOf = (subject: string): Answers => answersOn(coverage, draft, subject);
  const answer = (subject: string, answers: Answers) => change(withAnswersOf(coverage, draft, subject, answers));

  const open = (id: string) => go(['household', id], {}, { replace: true });

  /** Saves, offers ten seconds to take it back, and opens the next door (unless somebody has to be called first). */
  async function save(
    visit: Visited,
    { stay = false, onUndo }: { stay?: boolean; onUndo?: () => void } = {},
  ): Promise<boolean> {
    if (saving.current || performance.now() - opened.current < secondTapMs) return false;
    saving.current = true;
    const { mends, corrects } = draft;
    const said = corrects ? w.corrected : next || stay ? w.saved : w.lastDoor;
    const made = await say(factsOf(visit, draft), said({ door: row.door.label }), {
      whole: true,
      notSaved: w.notSaved,
      onUndo() {
        onUndo?.();
        open(row.id);
      },
    });
    saving.current = false;
    setFailed(made === undefined);
    if (!made) return false;
    if (mends) void device.dismissKept(mends.id).catch(() => undefined);
    clear();
    // What was put right is looked at once more; from a door that was asked one goes on to the next.
    if (stay || corrects) return true;
    if (next) open(next.id);
    else go(['building', row.household.building], {}, { replace: true });
    return true;
  }

  return {
    ...{ draft, change, clear, resumed, failed, lines, next, open, save },
    ...{ asking, outdated, answersOf, answer },
  };
}

export type Visit = ReturnType<typeof useVisit>;
