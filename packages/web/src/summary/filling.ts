/** Sends a form to be filled in, saves what comes back, and tells what was filled and what was not. */
import { save, wordsOfRefusal } from '../wide/index.ts';
import { language } from '../words/index.ts';

export type Report = {
  readonly filled: readonly string[];
  readonly untouched: readonly string[];
  readonly left: readonly string[];
};
export type Filled = { readonly report?: Report; readonly problem?: string };

export function fillStreetForm(query: string, name: string): Promise<Filled> {
  return filled(fetch(`/api/summary/street-form.xlsx?${query}`, { headers: { 'accept-language': language() } }), name);
}

export function fillForm(query: string, form: File): Promise<Filled> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language() };
  return filled(fetch(`/api/summary/form?${query}`, { method: 'POST', headers, body: form }), form.name);
}

async function filled(asked: Promise<Response>, name: string): Promise<Filled> {
  try {
    const answer = await asked;
    if (!answer.ok) {
      const problem = await answer.json().catch(() => undefined);
      return { problem: wordsOfRefusal({ ok: false, status: answer.status, problem }) };
    }
    save(await answer.blob(), name);
    return { report: JSON.parse(decodeURIComponent(answer.headers.get('x-form-report') ?? '{}')) as Report };
  } catch {
    return { problem: wordsOfRefusal({ ok: false, status: 0, problem: undefined }) };
  }
}
