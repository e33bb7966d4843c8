import type { OwnQuestion, Questionnaire, RoundState } from '@fangxian/domain/screening';
import { Fragment, useEffect, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { saidIn } from '../../questions/index.ts';
import { useFormat, useLanguage, useWords } from '../../words/index.ts';
import { type Door, doorOf, plain } from '../community/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { Paper, usePlaceName } from '../print/index.ts';
import { byStairwell } from '../unreached/index.ts';
import { paperWords } from './paperWords.ts';
import { letterOf } from './sheetQuestions.ts';
import { ticks } from './typed.ts';

/** More than so many columns of the round's own would leave none wide enough to write in: they get a line of their own. */
const mostColumns = 8;

/** One line a household in walking order, boxes to tick under the digits that are typed back later. */
export function PrintedSheet(props: {
  building: string;
  doors: readonly Door[];
  round: RoundState;
  /** Whose letters stand on the sheet. */
  questionnaire: Questionnaire | undefined;
  onDone: () => void;
}) {
  const { building, doors, round, questionnaire, onDone } = props;
  const version = questionnaire?.version;
  const questions = questionnaire?.questions ?? [];
  const beside = questions.length <= mostColumns ? questions : [];
  const below = questions.length > mostColumns ? questions : [];
  const w = useWords(paperWords);
  const p = useWords(personWords);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const { log } = device;
  const id = doors[0]?.home.building ?? '';
  const [qr, setQr] = useState<string | undefined>();
  useEffect(() => {
    // Without the server the sheet is printed without its code.
    void ask<{ qr: string }>('POST', `/api/logs/${log}/sheet-code`, { building: id, ...(version && { version }) }).then(
      (answer) => {
        setQr(answer.ok ? answer.value.qr : '');
      },
    );
  }, [log, id, version]);
  const place = usePlaceName();
  return (
    <Paper kind={questions.length > 0 ? 'dk-sheet dk-sheet-wide' : 'dk-sheet'} ready={qr !== undefined} onDone={onDone}>
      <header>
        <div>
          <h1>{w.sheet({ building })}</h1>
          <p>
            {w.made({ place, round: round.name, n: doors.length, time: `${format.date(now)} ${format.time(now)}` })}
          </p>
          <p>{w.filled}</p>
          <p>
            {w.boxes} · {w.proxyHow}
          </p>
          <Legend questions={questions} />
        </div>
        {qr && (
          <figure>
            <img alt="" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
            <figcaption>{w.scan}</figcaption>
          </figure>
        )}
      </header>
      {byStairwell(doors).map((stretch) => (
        <table key={stretch.place}>
          <caption>{stretch.place}</caption>
          <thead>
            <tr>
              <th>{w.door}</th>
              <th>{w.people}</th>
              {ticks.map((tick, at) => (
                <th key={tick}>
                  {at + 1} {w[`tick_${tick}`]}
                </th>
              ))}
              <th>9 {w.proxy}</th>
              <th>{w.temperature}</th>
              {beside.map(({ id: question, text }, at) => (
                <th key={question}>
                  {letterOf(at)} {short(saidIn(text, language))}
                </th>
              ))}
              <th>{w.remark}</th>
            </tr>
          </thead>
          <tbody>
            {stretch.doors.map(({ id: household, home }) => (
              <Fragment key={household}>
                <tr>
                  <td>{doorOf(home.state)}</td>
                  <td>
                    {findPersons(device, home)
                      .map(({ name }, at) => `${at + 1} ${plain(name) ?? p.noName}`)
                      .join(' ')}
                  </td>
                  {ticks.map((tick) => (
                    <td key={tick}>□</td>
                  ))}
                  <td />
                  <td />
                  {beside.map(({ id: question }) => (
                    <td key={question} />
                  ))}
                  <td />
                </tr>
                {below.length > 0 && (
                  <tr>
                    <td />
                    <td colSpan={ticks.length + 4}>{below.map((_, at) => `${letterOf(at)} ______`).join('  ')}</td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      ))}
    </Paper>
  );
}

/** What each letter asks, of whom, and how its answer is written. */
export function Legend({ questions }: { questions: readonly OwnQuestion[] }) {
  const w = useWords(paperWords);
  const language = useLanguage();
  const { policy } = useDevice().session;
  if (questions.length === 0) return null;
  const numbered = (all: readonly string[]) => all.map((one, at) => `${at + 1} ${one}`).join(' ');
  const how = ({ type, choices }: OwnQuestion): string => {
    if (type === 'choice') return numbered(choices?.map(({ text }) => saidIn(text, language)) ?? []);
    if (type === 'riskArea') {
      return `${w.none} ${numbered(policy.screening.riskAreas.map(({ name }) => saidIn(name, language)))}`;
    }
    return type === 'place' ? w.text : w[type];
  };
  return (
    <ul className="dk-letters">
      {questions.map((question, at) => (
        <li key={question.id}>
          <b>{letterOf(at)}</b> {saidIn(question.text, language)} (
          {question.per === 'household' ? w.perHousehold : w.perPerson}) {how(question)}
        </li>
      ))}
    </ul>
  );
}

/** The head of a narrow column: the legend says the rest. */
function short(text: string): string {
  return text.length <= 6 ? text : `${text.slice(0, 6)}…`;
}
