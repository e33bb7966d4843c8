import { plain } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNow } from '../app/index.ts';
import { useDevice, useVersion } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { mayWith } from './mine.ts';
import { TakingBack } from './TakingBack.tsx';
import { useTelling } from './telling.ts';
import { useHistory } from './useHistory.ts';
import './history.css';

const words = defineWords({
  zh: {
    from: '已并入这里的另一条登记：{name}',
    somebody: '没有名字',
    part: '不是同一个人，分开',
    reading: '正在取合并的记录',
    network: '合并是在别处记下的，要有网络才能分开。',
    notYours: '要由记下合并的人，或社区的人来分开。',
    close: '先不分开',
  },
  en: {
    from: 'Another entry was merged into this one: {name}',
    somebody: 'no name',
    part: 'Not the same person: part them',
    reading: 'Fetching the record of the merge',
    network: 'The merge was recorded elsewhere: parting them needs the network.',
    notYours: 'Whoever recorded the merge, or the community office, can part them.',
    close: 'Leave it',
  },
});

/** Entries that were merged into those of a household, each with the way to part them again, however late. */
export function PartAgain({ household, persons }: { household: string; persons: readonly string[] }) {
  const device = useDevice();
  const version = useDeferredValue(useVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const folded = useMemo(
    () =>
      device
        .ids('person')
        .flatMap((id) => device.get<PersonState>(`person/${id}`) ?? [])
        .filter(({ mergedInto }) => mergedInto !== undefined && persons.includes(mergedInto)),
    [device, version, persons.join(' ')],
  );
  return folded.map((one) => <Folded key={one.person} household={household} folded={one} />);
}

function Folded({ household, folded }: { household: string; folded: PersonState }) {
  const w = useWords(words);
  const [parting, setParting] = useState(false);
  return (
    <div className="fx-merged">
      <p>{w.from({ name: plain(folded.name) ?? w.somebody })}</p>
      {parting ? (
        <Parting household={household} folded={folded.person} onDone={() => setParting(false)} />
      ) : (
        <Button onClick={() => setParting(true)}>{w.part}</Button>
      )}
    </div>
  );
}

function Parting(props: { household: string; folded: string; onDone: () => void }) {
  const { household, folded, onDone } = props;
  const w = useWords(words);
  const device = useDevice();
  const now = useNow();
  const telling = useTelling(household);
  const { is, entries } = useHistory(household);
  const merge = entries.find(
    ({ kind, about, ended }) => kind === 'residents.personsMerged' && about.folded === folded && !ended,
  );
  if (merge && mayWith(device, merge, undefined, now).takeBack) {
    return <TakingBack entry={merge} telling={telling} onDone={onDone} />;
  }
  return (
    <>
      <p className="fx-note">{is === 'reading' ? w.reading : merge ? w.notYours : w.network}</p>
      <Button tone="quiet" onClick={onDone}>
        {w.close}
      </Button>
    </>
  );
}
