import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useAskingsWaiting } from '../../consent/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { RoundReading } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { needsOf } from './needs.ts';

const words = defineWords({
  zh: {
    title: '需要你',
    sub: '要紧的在前',
    nothing: '眼下没有要你办的。辛苦了。',
    attention: '{n} 户有情况',
    attentionSub: '发热、去过风险地区或接触过，请社区医生联系',
    thrice: '{n} 户三次以上没见到',
    thriceSub: '换个时间，或打电话',
    refused: '{n} 户拒访',
    refusedSub: '有人说得通吗',
    unlisted: '{n} 个门不在名册里',
    unlistedSub: '去过了，还算不进本轮',
    exports: '{n} 份完整导出等你同意',
    exportsSub: '有人在等着下载',
    questions: '{n} 条待核对',
    questionsSub: '已入账，请看一眼',
    roster: '名册还有 {n} 处要看',
    rosterSub: '导入时有疑问的行',
    go: '看',
  },
  en: {
    title: 'Needs you',
    sub: 'The most pressing first',
    nothing: 'Nothing waits for you now. Thank you.',
    attention: '{n} {n:household|households} for the doctor to call',
    attentionSub: 'fever, a risk area or contact',
    thrice: '{n} {n:household|households} missed three times or more',
    thriceSub: 'another hour, or the telephone',
    refused: '{n} {n:household|households} refused',
    refusedSub: 'who could talk to them?',
    unlisted: '{n} {n:door|doors} not on the roster',
    unlistedSub: 'visited, but not counted yet',
    exports: '{n} full exports for your word',
    exportsSub: 'somebody waits to fetch them',
    questions: '{n} to check',
    questionsSub: 'taken into the log; please look',
    roster: '{n} roster {n:row|rows} in question',
    rosterSub: 'doubts from the import',
    go: 'Look',
  },
});

/** What waits for somebody at the desk, in order; empty with a kind word when nothing does. */
export function NeedsYou({ reading }: { reading: RoundReading | undefined }) {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  const exports = useAskingsWaiting().length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const needs = useMemo(() => needsOf(device, reading, exports), [device, reading, version, exports]);
  return (
    <Beside title={w.title} sub={needs.length > 0 ? w.sub : undefined}>
      {needs.length === 0 && <p className="dk-note">{w.nothing}</p>}
      <ul className="fx-list">
        {needs.map(({ name, n, mark, area, query }) => (
          <li key={name}>
            <a className="fx-row dk-need" href={hrefOf('desk', [area], query)}>
              <span>
                {mark ? <Mark state={mark} quiet /> : <b aria-hidden="true">?</b>}
                <span>
                  {w[name]({ n })}
                  <small>{w[`${name}Sub`]}</small>
                </span>
              </span>
              <span>{w.go} ›</span>
            </a>
          </li>
        ))}
      </ul>
    </Beside>
  );
}
