/**
 * A workbook that opens with a password alone, as Excel, WPS and LibreOffice lock one themselves. Making a key of a
 * password is slow on purpose, so it is done beside the server's own thread (decision 14).
 */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const digits = 16;

/** Digits alone: read out over the telephone in any dialect, and typed without changing the keyboard. */
export function newPassword(): string {
  return Array.from({ length: digits }, () => randomInt(10)).join('');
}

export async function locked(workbook: Buffer, password: string): Promise<Buffer> {
  const thread = new Worker(new URL('./lockingThread.ts', import.meta.url), { workerData: { workbook, password } });
  const [bytes] = (await once(thread, 'message')) as [Uint8Array];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
