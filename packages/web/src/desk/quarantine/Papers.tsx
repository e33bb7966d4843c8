import type { Paper } from '@fangxian/domain/policy';
import { isPaperDone, type PaperState } from '@fangxian/domain/quarantine';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Folder, paperStateWords, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { PrintedPaper } from './letters/index.ts';

const words = defineWords({
  zh: {
    title: '三书一牌',
    print: '打印',
    witness: '见证人姓名',
    refused: '拒签，有见证人',
    none: '还没办',
    said: '{paper} {state}',
    steps: '{state} {time}',
    witnessed: '见证人 {name}',
  },
  en: {
    title: 'Letters and board',
    print: 'Print',
    witness: 'Name of the witness',
    refused: 'Refused, before a witness',
    none: 'not yet',
    said: '{paper} {state}',
    steps: '{state} {time}',
    witnessed: 'witness {name}',
  },
});

/** The steps that a paper can take from here. */
function stepsOf(paper: Paper): readonly PaperState[] {
  if (paper === 'supervisionBoard' || paper === 'quarantineLine') return ['posted', 'takenDown'];
  if (paper === 'noticeLetter' || paper === 'releaseNotice') return ['served'];
  return ['signed'];
}

/** Each paper by itself: printed, served with its time, signed or refused, posted, taken down. */
export function Papers({ folder, say }: { folder: Folder; say: Say }) {
  const w = useWords(words);
  const states = useWords(paperStateWords);
  const language = useLanguage();
  const format = useFormat();
  const { observation } = useDevice().session.policy;
  const [printing, setPrinting] = useState<Paper>();
  const [refusing, setRefusing] = useState<Paper>();
  const { state } = folder;
  const move = (paper: Paper, name: string, to: PaperState, more: object = {}) =>
    void say('paperMoved', { paper, state: to, ...more }, w.said({ paper: name, state: states[to] }));
  return (
    <section>
      <h3>{w.title}</h3>
      <ul className="fx-list">
        {observation.papers.map(({ paper, name }) => {
          const told = state.papers.filter((one) => one.paper === paper);
          const done = isPaperDone(state, paper);
          const signs = stepsOf(paper).includes('signed');
          return (
            <li key={paper} className="dk-person">
              <span>
                <Mark state={done ? 'accounted' : 'notYet'} /> <b>{name[language]}</b>
                <small>
                  {told.length === 0
                    ? w.none
                    : told.map((one) => w.steps({ state: states[one.state], time: format.date(one.at) })).join(' · ')}
                </small>
              </span>
              <span className="dk-actions">
                <Button size="small" onClick={() => setPrinting(paper)}>
                  {w.print}
                </Button>
                {stepsOf(paper)
                  .filter((to) => !told.some((one) => one.state === to))
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
      {printing && (
        <PrintedPaper
          paper={printing}
          folder={folder}
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
