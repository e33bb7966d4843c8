/** The parts of a zip file, unpacked as they are read. Sizes are counted, not believed. */
import { createInflateRaw } from 'node:zlib';
import { type Limits, Unreadable } from './limits.ts';
import { portions, type Source } from './source.ts';

type Part = { method: number; offset: number; packed: number };

export type Zip = {
  has(name: string): boolean;
  /** @param onPacked told how many packed bytes were taken in */
  read(name: string, onPacked?: (bytes: number) => void): AsyncIterable<Uint8Array>;
  packedSize(name: string): number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

export async function openZip(source: Source, limits: Limits): Promise<Zip> {
  const parts = await directory(source, limits);
  let unpacked = 0;
  const find = (name: string): Part => {
    const part = parts.get(name.toLowerCase());
    if (!part) throw new Unreadable('roster.notAFile');
    return part;
  };
  async function* read(name: string, onPacked?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const part = find(name);
    const head = view(await source.read(part.offset, 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== localMark) throw new Unreadable('roster.notAFile');
    const start = part.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = counted(portions(source, start, part.packed), onPacked);
    for await (const bytes of part.method === 0 ? packed : inflated(packed)) {
      unpacked += bytes.length;
      if (unpacked > limits.unpackedMegabytes * 1_048_576) {
        throw new Unreadable('roster.tooLarge', { megabytes: limits.unpackedMegabytes });
      }
      yield bytes;
    }
  }
  return { has: (name) => parts.has(name.toLowerCase()), read, packedSize: (name) => find(name).packed };
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onPacked?: (bytes: number) => void) {
  for await (const portion of bytes) {
    onPacked?.(portion.length);
    yield portion;
  }
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  const feed = (async () => {
    try {
      for await (const portion of packed) {
        if (inflate.destroyed) return;
        if (!inflate.write(portion))
          await new Promise<void>((done) => {
            const go = () => {
              inflate.off('drain', go).off('close', go);
              done();
            };
            inflate.on('drain', go).on('close', go);
          });
      }
      inflate.end();
    } catch (fault) {
      inflate.destroy(fault as Error);
    }
  })();
  try {
    for await (const bytes of inflate) yield bytes as Uint8Array;
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : new Unreadable('roster.notAFile');
  } finally {
    inflate.destroy();
    await feed;
  }
}

async function directory(source: Source, limits: Limits): Promise<Map<string, Part>> {
  const tailLength = Math.min(source.size, 65_557);
  const tail = view(await source.read(source.size - tailLength, tailLength));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) throw new Unreadable('roster.notAFile');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  if (count > limits.parts || size > 4_194_304 || offset + size > source.size) throw new Unreadable('roster.notAFile');
  const list = view(await source.read(offset, size));
  const parts = new Map<string, Part>();
  for (let at = 0, left = count; left > 0; left -= 1) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== entryMark) throw new Unreadable('roster.notAFile');
    const nameLength = list.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameLength));
    const [flags, method] = [list.getUint16(at + 8, true), list.getUint16(at + 10, true)];
    if (flags & 1 || (method !== 0 && method !== 8)) throw new Unreadable('roster.oldFormat');
    parts.set(name.replaceAll('\\', '/').toLowerCase(), {
      method,
      packed: list.getUint32(at + 20, true),
      offset: list.getUint32(at + 42, true),
    });
    at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return parts;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
