/**
 * Which records are void. A mistake is mended by a later record that voids or corrects it; what a
 * void record caused is void with it. A void can itself be voided: then what it took away stands again.
 * A correction that is itself corrected has been replaced, not taken back: what it replaced stays replaced.
 */

/** The edges that matter: what a record voids or corrects, and what caused it. */
export type Edge = {
  id: string;
  cause?: string | undefined;
  target?: string | undefined;
  /** Stands in its target's place, rather than only taking it away. */
  replaces?: boolean | undefined;
};

type Linked = { id: string; cause?: string; voids?: string; corrects?: string };

export function edgeOf({ id, cause, voids, corrects }: Linked): Edge {
  return { id, cause, target: voids ?? corrects, replaces: voids === undefined && corrects !== undefined };
}

/** The ids among `edges` that do not count. Depends on the set alone, not on its order. */
export function voidAmong(edges: readonly Edge[]): ReadonlySet<string> {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const against = new Map<string, Edge[]>();
  for (const edge of byId.values()) {
    if (edge.target) against.set(edge.target, [...(against.get(edge.target) ?? []), edge]);
  }
  const settled = new Map<string, boolean>();
  const isVoid = (id: string, path: ReadonlySet<string>): boolean => {
    const known = settled.get(id);
    if (known !== undefined) return known;
    if (path.has(id)) return false;
    const further = new Set(path).add(id);
    const cause = byId.get(id)?.cause;
    const result =
      (cause !== undefined && isVoid(cause, further)) ||
      (against.get(id) ?? []).some((other) => displaces(other, further));
    settled.set(id, result);
    return result;
  };
  const displaces = (edge: Edge, path: ReadonlySet<string>): boolean => {
    if (!isVoid(edge.id, path)) return true;
    if (!edge.replaces || path.has(edge.id)) return false;
    const further = new Set(path).add(edge.id);
    return (against.get(edge.id) ?? []).some((next) => next.replaces === true && displaces(next, further));
  };
  return new Set(edges.filter((edge) => isVoid(edge.id, new Set())).map((edge) => edge.id));
}
