/** A step of the tests: what it is called, and how many of its checks held. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly said?: string;
  /** Shown always: what deserves a look, without being wrong. */
  readonly remark?: string;
};

export type Step = { readonly name: string; run(root: string): Promise<Outcome> };

/** A check that can only hold or not. */
export function single(ok: boolean, said: string): Outcome {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said };
}
