/** An office's .xlsx as its parts, and the parts as an .xlsx again: what is not filled in stays as it was. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { partHead, type ZipPart, zipList } from './zipParts.ts';

/** In the order of the file. */
export type Parts = Map<string, Buffer>;

/** A form is small; whatever claims more is none. */
const most = { parts: 500, unpacked: 20 * 1024 * 1024 };

/** @returns undefined when it is no .xlsx, or is locked with a password */
export function unzip(file: Buffer): Parts | undefined {
  try {
    return readParts(file);
  } catch {
    return undefined;
  }
}

function readParts(file: Buffer): Parts | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) return undefined;
  const parts: Parts = new Map();
  let at = file.readUInt32LE(end + 16);
  let left = most.unpacked;
  const count = file.readUInt16LE(end + 10);
  if (count > most.parts) return undefined;
  for (let n = 0; n < count; n++) {
    if (file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
    if (flags & 1 || (method !== 0 && method !== 8)) return undefined;
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const head = file.readUInt32LE(at + 42);
    const start = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28);
    const bytes = file.subarray(start, start + packed);
    const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: left + 1 });
    left -= content.length;
    if (left < 0) return undefined;
    if (!name.endsWith('/')) parts.set(name, content);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts.has('xl/workbook.xml') ? parts : undefined;
}

export function zip(parts: Parts): Buffer {
  const listed: ZipPart[] = [];
  const bytes: Buffer[] = [];
  let offset = 0;
  const put = (more: Buffer) => {
    bytes.push(more);
    offset += more.length;
  };
  const last = [...parts.keys()].at(-1);
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const part = { name, offset, crc: crc32(content), packed: packed.length, size: content.length };
    const entry: ZipPart = name === last ? { ...part, afterwards: true } : part;
    listed.push(entry);
    put(partHead(entry));
    put(packed);
  }
  put(zipList(listed, offset, listed.at(-1) as ZipPart));
  return Buffer.concat(bytes);
}
