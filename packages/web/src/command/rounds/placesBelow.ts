/** The places below one, as a tree to choose from; and of a round that is repeated, which of them it was for. */
import type { RoundScope } from '@fangxian/domain/screening';

type Place = { readonly code: string; readonly name: string };
export type PlaceNode = { value: string; title: string; children?: PlaceNode[] };

/** Codes nest: a place hangs below the longest code that begins its own. */
export function placesBelow(log: string, logs: readonly Place[]): readonly PlaceNode[] {
  const below = logs.filter(({ code }) => code !== log && code.startsWith(log));
  const nodes = new Map(below.map(({ code, name }) => [code, { value: code, title: name } as PlaceNode]));
  const tops: PlaceNode[] = [];
  for (const [code, node] of [...nodes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const above = aboveOf(code, nodes);
    if (above) above.children = [...(above.children ?? []), node];
    else tops.push(node);
  }
  return tops;
}

function aboveOf(code: string, nodes: ReadonlyMap<string, PlaceNode>): PlaceNode | undefined {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const above = nodes.get(code.slice(0, length));
    if (above) return above;
  }
  return undefined;
}

/** Found by its name or its code; whoever types part of a street's name is shown all of the street. */
export function isLike(typed: string, { title, value }: PlaceNode): boolean {
  const wanted = typed.trim().toLowerCase();
  return title.toLowerCase().includes(wanted) || value.toLowerCase().startsWith(wanted);
}

/** The scope of an earlier round, for those of its places that lie at this one: a street repeats its share. */
export function repeated(scope: RoundScope, log: string): RoundScope {
  const { places, ...parts } = scope;
  // A place above, or this one, is all of this one.
  if (!places || places.some((place) => log.startsWith(place))) return parts;
  return { ...parts, places: places.filter((place) => place.startsWith(log)) };
}
