/** How much of a file is read, whatever it claims to be: an honest roster of 100,000 persons stays far below. */

import type { ProblemCode } from '@fangxian/domain/problems';
import type { Params } from '@fangxian/domain/records';

export type Limits = {
  /** Unpacked, all parts together. A file of 1 MB can unpack to a thousand. */
  readonly unpackedMegabytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly parts: number;
};

export const usualLimits: Limits = { unpackedMegabytes: 400, rows: 300_000, columns: 200, parts: 2000 };

/** Thrown and caught within this folder alone; out of it comes a value. */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  readonly params: Params | undefined;
  constructor(code: ProblemCode, params?: Params) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
