/** Recording a fact of somebody away or coming back. */
import type { ReturneeState } from '@fangxian/domain/returns';
import { type Fact, useSaying } from '../saying/index.ts';

export type SayOfReturn = {
  fact(kind: string, told: object): Fact;
  say(kind: string, told: object, what: string): Promise<boolean>;
};

/** @param household where they live, or are about to stay: from the first record on that names it, the row stands there */
export function useReturn({ person, household }: Pick<ReturneeState, 'person' | 'household'>): SayOfReturn {
  const saying = useSaying();
  const fact = (kind: string, told: object): Fact => ({
    kind: `returns.${kind}`,
    body: { person, ...(household && { household }), ...told },
  });
  return { fact, say: async (kind, told, what) => (await saying([fact(kind, told)], what)) !== undefined };
}
