/**
 * All doors and persons as a few long texts, one a field, in the order in which they are shown. The browser runs through
 * a long text many times faster than through as many objects: with 36,000 persons every keystroke is answered at once,
 * also by a slow phone. Whatever a text names is then looked at closely, the nearest first, until there is enough.
 */
import type { Hit } from './device.ts';
import { type Entry, type Query, rankOf } from './searchRank.ts';

/** Places among the entries that may fit, ascending; the best rank that is to be had here, and the last that is taken. */
type Search = { readonly among: Iterable<number>; readonly best: number; readonly last: number };
const any = Number.POSITIVE_INFINITY;

export class SearchIndex {
  readonly #entries: readonly Entry[];
  readonly #names: Lines;
  readonly #places: Lines;
  readonly #pinyin: Lines;
  readonly #doors: Lines;
  readonly #phones: Lines;

  /** @param entries in the order in which they are shown */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#names = new Lines(entries.map(({ name }) => name));
    this.#places = new Lines(entries.map(({ place }) => place));
    this.#pinyin = new Lines(entries.map(({ pinyin }) => pinyin));
    this.#doors = new Lines(entries.map(({ doors }) => doors.join('\n')));
    this.#phones = new Lines(entries.map(({ phone }) => phone));
  }

  find(query: Query, limit: number): readonly Hit[] {
    const byRank: Hit[][] = [];
    const seen = new Set<number>();
    const upTo = (best: number) => byRank.slice(0, best + 1).reduce((sum, hits) => sum + (hits?.length ?? 0), 0);
    for (const { among, best, last } of this.#searches(query)) {
      if (upTo(best) >= limit) break;
      for (const at of among) {
        const entry = this.#entries[at];
        if (!entry || seen.has(at)) continue;
        const rank = rankOf(entry, query);
        if (rank === undefined || rank > last) continue;
        seen.add(at);
        const hits = byRank[rank] ?? [];
        byRank[rank] = hits;
        if (hits.length < limit) hits.push(entry.hit);
        // What comes after can only be further away.
        if (rank <= best && upTo(best) >= limit) break;
      }
    }
    return byRank.flat().slice(0, limit);
  }

  /** Ways to look, nearest first. All hits of one rank are taken from one of them, so that they stay in order. */
  #searches(query: Query): readonly Search[] {
    const { words, letters, digits } = query;
    const kinds = [words, letters, digits.join('-')].filter((one) => one !== '').length;
    if (kinds === 0) return [];
    if (kinds > 1) {
      const among = digits.length > 0 ? this.#digits(digits) : this.#pinyin.with(letters);
      return [{ among, best: -1, last: any }];
    }
    if (letters !== '') {
      return [
        { among: this.#pinyin.with(`\n${letters}`), best: 1, last: 1 },
        { among: this.#pinyin.with(letters), best: 2, last: any },
      ];
    }
    if (words !== '') {
      return [
        { among: this.#names.with(`\n${words}\n`), best: 0, last: 0 },
        { among: this.#names.with(`\n${words}`), best: 1, last: 1 },
        { among: united(this.#names.with(words), this.#inPlacesBegun(words)), best: 2, last: 2 },
        { among: this.#places.with(words), best: 3, last: any },
      ];
    }
    const door = digits.join('-');
    return [
      { among: this.#doors.with(`\n${door}\n`), best: 0, last: 1 },
      ...(isPhone(digits) ? [{ among: this.#phones.with(`${door}\n`), best: 2, last: 3 }] : []),
      { among: this.#doors.with(`\n${door}`), best: 4, last: any },
    ];
  }

  #digits(digits: readonly string[]): Iterable<number> {
    const doors = this.#doors.with(`\n${digits.join('-')}`);
    return isPhone(digits) ? united(doors, this.#phones.with(`${digits[0]}\n`)) : doors;
  }

  /** Whoever lives in a building whose name holds the first of these words: the others may be their own name. */
  #inPlacesBegun(words: string): readonly number[] {
    let found: readonly number[] = [];
    for (let cut = 1; cut < words.length; cut += 1) found = united(found, this.#places.with(words.slice(0, cut)));
    return found;
  }
}

/** The last digits of a telephone number, three at least. */
function isPhone(digits: readonly string[]): boolean {
  return digits.length === 1 && (digits[0]?.length ?? 0) >= 3;
}

function united(one: Iterable<number>, other: Iterable<number>): readonly number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}

/** One field of all entries as one text, a line each; entries side by side that say the same share their lines. */
class Lines {
  readonly #text: string;
  /** Where in the text each run of entries begins, and with which entry. */
  readonly #starts: number[] = [];
  readonly #firsts: number[] = [];
  readonly #end: number;

  constructor(values: readonly string[]) {
    const runs: string[] = [];
    let length = 1;
    for (const [at, value] of values.entries()) {
      if (at > 0 && value === values[at - 1]) continue;
      runs.push(value);
      this.#starts.push(length);
      this.#firsts.push(at);
      length += value.length + 1;
    }
    this.#text = `\n${runs.join('\n')}\n`;
    this.#end = values.length;
  }

  /** The entries that hold these letters, ascending; a line break in them stands for a beginning or an end. */
  *with(letters: string): Generator<number> {
    const text = this.#text;
    const starts = this.#starts;
    const firsts = this.#firsts;
    const inside = letters.startsWith('\n') ? 1 : 0;
    let run = 0;
    for (let found = text.indexOf(letters); found >= 0; ) {
      const place = found + inside;
      while (run + 1 < starts.length && (starts[run + 1] ?? 0) <= place) run += 1;
      const next = firsts[run + 1] ?? this.#end;
      for (let at = firsts[run] ?? 0; at < next; at += 1) yield at;
      run += 1;
      if (run >= starts.length) return;
      found = text.indexOf(letters, (starts[run] ?? 0) - 1);
    }
  }
}
