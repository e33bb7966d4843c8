import { Button } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice, useFrom } from '../../device/index.ts';
import { Progress, toast } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { goOn, isWhole, undo, useRunning, type Work, worksOf } from './work.ts';

const words = defineWords({
  zh: {
    title: '在这台电脑上做过的',
    undo: '撤回',
    goOn: '接着做',
    writing: '正在写，可以离开这一页',
    taking: '正在撤回，可以离开这一页',
    done: '{homes} 户，已做完',
    broken: '{homes} 户，断在半路：{done} / {of}',
    undone: '已撤回',
    halfUndone: '撤回断在半路',
    notSaved: '没有存上，请点“接着做”再试',
  },
  en: {
    title: 'Done on this computer',
    undo: 'Take back',
    goOn: 'Go on',
    writing: 'Writing; you may leave this page',
    taking: 'Taking back; you may leave this page',
    done: '{homes} {homes:household|households}, done',
    broken: '{homes} {homes:household|households}, broken off at {done} / {of}',
    undone: 'taken back',
    halfUndone: 'broken off while it was taken back',
    notSaved: 'Not saved; press “Go on” to try again',
  },
});

/** What was done here, to be taken back; and what broke off, to be gone on with. */
export function PastWork() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const running = useRunning();
  const works = useFrom(worksOf);
  if (works.length === 0) return null;
  const told = (work: Work) => {
    const homes = format.number(work.households);
    if (work.undone !== undefined) return isWhole(work) ? w.undone : w.halfUndone;
    return isWhole(work) ? w.done({ homes }) : w.broken({ homes, done: work.done, of: work.steps });
  };
  const trying = (act: Promise<void>) => void act.catch(() => toast(w.notSaved));
  return (
    <section aria-label={w.title}>
      <h2>{w.title}</h2>
      <ul className="fx-list">
        {works.map((work) => (
          <li key={work.id} className="dk-person">
            <span>
              {work.title}
              <small>
                {format.moment(work.at, now)} · {told(work)}
              </small>
              {running === work.id && (
                <Progress
                  label={work.undone === undefined ? w.writing : w.taking}
                  done={work.undone ?? work.done}
                  of={work.steps}
                />
              )}
            </span>
            {running === undefined && (
              <span className="dk-actions">
                {!isWhole(work) && <Button onClick={() => trying(goOn(device, work.id))}>{w.goOn}</Button>}
                {work.undone === undefined && <Button onClick={() => trying(undo(device, work.id))}>{w.undo}</Button>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
