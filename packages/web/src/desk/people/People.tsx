import type { Grant } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { naturally, plain, useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { mayInvite, scopeInWords } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { InviteBeside } from './InviteBeside.tsx';
import { MemberHere } from './MemberHere.tsx';
import { type Listed, PeopleTable, works } from './PeopleTable.tsx';

const words = defineWords({
  zh: {
    title: '人员',
    sub: '{n} 人在岗，共 {of} 人',
    invite: '邀请一个人',
    search: '姓名  /',
    scope: '负责',
    nobody: '还没有邀请过人',
  },
  en: {
    title: 'People',
    sub: '{n} at work, of {of}',
    invite: 'Invite somebody',
    search: 'Name  /',
    scope: 'Answers for',
    nobody: 'Nobody has been invited yet',
  },
});

type Row = Listed & { readonly atWork: boolean };

/** Who works here, what each answers for, and inviting the next. */
export function People() {
  const w = useWords(words);
  const g = useWords(grantWords);
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const community = useCommunity();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const all = useMemo(
    () =>
      device
        .ids('member')
        .map((id) => device.get<MemberState>(`member/${id}`))
        .filter((state) => state !== undefined)
        .map(({ member, name, grants, lockedAt }): Row => {
          const told = { id: member, name: plain(name) ?? '', grants, lockedAt };
          return { ...told, atWork: works(told, now) };
        })
        .sort((a, b) => Number(b.atWork) - Number(a.atWork) || naturally(a.name, b.name)),
    [device, version, now],
  );
  const rows = query.find ? all.filter(({ name }) => name.includes(query.find ?? '')) : all;
  const where = useMemo(
    () => ({
      ...{ title: w.scope, width: 12.5 },
      told: (_: Row, held: readonly Grant[]) =>
        held.map(({ scope }) => scopeInWords(scope, community, g) ?? g.whole).join(g.comma),
    }),
    [w, g, community],
  );
  const close = () => set({ at: undefined });
  const may = mayInvite(device.session.grants, now);
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub({ n: all.filter(({ atWork }) => atWork).length, of: all.length })}
      actions={
        may &&
        query.at !== 'invite' && (
          <Button type="primary" className="dk-next" onClick={() => set({ at: 'invite' })}>
            {w.invite}
          </Button>
        )
      }
      beside={
        query.at === 'invite' ? (
          <InviteBeside onClose={close} />
        ) : (
          query.at && <MemberHere key={query.at} id={query.at} onClose={close} />
        )
      }
    >
      <PeopleTable label={w.title} rows={rows} where={where} search={w.search} empty={w.nobody} />
    </Area>
  );
}
