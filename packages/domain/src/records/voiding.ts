/**
 * Which records are void. A mistake is mended by a later record that voids or corrects it; what a
 * void record caused is void with it. A void can itself be voided.
 */

/** The edges that matter: what a record voids or corrects, and what caused it. */
export type Edge = { id: string; cause?: string | undefined; target?: string | undefined };

/** The ids among `edges` that do not count. Depends on the set alone, not on its order. */
export function voidAmong(edges: readonly Edge[]): ReadonlySet<string> {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const against = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.target) against.set(edge.target, [...(against.get(edge.target) ?? []), edge.id]);
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
      (against.get(id) ?? []).some((other) => !isVoid(other, further));
    settled.set(id, result);
    return result;
  };
  return new Set(edges.filter((edge) => isVoid(edge.id, new Set())).map((edge) => edge.id));
}
