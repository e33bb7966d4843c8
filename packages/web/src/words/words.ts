/**
 * Words live beside the screen that says them, in both languages, with the same keys by type.
 *
 *   const words = defineWords({
 *     zh: { title: '今天', left: '还有 {count} 户' },
 *     en: { title: 'Today', left: '{count} {count:door|doors} left' },
 *   });
 *   const w = useWords(words);   w.title   w.left({ count: 17 })
 *
 * `{count:door|doors}` is said of one, or of any other number.
 */
import { useMemo } from 'react';
import { formatNumber } from './format.ts';
import { type Language, language, useLanguage } from './language.ts';

// biome-ignore lint/suspicious/noExplicitAny: each function names its own parameters
type Word = string | ((params: any) => string);
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type Spoken<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? [Names<Words[Key]>] extends [never]
      ? string
      : (params: { readonly [Name in Names<Words[Key]>]: string | number }) => string
    : Words[Key];
};

export type Words<Zh> = {
  readonly zh: Zh;
  readonly en: { readonly [Key in keyof Zh]: Zh[Key] extends string ? string : Zh[Key] };
};

export function defineWords<const Zh extends { readonly [key: string]: Word }>(words: {
  zh: Zh;
  en: { [Key in keyof NoInfer<Zh>]: NoInfer<Zh>[Key] extends string ? string : NoInfer<Zh>[Key] };
}): Words<Zh> {
  return words as Words<Zh>;
}

const spoken = new WeakMap<object, Partial<Record<Language, unknown>>>();

/** The words in one language, ready to say. Outside React; inside, use `useWords`. */
export function wordsIn<Zh>(words: Words<Zh>, to: Language = language()): Spoken<Zh> {
  const made = spoken.get(words) ?? {};
  spoken.set(words, made);
  made[to] ??= Object.fromEntries(
    Object.entries(words[to] as { [key: string]: Word }).map(([key, word]) => [key, ready(word, to)]),
  );
  return made[to] as Spoken<Zh>;
}

export function useWords<Zh>(words: Words<Zh>): Spoken<Zh> {
  const to = useLanguage();
  return useMemo(() => wordsIn(words, to), [words, to]);
}

function ready(word: Word, to: Language): Word {
  if (typeof word !== 'string' || !/\{\w+\}/.test(word)) return word;
  return (params: { [name: string]: string | number }) =>
    word.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined) return (String(value) === '1' ? one : many) as string;
      return typeof value === 'number' ? formatNumber(value, to) : value;
    });
}
