/** Bytes that can be read from anywhere: of a file, or in memory. */
import { type FileHandle, open } from 'node:fs/promises';

export type Source = {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** @param from bytes, or the path of a file */
export async function openSource(from: Uint8Array | string): Promise<Source> {
  if (typeof from !== 'string') {
    return {
      size: from.length,
      read: async (offset, length) => from.subarray(offset, offset + length),
      close: async () => {},
    };
  }
  const file: FileHandle = await open(from, 'r');
  const { size } = await file.stat();
  return {
    size,
    async read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await file.read(buffer, done, buffer.length - done, offset + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    },
    close: () => file.close(),
  };
}

const portion = 256 * 1024;

/** In portions, so that a file of any size takes the memory of one. */
export async function* portions(source: Source, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let offset = from; offset < from + length; offset += portion) {
    const bytes = await source.read(offset, Math.min(portion, from + length - offset));
    if (bytes.length === 0) return;
    yield bytes;
  }
}
