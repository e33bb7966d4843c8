import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { CoverageCount } from '../doors/coverageCount.ts';

const words = defineWords({
  zh: {
    settled: '已核清',
    tried: '访过未核清',
    notYet: '未访',
    of: '共 {n} 户',
    added: '其中现场新增 {n}',
    parts: '{settled} 已核清|{tried} 访过未核清|{notYet} 未访，共 {of}',
    households: '{n} 户',
  },
  en: {
    settled: 'settled',
    tried: 'tried',
    notYet: 'not reached',
    of: 'of {n} {n:door|doors}',
    added: '{n} added on the spot',
    parts: '{settled} settled|{tried} tried|{notYet} not reached, of {of}',
    households: '{n} {n:door|doors}',
  },
});

/** Three numbers that add up to the fourth, always together. */
export function CoverageFigures({ count }: { count: CoverageCount }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <dl className="door-figures">
      {(['settled', 'tried', 'notYet'] as const).map((name) => (
        <div key={name} data-figure={name}>
          <dd>{format.number(count[name])}</dd>
          <dt>{w[name]}</dt>
        </div>
      ))}
      <div data-figure="of">
        <dt>{w.of({ n: count.of })}</dt>
        {count.added > 0 && <dd className="door-added">{w.added({ n: count.added })}</dd>}
      </div>
    </dl>
  );
}

/** The same in one line, for lists. Without a round: how many doors there are. */
export function CoverageLine({ count, counted }: { count: CoverageCount; counted: boolean }) {
  const w = useWords(words);
  if (!counted) return w.households({ n: count.of });
  const parts = w.parts(count).split('|');
  if (count.added > 0) parts.push(w.added({ n: count.added }));
  return (
    <span className="door-parted">
      {parts.map((part) => (
        <span key={part}>{part} </span>
      ))}
    </span>
  );
}
