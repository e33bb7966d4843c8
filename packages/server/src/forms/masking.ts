/** How personal values are shown on a ledger: whole, or so that a neighbour learns nothing from a lost copy. */

export type Showing = {
  name(value: string | undefined): string | undefined;
  /** Of a number, enough for whoever has it to recognise it. */
  number(value: string | undefined): string | undefined;
  /** Free text can hold anything. */
  text(value: string | undefined): string | undefined;
};

export const whole: Showing = { name: (value) => value, number: (value) => value, text: (value) => value };

export const masked: Showing = {
  name: (value) => {
    if (!value) return undefined;
    const [first = '', ...rest] = [...value];
    return first + '*'.repeat(Math.max(1, rest.length));
  },
  number: (value) =>
    value ? '*'.repeat(Math.max(4, value.length - 4)) + (value.length > 4 ? value.slice(-4) : '') : undefined,
  text: (value) => (value ? '***' : undefined),
};
