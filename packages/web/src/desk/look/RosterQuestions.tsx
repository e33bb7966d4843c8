import { type ProblemCode, problems, wordsFor } from '@fangxian/domain/problems';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { WideTable } from '../../wide/index.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { QuestionsFile } from '../import/index.ts';
import { lookWords } from './lookWords.ts';

type Asked = {
  readonly id: string;
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly household?: string;
};

/** Doubts of roster files that nobody has lifted yet. */
export function useRosterQuestions(): readonly Asked[] {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(
    () =>
      device.ids('rosterImport').flatMap((id) => {
        const told = device.get<{ questions: readonly (Asked & { question: string })[] }>(`rosterImport/${id}`);
        return (told?.questions ?? []).map((one) => ({ ...one, id: `${one.household ?? ''}~${one.question}` }));
      }),
    [device, version],
  );
}

export function RosterQuestions(props: { questions: readonly Asked[]; onOpen: (household: string) => void }) {
  const { questions, onOpen } = props;
  const w = useWords(lookWords);
  const language = useLanguage();
  const { log } = useDevice();
  const { homeOf } = useCommunity();
  if (questions.length === 0) return null;
  return (
    <>
      <p className="dk-note">{w.rosterWhy}</p>
      <p className="dk-actions" style={{ padding: '0.5rem 0 1rem' }}>
        <QuestionsFile path={`/api/logs/${log}/rosters`} />
      </p>
      <div className="dk-tall">
        <WideTable
          label={w.title}
          rows={questions}
          onOpen={(id) => {
            const [household] = id.split('~');
            if (household) onOpen(household);
          }}
          empty={<Empty title={w.nothing} />}
          columns={[
            {
              title: '',
              key: 'row',
              width: 10.5,
              ellipsis: true,
              render: (_, { sheet, row }) => w.row({ sheet, row: String(row) }),
            },
            {
              title: '',
              key: 'home',
              width: 14,
              ellipsis: true,
              render: (_, { household }) => household && homeOf.get(household)?.address,
            },
            {
              title: '',
              key: 'words',
              width: 26,
              ellipsis: true,
              render: (_, { code }) => (code in problems ? wordsFor(code as ProblemCode, language) : code),
            },
          ]}
        />
      </div>
    </>
  );
}
