/** To which place below an office an address belongs: by the name of a community, a street or a compound in it. */

export type PlaceBelow = {
  readonly log: string;
  readonly name: string;
  readonly parent?: string | undefined;
  /** Compounds, lanes and villages of the place, as its buildings name them. */
  readonly compounds: readonly string[];
};

export type WhereTo = { readonly log: string; readonly name: string };

const least = 2;

/** @returns undefined where nothing is named, or two places are named as well as each other */
export function whereTo(address: string, places: readonly PlaceBelow[]): WhereTo | undefined {
  const told = plainly(address);
  const wordIn = (words: readonly string[]) =>
    Math.max(0, ...words.map(plainly).map((word) => (word.length >= least && told.includes(word) ? word.length : 0)));
  const byLog = new Map(places.map((place) => [place.log, place]));
  const named = places.flatMap((place) => {
    const own = wordIn([shortName(place.name), place.name, ...place.compounds]);
    if (own === 0) return [];
    const above = place.parent === undefined ? undefined : byLog.get(place.parent);
    const within = above ? wordIn([shortName(above.name)]) : 0;
    // The last of the tree comes before what is above it: 歇马街道 is named with nearly every address of its communities.
    const depth = depthOf(place, byLog);
    return [{ place, rank: [depth, own, within] as const }];
  });
  const [first, second] = named.sort((a, b) => compared(b.rank, a.rank));
  if (!first || (second && compared(first.rank, second.rank) === 0)) return undefined;
  const { log, name } = first.place;
  return { log, name };
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const difference = one - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function depthOf({ parent }: PlaceBelow, byLog: ReadonlyMap<string, PlaceBelow>): number {
  const above = parent === undefined ? undefined : byLog.get(parent);
  return above ? depthOf(above, byLog) + 1 : 0;
}

/** 缙云新居社区居民委员会 is called 缙云新居, 歇马街道 is called 歇马. */
function shortName(name: string): string {
  const bare = name.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '').replace(/(社区|街道|镇|乡)$/, '');
  return bare.length >= least ? bare : name;
}

function plainly(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
