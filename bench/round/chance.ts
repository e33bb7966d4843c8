/** Chance that falls the same way each time: what happens in a played round depends on its seed alone. */
export type Chance = {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number below `n`. */
  below(n: number): number;
  pick<Value>(from: readonly Value[]): Value;
  /** One of the names, each as often as its weight says. */
  weighed<Name extends string>(weights: { readonly [name in Name]: number }): Name;
};

/** Mulberry32: small, and good enough to spread misfortunes evenly. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    weighed(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let at = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        at -= weight;
        if (at < 0) return name;
      }
      return (entries.at(-1) as [keyof typeof weights, number])[0];
    },
  };
}
