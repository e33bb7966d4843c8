/**
 * What somebody typed for a temperature: °C, or a slip that has one likely meaning. The meaning is
 * offered and never taken unasked.
 */

export type Typed =
  | { readonly is: 'nothing' }
  | { readonly is: 'celsius'; readonly celsius: number }
  /** 98.6 is Fahrenheit, 3.65 has its point one place too far left, 365 has none. */
  | { readonly is: 'fahrenheit' | 'point'; readonly celsius: number }
  | { readonly is: 'unlikely' };

const living = (celsius: number) => celsius >= 34 && celsius <= 43;
const tenth = (value: number) => Math.round(value * 10) / 10;

export function readTemperature(typed: string): Typed {
  const text = typed
    .trim()
    .replace(/[,。，．]/, '.')
    .replace(/(°|℃|℉|°?[CF])$/i, '');
  if (text === '') return { is: 'nothing' };
  if (!/^\d{1,4}(\.\d{0,2})?$/.test(text)) return { is: 'unlikely' };
  const value = Number(text);
  if (living(value)) return { is: 'celsius', celsius: tenth(value) };
  const converted = tenth(((value - 32) * 5) / 9);
  if (living(converted) && value >= 93) return { is: 'fahrenheit', celsius: converted };
  if (living(value * 10)) return { is: 'point', celsius: tenth(value * 10) };
  if (living(value / 10)) return { is: 'point', celsius: tenth(value / 10) };
  return { is: 'unlikely' };
}
