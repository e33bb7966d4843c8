/** The byte layout of a .zip: the head of a part, and the list of parts at the end. */

export type ZipPart = {
  readonly name: string;
  readonly offset: number;
  crc: number;
  packed: number;
  size: number;
  /** Checksum and sizes were not known when the part began: they follow it. */
  readonly afterwards?: boolean;
};

/** What heads a part and stands again in the list: 26 bytes. */
function fields({ name, crc, packed, size, afterwards }: ZipPart, known: boolean): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  // Bit 3: sizes follow; bit 11: names are UTF-8.
  bytes.writeUInt16LE((afterwards ? 8 : 0) | 0x800, 2);
  bytes.writeUInt16LE(8, 4);
  // 1980-01-01, the first day that a .zip knows: the same rows give the same file.
  bytes.writeUInt16LE(0x21, 8);
  if (known) {
    bytes.writeUInt32LE(crc, 10);
    bytes.writeUInt32LE(packed, 14);
    bytes.writeUInt32LE(size, 18);
  }
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

export function partHead(part: ZipPart): Buffer {
  return Buffer.concat([signed(0x04034b50), fields(part, !part.afterwards), Buffer.from(part.name)]);
}

/** @param offset where the list begins; @param last the part that just ended, whose sizes come first */
export function zipList(parts: readonly ZipPart[], offset: number, last: ZipPart): Buffer {
  const after = Buffer.alloc(12);
  after.writeUInt32LE(last.crc, 0);
  after.writeUInt32LE(last.packed, 4);
  after.writeUInt32LE(last.size, 8);
  const descriptor = Buffer.concat([signed(0x08074b50), after]);
  const list = parts.map((part) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(part.offset, 10);
    const madeBy = Buffer.from([20, 0]);
    return Buffer.concat([signed(0x02014b50), madeBy, fields(part, true), rest, Buffer.from(part.name)]);
  });
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset + descriptor.length, 12);
  return Buffer.concat([descriptor, listed, signed(0x06054b50), end]);
}
