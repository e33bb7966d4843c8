import type { Grant } from '@fangxian/domain/access';
import { Input, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo, useRef } from 'react';
import { roleWords, useNow } from '../../app/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters, useKeys, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { stands } from './grants.ts';
import { grantWords } from './grantWords.ts';

const words = defineWords({
  zh: { name: '姓名', role: '岗位', until: '到期', state: '状态' },
  en: { name: 'Name', role: 'Role', until: 'Until', state: 'State' },
});

/** Somebody as any list of people shows them. */
export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly lockedAt?: number | undefined;
};

/** At work: their phone is not locked and something that they were given has not ended. */
export function works({ grants, lockedAt }: Pick<Listed, 'grants' | 'lockedAt'>, now: number): boolean {
  return lockedAt === undefined && grants.some((grant) => stands(grant, now));
}

/** A searched list of people: who, in what role, until when; each opens beside it. */
export function PeopleTable<One extends Listed>(props: {
  label: string;
  rows: readonly One[];
  /** Where each works, as it is told here, of the grants that stand. */
  where: { readonly title: string; readonly width: number; told(one: One, held: readonly Grant[]): string };
  search: string;
  note?: ReactNode;
  empty: string;
}) {
  const { label, rows, where, search, note, empty } = props;
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  const now = useNow();
  const { query, set } = useFilters();
  const box = useRef<HTMLDivElement>(null);
  useKeys({ '/': () => box.current?.querySelector('input')?.focus() });
  const columns = useMemo((): TableColumnsType<One> => {
    const held = ({ grants }: One) => grants.filter((grant) => stands(grant, now));
    const place: TableColumnsType<One>[number] = {
      ...{ title: where.title, key: 'where', width: where.width, ellipsis: true },
      render: (_, one) => where.told(one, held(one)),
    };
    const role: TableColumnsType<One>[number] = {
      ...{ title: w.role, key: 'role', width: 10.5, ellipsis: true },
      render: (_, one) => [...new Set(held(one).map(({ role: told }) => r[told]))].join(g.comma),
    };
    return [
      { title: w.name, key: 'name', fixed: 'left', width: 9.5, ellipsis: true, render: (_, { name }) => name },
      role,
      place,
      {
        title: w.until,
        key: 'until',
        width: 5,
        render: (_, one) => {
          const ends = held(one).flatMap(({ until }) => until ?? []);
          return ends.length > 0 ? format.date(Math.min(...ends)) : '';
        },
      },
      {
        title: w.state,
        key: 'state',
        width: 7.5,
        render: (_, one) => (one.lockedAt ? g.locked : works(one, now) ? g.works : g.ended),
      },
    ];
  }, [w, g, r, format, now, where]);
  return (
    <>
      <div className="dk-filters">
        <div ref={box}>
          <Input
            allowClear
            aria-label={search}
            placeholder={search}
            value={query.find ?? ''}
            onChange={({ target }) => set({ find: target.value || undefined })}
            style={{ width: '13rem' }}
          />
        </div>
        {note}
      </div>
      <WideTable
        label={label}
        rows={rows}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        empty={<Empty title={empty} />}
      />
    </>
  );
}
