/** Somebody who is signed in, on one device: what a request may rely on. */
import type { Writer } from '../engine/log/incoming.ts';

export type Signed = {
  /** Its `session` is `ended` when the session was ended from above: it may still deliver what its phone holds. */
  readonly writer: Writer;
  readonly member: string;
  readonly name: string;
  readonly device: string;
  readonly deviceName: string;
  readonly hasPin: boolean;
  readonly leaseKey: Buffer;
  readonly leaseUntil: number;
  /** Out of contact for longer than its lease: nothing is shown until the PIN, a passkey or a link begins another. */
  readonly leaseEnded: boolean;
};
