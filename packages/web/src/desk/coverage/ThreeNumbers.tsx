import { hrefOf } from '../../app/index.ts';
import { Figure } from '../../look/index.ts';
import { CoverageBar } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type Count, nothing, notYet, type RoundReading } from '../community/index.ts';

export const countWords = defineWords({
  zh: {
    settled: '已核清',
    tried: '访过未核清',
    notYet: '未访',
    households: '应排查户',
    ofThem: '应排查户（含新增 {added}）',
    vacant: '其中空置',
    persons: '已问到的人',
    percent: '核清 {percent}，共 {of} 户',
  },
  en: {
    settled: 'settled',
    tried: 'tried',
    notYet: 'not reached',
    households: 'households',
    ofThem: 'households ({added} added since)',
    vacant: 'of them vacant',
    persons: 'people asked',
    percent: '{percent} of {of} {of:household|households} settled',
  },
});

/** The round in three numbers and what they are out of; each opens into its names. */
export function ThreeNumbers({ reading }: { reading: RoundReading }) {
  const w = useWords(countWords);
  const format = useFormat();
  const { all, round } = reading;
  const names = (show: string) => hrefOf('desk', ['unreached'], { show, round: round.round });
  return (
    <div className="dk-figures">
      <Figure large value={all.settled} label={w.settled} colour="var(--accounted)" href={names('settled')} />
      <Figure large value={all.tried} label={w.tried} colour="var(--tried)" href={names('tried')} />
      <Figure large value={notYet(all)} label={w.notYet} href={names('notYet')} />
      <Figure
        large
        value={all.households}
        label={all.added > 0 ? w.ofThem({ added: all.added }) : w.households}
        colour="var(--ink-3)"
        href={names('all')}
      />
      <Figure large value={all.personsAnswered} label={w.persons} colour="var(--ink-3)" />
      <p className="dk-percent">
        <CoverageBar {...all} />
        {w.percent({ percent: format.percent(all.settled, all.households), of: all.households })}
        {all.vacant > 0 && (
          <>
            {' · '}
            <a href={names('vacant')}>
              {w.vacant} {format.number(all.vacant)}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

export const countOf = (counts: ReadonlyMap<string, Count>, id: string): Count => counts.get(id) ?? nothing();
