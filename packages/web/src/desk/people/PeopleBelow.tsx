import type { Scope } from '@fangxian/domain/access';
import type { MembersTold, MemberTold } from '@fangxian/domain/exchange';
import { Button } from 'antd';
import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { askAgain, useAsked, useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { naturally } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { MemberBeside } from './MemberBeside.tsx';
import { type Listed, PeopleTable } from './PeopleTable.tsx';

const words = defineWords({
  zh: {
    title: '人员',
    sub: '你能管的人：停用丢了的手机、发新链接、结束授权。',
    invite: '邀请一个人 ›',
    search: '姓名或地方  /',
    place: '在哪里',
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
    place: 'Where',
    whole: 'all of {place}',
    parts: '{n} {n:part|parts} of {place}',
    oneCase: 'one home quarantine in {place}',
    nobody: 'Nobody found whom you may manage',
    loading: 'Fetching…',
    more: 'The first {n} {n:is|are} listed; type a name or a place to find the others.',
  },
});

type Row = Omit<MemberTold, 'name'> & Listed;

/** An office above has no community of its own: it asks the server for whom it may manage, at all its places. */
export function PeopleBelow() {
  const w = useWords(words);
  const format = useFormat();
  const { logs } = useDevice().session;
  const { query, set } = useFilters();
  const find = query.find ?? '';
  const asked = useAsked<MembersTold>(`/api/members?${new URLSearchParams({ find })}`);
  const one = useAsked<MemberTold>(query.at ? `/api/members/${query.at}` : undefined);
  const rows = useMemo(() => {
    const found = (asked.data?.members ?? []).map((told): Row => ({ ...told, id: told.member, name: told.name ?? '' }));
    const above = (a: Row, b: Row) => a.log.length - b.log.length || naturally(a.log, b.log);
    return found.sort((a, b) => above(a, b) || naturally(a.name, b.name));
  }, [asked.data]);
  const where = useMemo(() => ({ ...{ title: w.place, width: 14.5 }, told: ({ place }: Row) => place }), [w]);
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
      {(asked.error ?? one.error) && (
        <p className="dk-problem" role="alert">
          {(asked.error ?? one.error)?.message}
        </p>
      )}
      <PeopleTable
        label={w.title}
        rows={rows}
        where={where}
        search={w.search}
        note={asked.data?.more && <span className="dk-note">{w.more({ n: format.number(rows.length) })}</span>}
        empty={asked.isPending ? w.loading : w.nobody}
      />
    </Area>
  );
}
