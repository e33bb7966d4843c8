import type { MemberState } from '@fangxian/domain/workforce';
import { Button, Input, type TableColumnsType } from 'antd';
import { useMemo, useRef } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters, useKeys, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { naturally, plain, useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { mayInvite, scopeInWords, stands } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { InviteBeside } from './InviteBeside.tsx';
import { MemberHere } from './MemberHere.tsx';

const words = defineWords({
  zh: {
    title: '人员',
    sub: '{n} 人在岗，共 {of} 人',
    invite: '邀请一个人',
    search: '姓名  /',
    name: '姓名',
    role: '岗位',
    scope: '负责',
    until: '到期',
    state: '状态',
    nobody: '还没有邀请过人',
  },
  en: {
    title: 'People',
    sub: '{n} at work, of {of}',
    invite: 'Invite somebody',
    search: 'Name  /',
    name: 'Name',
    role: 'Role',
    scope: 'Answers for',
    until: 'Until',
    state: 'State',
    nobody: 'Nobody has been invited yet',
  },
});

type Row = { readonly id: string; readonly state: MemberState; readonly name: string; readonly works: boolean };

/** Who works here, what each answers for, and inviting the next. */
export function People() {
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const community = useCommunity();
  const { query, set } = useFilters();
  const search = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const all = useMemo(
    () =>
      device
        .ids('member')
        .map((id) => device.get<MemberState>(`member/${id}`))
        .filter((state) => state !== undefined)
        .map((state): Row => {
          const works = state.lockedAt === undefined && state.grants.some((grant) => stands(grant, now));
          return { id: state.member, state, name: plain(state.name) ?? '', works };
        })
        .sort((a, b) => Number(b.works) - Number(a.works) || naturally(a.name, b.name)),
    [device, version, now],
  );
  const rows = query.find ? all.filter(({ name }) => name.includes(query.find ?? '')) : all;
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() });
  const columns = useMemo((): TableColumnsType<Row> => {
    const held = ({ state }: Row) => state.grants.filter((grant) => stands(grant, now));
    return [
      { title: w.name, key: 'name', fixed: 'left', width: 150, ellipsis: true, render: (_, row) => row.name },
      {
        title: w.role,
        key: 'role',
        width: 165,
        ellipsis: true,
        render: (_, row) => [...new Set(held(row).map(({ role }) => r[role]))].join(g.comma),
      },
      {
        title: w.scope,
        key: 'scope',
        width: 200,
        ellipsis: true,
        render: (_, row) =>
          held(row)
            .map(({ scope }) => scopeInWords(scope, community, g) ?? g.whole)
            .join(g.comma),
      },
      {
        title: w.until,
        key: 'until',
        width: 80,
        render: (_, row) => {
          const ends = held(row).flatMap(({ until }) => until ?? []);
          return ends.length > 0 ? format.date(Math.min(...ends)) : '';
        },
      },
      {
        title: w.state,
        key: 'state',
        width: 120,
        render: (_, { state, works }) => (state.lockedAt ? g.locked : works ? g.works : g.ended),
      },
    ];
  }, [w, g, r, format, now, community]);
  const close = () => set({ at: undefined });
  const may = mayInvite(device.session.grants, now);
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub({ n: all.filter(({ works }) => works).length, of: all.length })}
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
      <div className="dk-filters">
        <div ref={search}>
          <Input
            allowClear
            aria-label={w.search}
            placeholder={w.search}
            value={query.find ?? ''}
            onChange={({ target }) => set({ find: target.value || undefined })}
            style={{ width: '13rem' }}
          />
        </div>
      </div>
      <WideTable
        label={w.title}
        rows={rows}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        empty={<Empty title={w.nobody} />}
      />
    </Area>
  );
}
