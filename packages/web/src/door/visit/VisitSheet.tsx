import type { AttentionReason, RoundState, Visited } from '@fangxian/domain/screening';
import { useEffect, useState } from 'react';
import { leaveForDialler, offTheLine, useGo } from '../../app/index.ts';
import { useAttempts } from '../../attempts/index.ts';
import { useDevice } from '../../device/index.ts';
import { CarriedOn, Correcting } from '../../drafts/index.ts';
import { EveryRecord } from '../../history/index.ts';
import { Banner, Button, Page, StateChip, useAppearance } from '../../look/index.ts';
import { AskedTodayLine } from '../../registry/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';
import { HouseholdAsked } from './Asked.tsx';
import { draftToCorrect } from './again.ts';
import { CallDoctor } from './CallDoctor.tsx';
import { CallSheet } from './CallSheet.tsx';
import { CouldNotAsk } from './CouldNotAsk.tsx';
import { EditSheet } from './EditSheet.tsx';
import { Families } from './Families.tsx';
import { History } from './History.tsx';
import { People } from './People.tsx';
import { Recheck } from './Recheck.tsx';
import { usePolicy } from './usePolicy.ts';
import { useVisit } from './useVisit.ts';
import { VisitFoot } from './VisitFoot.tsx';
import { reachedBy } from './visitDraft.ts';

const words = defineWords({
  zh: {
    call: '打电话',
    edit: '改资料',
    missedBefore: '上轮没见到',
    inContact: '已有专人联系，勿敲门',
    inContactText: '这一户由专人负责，或已经电话问过，不用再问。',
    again: '有新情况，再记一次',
    noRound: '现在没有进行中的排查。可以看资料、打电话、改资料。',
    next: '下一户 {door}',
  },
  en: {
    call: 'Call',
    edit: 'Edit',
    missedBefore: 'Missed in the round before',
    inContact: 'Already in contact, do not knock',
    inContactText: 'Somebody looks after this household, or it was asked by phone. There is nothing to ask again.',
    again: 'Something is new: record again',
    noRound: 'No round is open now. You can look things up, call, and mend what is wrong.',
    next: 'Next door: {door}',
  },
});

export function VisitSheet({ row, round }: { row: DoorRow; round: RoundState | undefined }) {
  const w = useWords(words);
  const language = useLanguage();
  const doorWords = useDoorWords();
  const { back } = useGo();
  const { doors, now } = useDoor();
  const attempts = useAttempts()(row.coverage, now);
  const policy = usePolicy();
  const device = useDevice();
  const visit = useVisit(row, round, row.coverage);
  const [over, setOver] = useState<'call' | 'edit' | undefined>();
  /** Whom to call about has been told; those in it with a fever are measured again. */
  const [attention, setAttention] = useState<readonly string[]>();
  const [again, setAgain] = useState(false);
  const { corrects } = visit.draft;
  const withheld = row.state === 'inContact' && !again && !visit.resumed && !corrects;
  const { next, open, lines } = visit;
  const asking = round !== undefined && !withheld && !attention;
  const answered = lines.length > 0 && lines.every(({ recorded }) => recorded);
  // In large print the thumb's place has room for the one button; the others follow the people.
  const inBody = useAppearance().print === 'large';

  // Leaving the sheet ends the call; a page that the system closes runs nothing, and is led back here.
  useEffect(() => () => offTheLine(device), [device]);

  function dial(): void {
    leaveForDialler(device, row.id, Date.now());
    const held = round && device.record('screening.callBegun', { round: round.round, household: row.id });
    held?.catch(() => undefined);
    if (visit.draft.speaker === 'door') visit.change(reachedBy(visit.draft, 'phone'));
  }

  async function save(body: Visited | undefined): Promise<void> {
    if (!body) return;
    const sick = body.answers.some(({ state }) => state === 'needsAttention');
    const saved = await visit.save(body, { stay: sick, onUndo: () => setAttention(undefined) });
    if (saved && sick) setAttention(feverish(body));
  }

  const endings = asking && !answered && (
    <CouldNotAsk row={row} round={round} visit={visit} onSave={(body) => void save(body)} />
  );
  return (
    <Page
      above={<Above />}
      title={doorTitle(doors, row, doorWords)}
      onBack={() => back(['building', row.household.building])}
      actions={
        <>
          <button type="button" className="door-icon" aria-label={w.call} onClick={() => setOver('call')}>
            ☎
          </button>
          <button type="button" className="door-icon" aria-label={w.edit} onClick={() => setOver('edit')}>
            ✎
          </button>
        </>
      }
      foot={
        asking ? (
          <>
            {!inBody && endings}
            <VisitFoot row={row} round={round} visit={visit} onSave={(body) => void save(body)} />
          </>
        ) : (
          next && (
            <Button tone="primary" wide onClick={() => open(next.id)}>
              {w.next({ door: next.door.label })} ›
            </Button>
          )
        )
      }
    >
      <Families row={row} onOpen={open} />
      <AskedTodayLine household={row.id} />
      {attention && <CallDoctor />}
      {round &&
        attention?.map((person) => <Recheck key={person} about={{ round: round.round, household: row.id, person }} />)}
      {withheld && !attention && (
        <div className="door-told">
          <StateChip state="inContact" text={w.inContact} />
          <p>{w.inContactText}</p>
          <Button onClick={() => setAgain(true)}>{w.again}</Button>
        </div>
      )}
      {!round && <Banner>{w.noRound}</Banner>}
      {asking && (
        <p className="door-ask">
          {policy.screening.questions.map(({ text }) => text[language]).join(language === 'zh' ? '' : ' ')}
        </p>
      )}
      {corrects && <Correcting key={corrects.id} at={corrects.at} onLeave={visit.clear} />}
      {!corrects && <CarriedOn draft={visit} />}
      {asking && attempts && <p className="door-tried">{attempts}</p>}
      {asking && row.missedBefore && <p className="door-tried">{w.missedBefore}</p>}
      {asking && <HouseholdAsked row={row} round={round} visit={visit} />}
      <People row={row} round={round} visit={visit} asking={asking} />
      {inBody && endings}
      <History row={row} />
      <EveryRecord
        household={row.id}
        round={round?.round}
        onCorrect={({ id, at, said }) => {
          setAttention(undefined);
          visit.change(draftToCorrect(said as Visited, { id, at }, row.household.persons, row.coverage));
        }}
      />
      {over === 'call' && <CallSheet row={row} onClose={() => setOver(undefined)} onDial={dial} />}
      {over === 'edit' && <EditSheet row={row} onClose={() => setOver(undefined)} onOpen={open} />}
    </Page>
  );
}

function feverish({ answers }: Visited): readonly string[] {
  return answers.flatMap(({ person, reasons }) =>
    plain<AttentionReason[]>(reasons)?.includes('fever') ? [person] : [],
  );
}
