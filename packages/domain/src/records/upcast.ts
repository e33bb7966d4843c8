/** A body as today's rules read it: one of an older version of its kind is raised step by step. */
import type { Kind } from './kind.ts';

export function upcast(kind: Pick<Kind, 'version' | 'upcasts'>, version: number, body: unknown): unknown {
  let raised = body;
  for (let from = version; from < kind.version; from++) raised = kind.upcasts?.[from]?.(raised) ?? raised;
  return raised;
}
