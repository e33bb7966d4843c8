/**
 * 一增一减台账: the movement of one day at a place, from the tallies of the logs at and below it. Somebody who goes
 * from one community of the place to another is neither added nor removed there: between the two they are on the
 * way, and the place goes on counting them.
 */
import type { MovementRow } from '../exchange/index.ts';
import type { QuarantineReason } from '../policy/index.ts';

/** What a tally of the scope `quarantine` adds up to: on the day, and up to its evening. */
export type MovementSum = { readonly name: string; readonly onDay: number; readonly until: number };

const reasons: readonly QuarantineReason[] = ['riskAreaReturn', 'outsideReturn', 'closeContact', 'cohabitant'];
const endings = ['released', 'admitted', 'facility', 'departed'] as const;

/** @param root the place: transfers between logs at and below it stay within */
export function movementOf(root: string, sums: readonly MovementSum[]): MovementRow {
  const total = (of: 'onDay' | 'until', ...names: readonly string[]) =>
    sums.filter(({ name }) => names.includes(name)).reduce((all, one) => all + one[of], 0);
  const transfers = (way: 'added' | 'removed', of: 'onDay' | 'until', within: boolean) =>
    sums
      .filter(({ name }) => name.startsWith(`${way}.transferred/`) && name.split('/')[1]?.startsWith(root) === within)
      .reduce((all, one) => all + one[of], 0);
  const all = (way: 'added' | 'removed', of: 'onDay' | 'until') => total(of, way) - transfers(way, of, true);
  const closing = all('added', 'until') - all('removed', 'until');
  const added = all('added', 'onDay');
  const removed = all('removed', 'onDay');
  return {
    opening: closing - added + removed,
    added,
    addedBy: {
      ...(Object.fromEntries(reasons.map((one) => [one, total('onDay', `added.${one}`)])) as MovementRow['addedBy']),
      transferred: transfers('added', 'onDay', false),
    },
    removed,
    removedBy: {
      ...(Object.fromEntries(
        endings.map((one) => [one, total('onDay', `removed.${one}`)]),
      ) as MovementRow['removedBy']),
      transferred: transfers('removed', 'onDay', false),
    },
    closing,
    inTransit: transfers('removed', 'until', true) - transfers('added', 'until', true),
    everAdded: all('added', 'until'),
    everReleased: total('until', 'removed.released'),
    everTransferred: transfers('removed', 'until', false),
    referred: total('onDay', 'referred'),
    ...restatedBy(sums),
  };
}

/** What changed in a day after its evening: what arrived late, and what was struck out, with the last day it did. */
function restatedBy(sums: readonly MovementSum[]): Pick<MovementRow, 'restated'> {
  const found = sums.filter(({ name, onDay }) => onDay !== 0 && /^(late|struck)\./.test(name));
  if (found.length === 0) return {};
  const of = (prefix: string) =>
    found.filter(({ name }) => name.startsWith(prefix)).reduce((all, one) => all + one.onDay, 0);
  const [since = ''] = found.map(({ name }) => name.split('/')[1] ?? '').sort((x, y) => y.localeCompare(x));
  return {
    restated: {
      since,
      added: of('late.added') - of('struck.added'),
      removed: of('late.removed') - of('struck.removed'),
    },
  };
}
