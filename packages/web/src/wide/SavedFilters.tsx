/**
 * Filters that somebody comes back to, one tap each: a few that are useful from the start, and one's own, named.
 * They are kept on this device, sealed with the rest of what this person has on it.
 */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDevice } from '../device/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { useFilters } from './useLinks.ts';

const words = defineWords({
  zh: { saved: '常用筛选', save: '存下这个筛选', name: '叫什么', keep: '存', cancel: '不存了', remove: '去掉“{name}”' },
  en: {
    saved: 'Filters',
    save: 'Keep this filter',
    name: 'Its name',
    keep: 'Keep',
    cancel: 'Cancel',
    remove: 'Remove “{name}”',
  },
});

export type Told = { readonly [name: string]: string };
export type SavedFilter = { readonly name: string; readonly filter: Told };

/** What is open beside the list, and which round, belongs to no filter. */
const never = ['at', 'round'];

export function SavedFilters(props: {
  list: string;
  usual: readonly SavedFilter[];
  /** Which parts of the address are filters of this list. */
  names: readonly string[];
}) {
  const { list, usual, names } = props;
  const w = useWords(words);
  const device = useDevice();
  const { query, set } = useFilters();
  const draft = `filters/${list}`;
  const [own, setOwn] = useState<readonly SavedFilter[]>(() => device.draft<readonly SavedFilter[]>(draft) ?? []);
  const [naming, setNaming] = useState<string | undefined>();
  const parts = names.filter((name) => !never.includes(name));
  const now: Told = Object.fromEntries(parts.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const same = (filter: Told) => parts.every((name) => (filter[name] ?? '') === (now[name] ?? ''));
  const known = [...usual, ...own].some(({ filter }) => same(filter));
  const choose = (filter: Told) => set(Object.fromEntries(parts.map((name) => [name, filter[name]])));
  // The usual ones narrow whatever is chosen already; one's own are the whole of it.
  const holds = (filter: Told) => Object.entries(filter).every(([name, value]) => now[name] === value);
  const turn = (filter: Told) =>
    set(Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, holds(filter) ? undefined : value])));
  const keep = (next: readonly SavedFilter[]) => {
    setOwn(next);
    setNaming(undefined);
    void device.saveDraft(draft, next).catch(() => undefined);
  };
  const save = () => {
    const name = naming?.trim();
    if (name) keep([...own.filter((one) => one.name !== name), { name, filter: now }]);
  };
  return (
    <nav className="wd-saved" aria-label={w.saved}>
      {usual.map(({ name, filter }) => (
        <button key={name} type="button" aria-pressed={holds(filter)} onClick={() => turn(filter)}>
          {name}
        </button>
      ))}
      {own.map(({ name, filter }) => (
        <span key={name}>
          <button type="button" aria-pressed={same(filter)} onClick={() => choose(same(filter) ? {} : filter)}>
            {name}
          </button>
          <button
            type="button"
            aria-label={w.remove({ name })}
            onClick={() => keep(own.filter((one) => one.name !== name))}
          >
            ×
          </button>
        </span>
      ))}
      {naming === undefined ? (
        Object.keys(now).length > 0 &&
        !known && (
          <button type="button" onClick={() => setNaming('')}>
            ＋ {w.save}
          </button>
        )
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Input
            autoFocus
            aria-label={w.name}
            placeholder={w.name}
            maxLength={20}
            value={naming}
            onChange={({ target }) => setNaming(target.value)}
            style={{ width: '9rem' }}
          />
          <Button htmlType="submit" disabled={!naming.trim()}>
            {w.keep}
          </Button>
          <Button type="text" onClick={() => setNaming(undefined)}>
            {w.cancel}
          </Button>
        </form>
      )}
    </nav>
  );
}
