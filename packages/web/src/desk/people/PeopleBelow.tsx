import type { Scope } from '@fangxian/domain/access';
import type { MembersTold, MemberTold } from '@fangxian/domain/exchange';
import { Button, Input, type TableColumnsType } from 'antd';
import { useMemo, useRef } from 'react';
import { hrefOf, roleWords, useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { askAgain, useAsked, useFilters, useKeys, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { naturally } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { stands } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { MemberBeside } from './MemberBeside.tsx';

const words = defineWords({
  zh: {
    title: '人员',
    sub: '你能管的人：停用丢了的手机、发新链接、结束授权。',
    invite: '邀请一个人 ›',
    search: '姓名或地方  /',
    name: '姓名',
    place: '在哪里',
    role: '岗位',
    until: '到期',
    state: '状态',
    whole: '{place}全部',
    parts: '{place}的 {n} 处',
    oneCase: '{place}的一户居家隔离',
    nobody: '没有找到能管的人',
    loading: '正在取…',
    more: '先列出 {n} 人，写上姓名或地方找得更准。',
  },
  en: {
    title: 'People',
    sub: 'Whom you may manage: lock a lost phone, send a new link, end a grant.',
    invite: 'Invite somebody ›',
    search: 'Name or place  /',
    name: 'Name',
    place: 'Where',
    role: 'Role',
    until: 'Until',
    state: 'State',
    whole: 'all of {place}',
    parts: '{n} parts of {place}',
    oneCase: 'one home quarantine in {place}',
    nobody: 'Nobody found whom you may manage',
    loading: 'Fetching…',
    more: 'The first {n} are listed; type a name or a place to find the others.',
  },
});

type Row = MemberTold & { readonly id: string };

/** An office above has no community of its own: it asks the server for whom it may manage, at all its places. */
export function PeopleBelow() {
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  const now = useNow();
  const { logs } = useDevice().session;
  const { query, set } = useFilters();
  const search = useRef<HTMLDivElement>(null);
  const find = query.find ?? '';
  const asked = useAsked<MembersTold>(`/api/members?${new URLSearchParams({ find })}`);
  const one = useAsked<MemberTold>(query.at ? `/api/members/${query.at}` : undefined);
  const rows = useMemo(() => {
    const found = (asked.data?.members ?? []).map((told): Row => ({ ...told, id: told.member }));
    const above = (a: Row, b: Row) => a.log.length - b.log.length || naturally(a.log, b.log);
    return found.sort((a, b) => above(a, b) || naturally(a.name ?? '', b.name ?? ''));
  }, [asked.data]);
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() });
  const columns = useMemo((): TableColumnsType<Row> => {
    const held = ({ grants }: Row) => grants.filter((grant) => stands(grant, now));
    return [
      { title: w.name, key: 'name', fixed: 'left', width: 150, ellipsis: true, render: (_, { name }) => name },
      { title: w.place, key: 'place', width: 230, ellipsis: true, render: (_, { place }) => place },
      {
        title: w.role,
        key: 'role',
        width: 165,
        ellipsis: true,
        render: (_, row) => [...new Set(held(row).map(({ role }) => r[role]))].join(g.comma),
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
        render: (_, row) => (row.lockedAt ? g.locked : held(row).length > 0 ? g.works : g.ended),
      },
    ];
  }, [w, g, r, format, now]);
  /** Their buildings have no names here; that there are some is enough to know what ends. */
  const scopeInWords = ({ place: code, grids, buildings, stairwells, case: one }: Scope) => {
    const place = logs.find((log) => log.code === code)?.name ?? code;
    if (one !== undefined) return w.oneCase({ place });
    const n = [grids, buildings, stairwells].reduce((sum, parts) => sum + (parts?.length ?? 0), 0);
    return n > 0 ? w.parts({ place, n }) : w.whole({ place });
  };
  const close = () => set({ at: undefined });
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub}
      actions={<Button href={hrefOf('command', [])}>{w.invite}</Button>}
      beside={
        query.at &&
        one.data && (
          <MemberBeside
            key={query.at}
            member={one.data}
            inviter={undefined}
            scopeInWords={scopeInWords}
            onChanged={() => askAgain('/api/members')}
            onClose={close}
          />
        )
      }
    >
      <div className="dk-filters">
        <div ref={search}>
          <Input
            allowClear
            aria-label={w.search}
            placeholder={w.search}
            value={find}
            onChange={({ target }) => set({ find: target.value || undefined })}
            style={{ width: '13rem' }}
          />
        </div>
        {asked.data?.more && <span className="dk-note">{w.more({ n: format.number(rows.length) })}</span>}
      </div>
      {(asked.error ?? one.error) && (
        <p className="dk-problem" role="alert">
          {(asked.error ?? one.error)?.message}
        </p>
      )}
      <WideTable
        label={w.title}
        rows={rows}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        empty={<Empty title={asked.isPending ? w.loading : w.nobody} />}
      />
    </Area>
  );
}
