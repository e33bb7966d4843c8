/**
 * What this page keeps on the household's own phone: what was last told, what was said and not sent, and what is being
 * written. By the link, so that two households on one phone stay apart; gone when the link opens nothing any more.
 */
import type { ResidentSaid, ResidentTold } from '@fangxian/domain/quarantine';
import { useState } from 'react';

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type Kept = {
  told(): ResidentTold | undefined;
  keepTold(told: ResidentTold | undefined): void;
  waiting(): readonly ResidentSaid[];
  /** @returns whether it is kept: a browser may forbid it, and then the page says so */
  wait(said: ResidentSaid): boolean;
  /** These are settled, whichever page of this phone they were said on. */
  settle(ids: readonly string[]): void;
  draft<Value>(name: string): Value | undefined;
  keepDraft(name: string, value: unknown): void;
};

/** @param storage undefined where the browser has none to give */
export function keptFor(token: string, storage: Storage | undefined): Kept {
  const prefix = `fangxian.resident.${token.slice(0, 20)}`;
  const read = <Value>(name: string): Value | undefined => {
    try {
      const text = storage?.getItem(`${prefix}.${name}`);
      return text ? (JSON.parse(text) as Value) : undefined;
    } catch {
      return undefined;
    }
  };
  const write = (name: string, value: unknown): boolean => {
    try {
      if (!storage) return false;
      if (value === undefined) storage.removeItem(`${prefix}.${name}`);
      else storage.setItem(`${prefix}.${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  const waiting = () => read<readonly ResidentSaid[]>('waiting') ?? [];
  return {
    told: () => read<ResidentTold>('told'),
    keepTold: (told) => void write('told', told),
    waiting,
    wait: (said) => write('waiting', [...waiting().filter(({ id }) => id !== said.id), said]),
    settle(ids) {
      const left = waiting().filter(({ id }) => !ids.includes(id));
      write('waiting', left.length > 0 ? left : undefined);
    },
    draft: (name) => read(`draft.${name}`),
    keepDraft: (name, value) => void write(`draft.${name}`, value),
  };
}

export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Words being written: there again when the page was closed in between. */
export function useDraft(kept: Kept, name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => kept.draft<string>(name) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      kept.keepDraft(name, next === '' ? undefined : next);
    },
  ];
}
