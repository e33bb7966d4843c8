import type { Paper } from '@fangxian/domain/policy';
import { isPaperDone, owedPapers, type PaperState, type PaperStep, paperSteps } from '@fangxian/domain/quarantine';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type Folder, paperStateWords, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { PictureOpener } from '../../signing/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName, plain } from '../community/index.ts';
import { type PaperSize, PrintedPaper } from './letters/index.ts';
import { ResidentLink } from './ResidentLink.tsx';

const words = defineWords({
  zh: {
    title: '三书一牌',
    print: '打印',
    witness: '见证人姓名',
    refused: '拒签，有见证人',
    none: '还没办',
    said: '{paper} {state}',
    steps: '{state} {time} · {who}',
    again: '{state}，记了 {n} 次（{times}），以第一次为准',
    time: '{time} {who}',
    and: '，',
    witnessed: '{told} · 见证人 {name}',
    self: '有人',
    size: '打印纸张',
  },
  en: {
    title: 'Letters and board',
    print: 'Print',
    witness: 'Name of the witness',
    refused: 'Refused, before a witness',
    none: 'not yet',
    said: '{paper} {state}',
    steps: '{state} {time} · {who}',
    again: '{state}, noted {n} {n:time|times} ({times}); the first one counts',
    time: '{time} {who}',
    and: ', ',
    witnessed: '{told} · witness {name}',
    self: 'somebody',
    size: 'Paper size',
  },
});

/** The steps that a paper can take from here. */
function stepsOf(paper: Paper): readonly PaperState[] {
  if (paper === 'supervisionBoard' || paper === 'quarantineLine') return ['posted', 'takenDown'];
  if (paper === 'noticeLetter' || paper === 'releaseNotice') return ['served'];
  return ['signed'];
}

/** Each paper by itself: printed, served with its time, signed or refused, posted, taken down. */
export function Papers({ folder, say, now }: { folder: Folder; say: Say; now: number }) {
  const w = useWords(words);
  const states = useWords(paperStateWords);
  const language = useLanguage();
  const format = useFormat();
  const device = useDevice();
  const { observation } = device.session.policy;
  const [printing, setPrinting] = useState<Paper>();
  const [size, setSize] = useState<PaperSize>('a4');
  const [refusing, setRefusing] = useState<Paper>();
  const { state } = folder;
  const owed = owedPapers(state).map(({ paper }) => paper);
  const move = (paper: Paper, name: string, to: PaperState, more: object = {}) =>
    void say('paperMoved', { paper, state: to, ...more }, w.said({ paper: name, state: states[to] }));
  /** Nobody is told in writing that they are released before they are; and only what hangs is taken down. */
  const isEarly = (paper: Paper, to?: PaperState) => {
    if (to === 'takenDown') return !state.papers.some((one) => one.paper === paper && one.state === 'posted');
    return paper === 'releaseNotice' && !folder.lines.some(({ phase }) => phase === 'released');
  };
  const by = (member: string) => memberName(device, member) ?? w.self;
  /** Served twice is served: one line, both times, and which of them counts. */
  const line = ({ state: to, times }: PaperStep) => {
    const [first] = times;
    if (!first) return '';
    const told = { state: states[to], n: times.length };
    if (times.length > 1) {
      const each = times.map(({ at, by: who }) => w.time({ time: format.moment(at, now), who: by(who) }));
      return w.again({ ...told, times: each.join(w.and) });
    }
    const said = w.steps({ ...told, time: format.moment(first.at, now), who: by(first.by) });
    const name = plain(first.witness);
    return name ? w.witnessed({ told: said, name }) : said;
  };
  return (
    <section>
      <h3>{w.title}</h3>
      <div className="dk-paper-size">
        <span>{w.size}</span>
        <Segmented<PaperSize>
          size="small"
          aria-label={w.size}
          value={size}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'a5', label: 'A5' },
          ]}
          onChange={setSize}
        />
      </div>
      <ul className="fx-list">
        {observation.papers.map(({ paper, name }) => {
          const told = paperSteps(state, paper);
          const isOwed = owed.includes(paper);
          const done = isPaperDone(state, paper) && !isOwed;
          const signs = stepsOf(paper).includes('signed');
          return (
            <li key={paper} className="dk-person">
              <span>
                <Mark state={done ? 'accounted' : 'notYet'} /> <b>{name[language]}</b>
                {told.length === 0 && <small>{w.none}</small>}
                {told.map((step) => (
                  <small key={step.state}>{line(step)}</small>
                ))}
                {told
                  .flatMap(({ times }) => times)
                  .map((moved) => (
                    <PictureOpener key={moved.record} moved={moved} name={name[language]} folder={state.case} />
                  ))}
              </span>
              <span className="dk-actions">
                <Button size="small" disabled={isEarly(paper)} onClick={() => setPrinting(paper)}>
                  {w.print}
                </Button>
                {stepsOf(paper)
                  .filter(
                    (to) =>
                      (isOwed && to !== 'posted') || (!told.some((one) => one.state === to) && !isEarly(paper, to)),
                  )
                  .map((to) => (
                    <Button
                      key={to}
                      size="small"
                      onClick={() =>
                        move(paper, name[language], to, to === 'signed' || to === 'served' ? { how: 'onPaper' } : {})
                      }
                    >
                      {states[to]}
                    </Button>
                  ))}
                {signs && !done && (
                  <Button size="small" type="text" onClick={() => setRefusing(paper)}>
                    {w.refused}
                  </Button>
                )}
              </span>
              {refusing === paper && (
                <Witness
                  onSave={(witness) => {
                    setRefusing(undefined);
                    move(paper, name[language], 'refused', { witness });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ResidentLink state={state} say={say} />
      {printing && (
        <PrintedPaper
          paper={printing}
          folder={folder}
          size={size}
          onDone={() => {
            const name = observation.papers.find((one) => one.paper === printing)?.name[language] ?? '';
            if (!state.papers.some((one) => one.paper === printing)) move(printing, name, 'prepared');
            setPrinting(undefined);
          }}
        />
      )}
    </section>
  );
}

function Witness({ onSave }: { onSave: (witness: string) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  return (
    <form
      className="dk-pair"
      onSubmit={(e) => {
        e.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <Input
        autoFocus
        aria-label={w.witness}
        placeholder={w.witness}
        maxLength={60}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Button htmlType="submit" disabled={name.trim() === ''}>
        {w.refused}
      </Button>
    </form>
  );
}
