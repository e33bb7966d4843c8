import type { ResidentSaid } from '@fangxian/domain/quarantine';
import { Button } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import type { Resident } from './useResident.ts';

const words = defineWords({
  zh: {
    title: '还没送出 {n} 件',
    kept: '都记在这部手机里，有网自动送出。',
    ended: '链接打不开了，这些没有送到，请打电话告诉社区。',
    again: '现在再送一次',
    check: '{n} 人的体温',
    refused: '没有收下',
    line: '{time} {what}',
  },
  en: {
    title: '{n} not sent yet',
    kept: 'Kept on this phone, and sent once there is a network.',
    ended: 'The link opens nothing any more; these did not arrive. Please call the office.',
    again: 'Try now',
    check: 'temperatures of {n}',
    refused: 'Not taken',
    line: '{time} {what}',
  },
});

/** Saved is not sent: what waits on this phone, and what was handed back. */
export function Unsent({ resident: { standing, retry } }: { resident: Resident }) {
  const w = useWords(words);
  const format = useFormat();
  const { waiting, refused, trouble } = standing;
  // What is on its way is not yet late.
  const late = trouble === 'none' ? [] : waiting;
  if (late.length + refused.length === 0) return null;
  const now = Date.now();
  const what = (said: ResidentSaid) => (said.says === 'check' ? w.check({ n: said.persons.length }) : said.words);
  const line = (said: ResidentSaid) => w.line({ time: format.moment(said.at, now), what: what(said) });
  return (
    <section className="resident-unsent" role="status">
      {late.length > 0 && (
        <>
          <h2>{w.title({ n: late.length })}</h2>
          <p>{trouble === 'ended' ? w.ended : w.kept}</p>
          <ul>
            {late.map((said) => (
              <li key={said.id}>{line(said)}</li>
            ))}
          </ul>
          {trouble !== 'ended' && <Button onClick={retry}>{w.again}</Button>}
        </>
      )}
      {refused.length > 0 && (
        <>
          <h2>{w.refused}</h2>
          <ul>
            {refused.map(({ said, words: why }) => (
              <li key={said.id}>
                {line(said)}
                <small>{why}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
