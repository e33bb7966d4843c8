import type { KeptTold } from '@fangxian/domain/exchange';
import { Segmented } from 'antd';
import { useNow } from '../../app/index.ts';
import { AskingsWaiting, mayAgree, useAskingsWaiting } from '../../consent/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { useAsked, useFilters } from '../../wide/index.ts';
import { useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { Kept } from './Kept.tsx';
import { lookWords } from './lookWords.ts';
import { Questions, useOpenQuestions } from './Questions.tsx';
import { RosterQuestions, useRosterQuestions } from './RosterQuestions.tsx';

const all = ['exports', 'questions', 'kept', 'roster'] as const;

/** What somebody should look at: whoever asked for an export waits; the rest has time and holds up no fact. */
export function Look() {
  const w = useWords(lookWords);
  const device = useDevice();
  const { query, set } = useFilters();
  const questions = useOpenQuestions();
  const roster = useRosterQuestions();
  const kept = useAsked<KeptTold[]>(`/api/logs/${device.log}/kept`, 60_000);
  const now = useNow();
  useVersion();
  const tabs = all.filter((one) => one !== 'exports' || mayAgree(device, now));
  const exports = useAskingsWaiting().length;
  const counts = { exports, questions: questions.length, kept: kept.data?.length ?? 0, roster: roster.length };
  const tab = tabs.find((one) => one === query.tab) ?? tabs.find((one) => counts[one] > 0) ?? 'questions';
  const open = (at: string) => set({ at, tab });
  return (
    <Area
      title={w.title}
      sub={tab === 'exports' && exports > 0 ? w.exportsSub : w.sub}
      beside={query.at && <HouseholdBeside key={query.at} id={query.at} onClose={() => set({ at: undefined })} />}
    >
      <div className="dk-filters">
        <Segmented
          value={tab}
          options={tabs.map((value) => ({ value, label: w[value]({ n: counts[value] }) }))}
          onChange={(value) => set({ tab: value, at: undefined })}
        />
      </div>
      {counts[tab] === 0 && !(tab === 'kept' && kept.isPending) && <Empty title={w.nothing} />}
      {tab === 'exports' && <AskingsWaiting />}
      {tab === 'questions' && <Questions questions={questions} onOpen={open} />}
      {tab === 'kept' && <Kept asked={kept} onOpen={open} />}
      {tab === 'roster' && <RosterQuestions questions={roster} onOpen={open} />}
    </Area>
  );
}
