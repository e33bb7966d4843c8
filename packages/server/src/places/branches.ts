/** A place of the tree and each right below it: whatever lies further down counts to the branch that it is in. */
import type { LogFound } from '../engine/log/tallies.store.ts';

/** The child of `root` above a log, by the chain of parents. */
export function branchOf(log: string, root: string, parents: ReadonlyMap<string, string | null>): string | undefined {
  for (let code: string | null | undefined = log; code; code = parents.get(code)) {
    if (parents.get(code) === root) return code;
  }
  return undefined;
}

type Sums<Sum> = { readonly logs: readonly LogFound[]; readonly sums: readonly Sum[] };

/**
 * @param none an empty row
 * @param add takes one sum into a row
 */
export function byBranch<Sum extends { log: string }, Row>(
  root: string,
  { logs, sums }: Sums<Sum>,
  none: (code: string, name: string) => Row,
  add: (row: Row, sum: Sum) => void,
): { self: Row; rows: Row[] } {
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const self = none(root, logs.find(({ log }) => log === root)?.name ?? root);
  const rows = new Map(
    logs.filter(({ parent, log }) => parent === root && log !== root).map(({ log, name }) => [log, none(log, name)]),
  );
  for (const sum of sums) {
    const below = sum.log === root ? undefined : rows.get(branchOf(sum.log, root, parents) ?? '');
    for (const row of below ? [self, below] : [self]) add(row, sum);
  }
  return { self, rows: [...rows.values()] };
}
