import type { ReleaseCheck } from '@fangxian/domain/policy';
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { caseCodeWords, type Folder } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark, toast } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { type Due, dueList, type Kept, releasesOf } from './dueList.ts';

const words = defineWords({
  zh: {
    title: '今天的解除（{n} 人可以解除）',
    none: '现在没有到点可以解除的人。',
    kept: '先看这几位（{n} 人）',
    each: '下面每一项都对选中的人核过了：',
    release: '解除 {n} 人',
    released: '{n} 人已解除。接着打印、送达解除通知单。',
    notSaved: '没有存上，请再试',
    due: '{day} 到期',
    somebody: '有人',
    fever: '有一次发热还没处置',
    away: '还在就诊',
    notBegun: '隔离没有正式开始过，先看档案',
    notYet: '今天 {time} 到点',
    open: '看档案 ›',
  },
  en: {
    title: 'Today’s releases ({n} ready)',
    none: 'Nobody can be released yet.',
    kept: 'Look at these first ({n})',
    each: 'Each of these was confirmed for everybody chosen:',
    release: 'Release {n}',
    released: '{n} released. Next: print and serve the release notices.',
    notSaved: 'Not saved, please try again',
    due: 'due {day}',
    somebody: 'somebody',
    fever: 'a fever was not dealt with',
    away: 'still at a doctor’s',
    notBegun: 'observation never formally began: look at the folder',
    notYet: 'due today at {time}',
    open: 'See the folder ›',
  },
});

/** One list, one checklist, one button; whom something keeps stands apart, with what it is. */
export function DaysReleases(props: {
  folders: readonly Folder[];
  today: string;
  now: number;
  onOpen: (id: string) => void;
}) {
  const { folders, today, now, onOpen } = props;
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const format = useFormat();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const { checks } = device.session.policy.observation.release;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [ticked, setTicked] = useState<readonly ReleaseCheck[]>([]);
  const { ready, kept } = dueList(folders, today, now);
  if (ready.length === 0 && kept.length === 0) return null;
  const chosen = ready.filter(({ line }) => !out.has(line.person));
  const told = ({ folder, line }: Due) => {
    const name = device.get<PersonState>(`person/${line.person}`)?.name;
    return (
      <>
        <b>{name && !isSealed(name) ? name : w.somebody}</b> {homeOf.get(folder.state.household)?.address}{' '}
        <small>{w.due({ day: format.day(line.dueOn) })}</small>
      </>
    );
  };
  const why = ({ line, why: kind }: Due & { why: Kept }) =>
    kind === 'notYet' ? w.notYet({ time: format.time(line.dueAt) }) : w[kind];
  const release = async () => {
    try {
      for (const body of releasesOf(chosen, ticked)) await device.record('quarantine.released', body);
      toast(w.released({ n: chosen.length }));
      setTicked([]);
    } catch {
      toast(w.notSaved);
    }
  };
  return (
    <section className="dk-releases" aria-label={w.title({ n: ready.length })}>
      <h2>{w.title({ n: ready.length })}</h2>
      {ready.length === 0 && <p className="dk-note">{w.none}</p>}
      {ready.length > 0 && (
        <>
          <ul className="fx-list dk-ready">
            {ready.map((one) => (
              <li key={one.line.person}>
                <Checkbox
                  checked={!out.has(one.line.person)}
                  onChange={({ target }) => {
                    const next = new Set(out);
                    if (target.checked) next.delete(one.line.person);
                    else next.add(one.line.person);
                    setOut(next);
                  }}
                >
                  {told(one)}
                </Checkbox>
              </li>
            ))}
          </ul>
          <p className="dk-note">{w.each}</p>
          <div>
            <Checkbox.Group
              options={checks.map((value) => ({ value, label: codes[value] }))}
              value={[...ticked]}
              onChange={setTicked}
            />
          </div>
          <Button
            type="primary"
            className="dk-next"
            disabled={chosen.length === 0 || checks.some((one) => !ticked.includes(one))}
            onClick={() => void release()}
          >
            {w.release({ n: chosen.length })}
          </Button>
        </>
      )}
      {kept.length > 0 && (
        <>
          <h3>{w.kept({ n: kept.length })}</h3>
          <ul className="fx-list">
            {kept.map((one) => (
              <li key={one.line.person} className="dk-kept">
                <span>{told(one)}</span>
                <span>
                  <Mark state="needsAttention" quiet /> {why(one)}
                </span>
                <Button size="small" type="text" onClick={() => onOpen(one.folder.id)}>
                  {w.open}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
