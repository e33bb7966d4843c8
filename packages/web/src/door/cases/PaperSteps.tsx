import type { Paper } from '@fangxian/domain/policy';
import { isPaperDone, owedPapers, paperSteps } from '@fangxian/domain/quarantine';
import { useState } from 'react';
import { type Folder, paperStateWords, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { PictureOpener } from '../../signing/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { MovePaper } from './MovePaper.tsx';

const words = defineWords({
  zh: { title: '文书', none: '还没办', step: '{state} {time}', times: '{state} {time} · {n} 次', and: '，' },
  en: {
    title: 'Letters',
    none: 'not yet',
    step: '{state} {time}',
    times: '{state} {time} · {n} {n:time|times}',
    and: ', ',
  },
});

/** The letters in one hand: what each still needs, and the next step of the one that is tapped. */
export function PaperSteps({ folder, say, now }: { folder: Folder; say: Say; now: number }) {
  const w = useWords(words);
  const states = useWords(paperStateWords);
  const language = useLanguage();
  const format = useFormat();
  const { observation } = useDevice().session.policy;
  const [open, setOpen] = useState<Paper>();
  const { state } = folder;
  // The release notice belongs to the end, and only to it; what is owed then stands first.
  const owed = owedPapers(state).map(({ paper }) => paper);
  const shown = observation.papers
    .filter(({ paper }) => paper !== 'releaseNotice' || folder.lines.some((line) => line.state.ended))
    .sort((a, b) => Number(owed.includes(b.paper)) - Number(owed.includes(a.paper)));
  return (
    <section className="door-papers">
      <h3>{w.title}</h3>
      <ul className="fx-list">
        {shown.map(({ paper, name }) => {
          const steps = paperSteps(state, paper);
          const told = steps.map((step) => {
            const [first] = step.times;
            const time = format.moment(first?.at ?? now, now);
            const word = { state: states[step.state], time };
            return step.times.length > 1 ? w.times({ ...word, n: step.times.length }) : w.step(word);
          });
          return (
            <li key={paper}>
              <button
                type="button"
                className="fx-row"
                aria-expanded={open === paper}
                onClick={() => setOpen(open === paper ? undefined : paper)}
              >
                <span>
                  {name[language]}
                  <small>{told.length > 0 ? told.join(w.and) : w.none}</small>
                </span>
                <Mark state={isPaperDone(state, paper) && !owed.includes(paper) ? 'accounted' : 'notYet'} quiet />
              </button>
              {open === paper && (
                <>
                  {steps
                    .flatMap(({ times }) => times)
                    .map((moved) => (
                      <PictureOpener key={moved.record} moved={moved} name={name[language]} folder={state.case} />
                    ))}
                  <MovePaper
                    paper={paper}
                    name={name[language]}
                    state={state}
                    say={say}
                    onDone={() => setOpen(undefined)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
