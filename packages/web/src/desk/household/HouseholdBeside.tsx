import { mayWrite } from '@fangxian/domain/access';
import { needsLookingAfter, type PersonAccount, type Visited } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useGo, useNow } from '../../app/index.ts';
import { foldersOfHousehold } from '../../cases/index.ts';
import { useDevice, useRow, useVersion } from '../../device/index.ts';
import { draftToCorrect, type VisitDraft, visitDraftName } from '../../door/visit/index.ts';
import { EveryRecord, PartAgain } from '../../history/index.ts';
import { StateChip, stateOfHousehold } from '../../look/index.ts';
import { AskedTodayLine } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain, useCommunity, useReading } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { MovesOf } from '../moves/index.ts';
import { EditHousehold } from './EditHousehold.tsx';
import { History } from './History.tsx';
import { LeavingBeside } from './LeavingBeside.tsx';
import { PersonLine } from './PersonLine.tsx';
import { PhoneVisit } from './PhoneVisit.tsx';
import { findPersons } from './persons.ts';
import { personWords } from './personWords.ts';

const words = defineWords({
  zh: {
    gone: '没有找到这一户',
    goneText: '可能已搬走，或门牌不同。',
    byPhone: '打过电话了，记下来',
    around: '开一轮延伸排查',
    quarantine: '居家隔离',
    edit: '改名册',
    leaving: '搬走、去世、重复',
    call: '拨 {number}',
    persons: '{n} 人',
    nobody: '这一户名册里没有人。',
    inGrid: '{grid} · {dwelling}',
    noGrid: '未分网格',
  },
  en: {
    gone: 'This household was not found',
    goneText: 'It may have moved, or the door number differs.',
    byPhone: 'Record a telephone call',
    around: 'Ask companions and visitors',
    quarantine: 'Quarantine at home',
    edit: 'Edit',
    leaving: 'Left, moved, twice',
    call: 'Call {number}',
    persons: '{n} {n:person|persons}',
    nobody: 'The roster has nobody here.',
    inGrid: '{grid} · {dwelling}',
    noGrid: 'in no grid',
  },
});

/** A household beside the list: who lives there, what was found, and a call to record. */
export function HouseholdBeside({ id, onClose, also }: { id: string; onClose: () => void; also?: ReactNode }) {
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  useVersion();
  const community = useCommunity();
  const reading = useReading();
  const { go } = useGo();
  const now = useNow();
  const mayOpen = mayWrite(device.session.grants, 'screening.roundOpened', device.log, {}, now) === 'yes';
  const draft = reading && device.draft<VisitDraft>(visitDraftName(reading.round.round, id));
  const [doing, setDoing] = useState<'phone' | 'edit' | 'leaving' | undefined>(draft ? 'phone' : undefined);
  /** Grows as a visit is laid open to be corrected: the sheet then begins from that. */
  const [laidOpen, setLaidOpen] = useState(0);
  const maySee = mayWrite(device.session.grants, 'quarantine.proposed', device.log, {}, now) === 'yes';
  const openCase = foldersOfHousehold(device, id).open?.case;
  const home = community.homeOf.get(id);
  const row = useRow<NonNullable<NonNullable<typeof reading>['doors'][number]['row']>>(
    reading && `coverage/${reading.round.round}:${id}`,
  );
  if (!home) {
    return (
      <Beside title={w.gone} onClose={onClose}>
        <p>{w.goneText}</p>
      </Beside>
    );
  }
  const persons = findPersons(device, home);
  const accounts = new Map<string, PersonAccount>((row?.persons ?? []).map((one) => [one.person, one]));
  const phone = plain(home.state.phone);
  const asking = reading?.doors.some((door) => door.id === id) ?? false;
  return (
    <Beside
      title={home.address}
      sub={w.inGrid({ grid: community.nameOf(home.grid) ?? w.noGrid, dwelling: p[home.state.dwellingState] })}
      onClose={onClose}
    >
      {asking && <StateChip state={stateOfHousehold(row)} />}
      <AskedTodayLine household={id} />
      {also}
      {phone && (
        <p>
          <a href={`tel:${phone}`}>☎ {w.call({ number: phone })}</a>
        </p>
      )}
      <section hidden={doing !== undefined}>
        <h3>{w.persons({ n: persons.length })}</h3>
        {persons.length === 0 && <p className="dk-note">{w.nobody}</p>}
        <ul className="fx-list">
          {persons.map((person) => (
            <PersonLine
              key={person.person}
              person={person}
              account={asking ? accounts.get(person.person) : undefined}
              asking={asking}
            />
          ))}
        </ul>
        <PartAgain household={id} persons={home.state.persons} />
      </section>
      {doing === 'phone' && reading && (
        <PhoneVisit
          key={`${id}:${laidOpen}`}
          home={home}
          row={row}
          round={reading.round}
          onDone={() => setDoing(undefined)}
        />
      )}
      {doing === 'edit' && <EditHousehold key={id} home={home} persons={persons} onDone={() => setDoing(undefined)} />}
      {doing === 'leaving' && (
        <LeavingBeside key={id} home={home} persons={persons} onDone={() => setDoing(undefined)} />
      )}
      {!doing && (
        <div className="dk-actions">
          {asking && reading?.round.status === 'open' && !row?.inContact && (
            <Button type="primary" className="dk-next" onClick={() => setDoing('phone')}>
              {w.byPhone}
            </Button>
          )}
          <Button onClick={() => setDoing('edit')}>{w.edit}</Button>
          {persons.length > 0 && <Button onClick={() => setDoing('leaving')}>{w.leaving}</Button>}
          {persons.length > 0 && maySee && (
            <Button onClick={() => go(['quarantine'], openCase ? { at: openCase } : { propose: id })}>
              {w.quarantine}
            </Button>
          )}
          {mayOpen && row && needsLookingAfter(row) && (
            <Button onClick={() => go(['rounds'], { new: '1', hit: id })}>{w.around}</Button>
          )}
        </div>
      )}
      <MovesOf household={id} persons={persons} />
      <History home={id} />
      <EveryRecord
        household={id}
        round={reading?.round.status === 'open' ? reading.round.round : undefined}
        onCorrect={({ id: record, at, said }) => {
          const visit = said as Visited;
          const draft = draftToCorrect(visit, { id: record, at }, home.state.persons, row);
          device.saveDraft(visitDraftName(visit.round, id), draft).catch(() => undefined);
          setLaidOpen(laidOpen + 1);
          setDoing('phone');
        }}
      />
    </Beside>
  );
}
