/** Writing what was laid out: first whether it is mine to write, then in one step, with a way back. */
import { type Grant, holdsAt, mayWrite, roles } from '@fangxian/domain/access';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { compoundsIn } from '../../registry/index.ts';
import { type Fact, useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    saved: '已保存 {n} 个门，没网也算数',
    none: '这些门都在了，没有新加的',
    notSaved: '没有存上，请再点一次；还不行，请先给手机腾出空间',
  },
  en: {
    saved: '{n} {n:door|doors} saved, with or without signal',
    none: 'All these doors are there already; nothing was added',
    notSaved: 'Not saved. Tap once more; if that fails, free some space on this phone',
  },
});

/** Whether there is any place where a new building would be mine: not for whoever was given certain buildings. */
export function laysOut(grants: readonly Grant[], now: number): boolean {
  return grants.some(
    (grant) =>
      holdsAt(grant, now) &&
      roles[grant.role].writes.includes('places.buildingListed') &&
      (grant.scope.grids !== undefined || (!grant.scope.buildings && !grant.scope.stairwells && !grant.scope.case)),
  );
}

export function useLayOut() {
  const w = useWords(words);
  const device = useDevice();
  const say = useSaying();

  /** Whether this place is among those I answer for; if not, it would be refused when it is sent. */
  function mine(building: string, grid: string | undefined): boolean {
    const { grants } = device.session;
    return mayWrite(grants, 'residents.householdListed', device.log, { building, grid }, Date.now()) === 'yes';
  }

  /** @param doors how many of the facts are doors */
  async function write(facts: readonly Fact[], doors: number): Promise<boolean> {
    if (doors === 0) {
      toast(w.none);
      return true;
    }
    const saved = await say(facts, w.saved({ n: doors }), { whole: true, notSaved: w.notSaved });
    return saved !== undefined;
  }

  return { log: device.log, mine, write };
}

/** The grids of this place, those that I answer for first; and its compounds, courtyards and villages. */
export function useSurroundings() {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  return useMemo(() => {
    const granted = new Set(device.session.grants.flatMap(({ scope }) => scope.grids ?? []));
    const all = device.ids('grid').map((id) => ({ id, name: device.get<{ name: string }>(`grid/${id}`)?.name ?? id }));
    const grids = granted.size > 0 ? all.filter(({ id }) => granted.has(id)) : all;
    for (const id of granted) if (!grids.some((grid) => grid.id === id)) grids.push({ id, name: id });
    return { grids, compounds: compoundsIn(device, device.log) };
  }, [device, version]);
}
