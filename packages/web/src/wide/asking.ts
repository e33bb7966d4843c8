/** Views that only the server can compute, kept with the moment they were true. */
import { type ProblemCode, problems, wordsFor } from '@fangxian/domain/problems';
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Answer, ask } from '../device/index.ts';
import { defineWords, language, wordsIn } from '../words/index.ts';

const words = defineWords({
  zh: { offline: '现在联系不上服务器，请稍后再试。', unknown: '服务器没有给出结果（{status}），请稍后再试。' },
  en: {
    offline: 'The server cannot be reached now. Try again soon.',
    unknown: 'The server gave no answer ({status}). Try again soon.',
  },
});

export type Refused = Extract<Answer<unknown>, { ok: false }>;

/** A query's way of saying "no": TanStack Query keeps the last good figures beside it. */
export class NoAnswer extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(wordsOfRefusal(refused));
    this.refused = refused;
  }
}

/** A file from the server, saved under its name. Its refusals have words like any other. */
export async function download(path: string, name: string): Promise<string | undefined> {
  const answer = await fetched(path, name);
  return answer.ok ? undefined : wordsOfRefusal(answer);
}

export type Fetched =
  /** The password that the file opens with is told with it, and never again. */
  { readonly ok: true; readonly password: string | undefined } | Refused;

/** The same, for who has to know why not, or that the file is locked. */
export async function fetched(path: string, name: string): Promise<Fetched> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', headers: { 'accept-language': language() } });
    if (!response.ok) {
      const problem = (await response.json().catch(() => undefined)) as Refused['problem'];
      return { ok: false, status: response.status, problem };
    }
    save(await response.blob(), name);
    return { ok: true, password: response.headers.get('x-file-password') ?? undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
}

export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What happened and what to do, in the reader's language. */
export function wordsOfRefusal({ status, problem }: Refused): string {
  const w = wordsIn(words);
  if (!problem) return status === 0 ? w.offline : w.unknown({ status });
  return problem.code in problems ? wordsFor(problem.code as ProblemCode, language(), problem.params) : problem.words;
}

export const queries = new QueryClient({
  // Without a network a view says so at once, instead of waiting unseen for one.
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: 'always' } },
});

type Every<Value> = number | ((value: Value | undefined) => number | false);

/** A view of the server's by its address; the address is its key. Looked at again every so many ms. */
export function useAsked<Value>(path: string | undefined, every?: Every<Value>): UseQueryResult<Value, NoAnswer> {
  return useQuery<Value, NoAnswer>({
    queryKey: [path],
    enabled: path !== undefined,
    refetchInterval: (query) => (typeof every === 'function' ? every(query.state.data) : (every ?? false)),
    queryFn: async () => {
      const answer = await ask<Value>('GET', path ?? '');
      if (answer.ok) return answer.value;
      throw new NoAnswer(answer);
    },
  });
}

/** Forgets what views starting with this address said, so that those on screen ask again. */
export function askAgain(prefix: string): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(prefix) });
}
