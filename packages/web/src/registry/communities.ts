/** Where somebody may move to. Kept on this device too: at a door without a network the names are at hand. */
import type { CommunityTold } from '@fangxian/domain/exchange';
import { useEffect, useState } from 'react';
import { ask } from '../device/index.ts';

const name = 'fangxian.communities';

function keptHere(): readonly CommunityTold[] {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '[]') as CommunityTold[];
  } catch {
    return [];
  }
}

export type Communities = {
  readonly all: readonly CommunityTold[];
  readonly state: 'loading' | 'ready' | 'unreachable';
};

/** Every community but one's own. Names of places are no secret, hence they are kept as they are. */
export function useCommunities(own: string): Communities {
  const [told, setTold] = useState<Communities>(() => {
    const all = keptHere();
    return { all, state: all.length > 0 ? 'ready' : 'loading' };
  });
  useEffect(() => {
    let here = true;
    void ask<CommunityTold[]>('GET', '/api/communities').then((answer) => {
      if (!here) return;
      if (!answer.ok) {
        setTold(({ all }) => ({ all, state: all.length > 0 ? 'ready' : 'unreachable' }));
        return;
      }
      setTold({ all: answer.value, state: 'ready' });
      try {
        localStorage.setItem(name, JSON.stringify(answer.value));
      } catch {
        // A full disk keeps nobody from being sent on; the names are asked for again.
      }
    });
    return () => {
      here = false;
    };
  }, []);
  return { ...told, all: told.all.filter(({ code }) => code !== own) };
}

/** By a part of the name, by pinyin or its initials, or by how the code begins. */
export function communitiesLike(all: readonly CommunityTold[], text: string): readonly CommunityTold[] {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '');
  if (wanted === '') return all;
  return all.filter(
    ({ code, name, above = '', pinyin }) =>
      name.toLowerCase().includes(wanted) ||
      `${above}${name}`.includes(wanted) ||
      code.startsWith(wanted) ||
      pinyin.replaceAll(' ', '').includes(wanted) ||
      pinyin.split(' ').some((part) => part.startsWith(wanted)),
  );
}
