/** Looks as the desk lists them: a family that opens its own page ten times a day is one line, and hides no export. */

export type LookTold = {
  readonly at: number;
  readonly by: string;
  readonly what: string;
  readonly purpose: string;
  readonly rows: number;
};

export type LookLine = LookTold & {
  /** How often, on that day; `at` is the latest. */
  readonly times: number;
};

/** @param looks newest first @param dayOf civil day of an instant */
export function lookLines(looks: readonly LookTold[], dayOf: (at: number) => string): readonly LookLine[] {
  const lines = new Map<string, LookLine>();
  looks.forEach((look, i) => {
    const { at, by, what, purpose } = look;
    // An export stands by itself, each time.
    const key = what.startsWith('resident.') ? JSON.stringify([dayOf(at), by, what, purpose]) : String(i);
    const known = lines.get(key);
    lines.set(key, known ? { ...known, times: known.times + 1 } : { ...look, times: 1 });
  });
  return [...lines.values()];
}
