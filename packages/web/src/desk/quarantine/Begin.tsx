import { type Missing, teamOf } from '@fangxian/domain/quarantine';
import { Button } from 'antd';
import type { Folder, Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '开始隔离前还差 {n} 项',
    dependantsQuestion: '还没问：有没有人要靠他们照护',
    carer: '有人还没落实照护人',
    papers: '文书：{names}',
    seats: '责任人：{names}',
    and: '、',
    begin: '开始居家隔离（{n} 人）',
    begun: '居家隔离开始',
    care: '在这之前，检查、送菜、提醒照常进行；只有限制要等。',
  },
  en: {
    title: '{n} {n:thing|things} missing before it may begin',
    dependantsQuestion: 'Nobody has asked who depends on them',
    carer: 'somebody has no carer yet',
    papers: 'papers: {names}',
    seats: 'team: {names}',
    and: ', ',
    begin: 'Begin the quarantine ({n})',
    begun: 'the quarantine begins',
    care: 'Checks, food and alarms go on meanwhile; only the restriction waits.',
  },
});

/** What stands between a household and its restriction; then the one button. */
export function Begin({ folder, missing, say }: { folder: Folder; missing: readonly Missing[]; say: Say }) {
  const w = useWords(words);
  const language = useLanguage();
  const { observation } = useDevice().session.policy;
  const waiting = folder.inCare.filter(({ state }) => !state.begun).map(({ person }) => person);
  if (folder.inCare.length === 0 || (waiting.length === 0 && missing.length === 0)) return null;
  const papers = missing.flatMap((one) =>
    one.what === 'paper' ? (observation.papers.find(({ paper }) => paper === one.paper)?.name[language] ?? []) : [],
  );
  const seats = missing.flatMap((one) =>
    one.what === 'seat' ? (teamOf(folder.state).find(({ seat }) => seat === one.seat)?.name[language] ?? []) : [],
  );
  const told = [
    missing.some(({ what }) => what === 'dependantsQuestion') && w.dependantsQuestion,
    missing.some(({ what }) => what === 'carer') && w.carer,
    seats.length > 0 && w.seats({ names: seats.join(w.and) }),
    papers.length > 0 && w.papers({ names: papers.join(w.and) }),
  ].filter((line) => line !== false);
  return (
    <section>
      {missing.length > 0 ? (
        <>
          <h3>{w.title({ n: missing.length })}</h3>
          <ul className="fx-list">
            {told.map((line) => (
              <li key={line}>○ {line}</li>
            ))}
          </ul>
          <p className="dk-note">{w.care}</p>
        </>
      ) : (
        <Button type="primary" className="dk-next" onClick={() => void say('begun', { persons: waiting }, w.begun)}>
          {w.begin({ n: waiting.length })}
        </Button>
      )}
    </section>
  );
}
