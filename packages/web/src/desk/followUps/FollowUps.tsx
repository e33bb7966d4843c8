import type { Role } from '@fangxian/domain/access';
import { type FollowUpState, isOpen } from '@fangxian/domain/screening';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { byOwner, dueFor, followUpsIn, itemOf } from '../../steps/index.ts';
import { ChosenBar, SavedFilters, useChosen, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { PriorityList, PutOnList } from '../priority/index.ts';
import { FollowUpBeside } from './FollowUpBeside.tsx';
import { useColumns } from './useColumns.tsx';

const words = defineWords({
  zh: {
    title: '跟进',
    sub: '{n} 人还没跟完，{late} 人已过时限',
    closedSub: '{n} 人六步都办完了',
    all: '全部 {n}',
    owner: '{role} {n}',
    done: '办完的',
    priority: '重点人员',
    prioritySub: '先看、勤看的人。只有负责健康的人看得到。',
    filter: '谁来办',
    list: '要跟进的人',
    overdue: '已过时限',
    soon: '两小时内到时限',
    none: '眼下没有要跟进的人。走访里有人有情况，会自己到这里来。',
    noneDone: '还没有六步都办完的。',
  },
  en: {
    title: 'Follow-ups',
    sub: '{n} {n:person|people} still open, {late} of them overdue',
    closedSub: '{n} {n:person|people} with all six steps done',
    all: 'All {n}',
    owner: '{role} {n}',
    done: 'Done',
    priority: 'Priority list',
    prioritySub: 'To be watched first. Seen only by those on duty for health.',
    filter: 'Whose turn',
    list: 'People to follow up',
    overdue: 'Overdue',
    soon: 'Due within two hours',
    none: 'Nobody is being followed up now. Whoever a visit finds in need of attention comes here by itself.',
    noneDone: 'Nobody has all six steps done yet.',
  },
});

/** Whose six steps are still open, what is overdue first; by owner. */
export function FollowUps() {
  const w = useWords(words);
  const roles = useWords(roleWords);
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const [open, closed] = useMemo(
    () => [followUpsIn(device), followUpsIn(device, (state) => !isOpen(state))],
    [device, version],
  );
  const owners = useMemo(() => byOwner(open), [open]);
  const owner = owners.find((one) => one.owner === query.owner)?.owner;
  const done = query.owner === 'done';
  const priority = query.show === 'priority';
  const turned = useMemo(() => {
    if (done) return closed;
    if (!owner) return open;
    const due = (item: (typeof open)[number]) => dueFor(item, owner) ?? Number.POSITIVE_INFINITY;
    return open.filter((item) => Number.isFinite(due(item))).sort((a, b) => due(a) - due(b));
  }, [done, closed, open, owner]);
  const dueOf = (item: (typeof open)[number]) => (owner ? (dueFor(item, owner) ?? now) : item.dueAt);
  const until = { late: now, soon: now + 2 * 3_600_000 }[query.due as 'late' | 'soon'];
  const rows = until === undefined ? turned : turned.filter((item) => dueOf(item) < until);
  const chosen = useChosen(rows);
  const late = rows.filter((item) => (owner ? (dueFor(item, owner) ?? now) : item.dueAt) < now).length;
  const columns = useColumns(device, owner, now);
  const options: { value: string; label: string }[] = [
    { value: '', label: w.all({ n: open.length }) },
    ...owners.map(({ owner: role, n }: { owner: Role; n: number }) => ({
      value: role as string,
      label: w.owner({ role: roles[role], n }),
    })),
    { value: 'done', label: w.done },
    { value: 'priority', label: w.priority },
  ];
  const at = query.at;
  const state = at === undefined ? undefined : device.get<FollowUpState>(`followUp/${at}`);
  return (
    <Area
      fixed
      title={w.title}
      sub={priority ? w.prioritySub : done ? w.closedSub({ n: rows.length }) : w.sub({ n: rows.length, late })}
      beside={
        priority && at !== undefined ? (
          <HouseholdBeside key={at} id={at} onClose={() => set({ at: undefined })} />
        ) : at !== undefined && state?.opened ? (
          <FollowUpBeside key={at} item={itemOf(at, state)} onClose={() => set({ at: undefined })} />
        ) : undefined
      }
    >
      <div className="dk-filters">
        <Segmented
          aria-label={w.filter}
          value={priority ? 'priority' : done ? 'done' : (owner ?? '')}
          options={options}
          onChange={(value) =>
            set(
              value === 'priority'
                ? { show: 'priority', owner: undefined, at: undefined, due: undefined }
                : { show: undefined, owner: value || undefined, at: undefined, due: undefined },
            )
          }
        />
      </div>
      {priority ? (
        <PriorityList />
      ) : (
        <>
          <SavedFilters
            list="followUps"
            names={['owner', 'due']}
            usual={[
              { name: w.overdue, filter: { due: 'late' } },
              { name: w.soon, filter: { due: 'soon' } },
            ]}
          />
          <ChosenBar chosen={chosen} of={rows.length}>
            <PutOnList
              people={chosen.rows.map(({ state: { household, person } }) => ({ household, person }))}
              onDone={chosen.none}
            />
          </ChosenBar>
          <WideTable
            label={w.list}
            rows={rows}
            columns={columns}
            current={at}
            onOpen={(id) => set({ at: id })}
            chosen={chosen}
            empty={<Empty title={done ? w.noneDone : w.none} />}
          />
        </>
      )}
    </Area>
  );
}
