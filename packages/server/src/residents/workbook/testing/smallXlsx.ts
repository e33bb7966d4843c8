/** Small .xlsx files written by hand, so that each oddity is in them exactly as meant. */
import { crc32, deflateRawSync } from 'node:zlib';

/** @param parts the content of each part by its name; packed with deflate */
export function zipOf(parts: { readonly [name: string]: string | Uint8Array }): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const [nameBytes, head] = [Buffer.from(name), Buffer.alloc(30)];
    head.writeUInt32LE(0x04034b50, 0);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    fields.copy(head, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    local.push(head, nameBytes, packed);
    central.push(entry, nameBytes);
    offset += head.length + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

/** @param sheets by name: what stands inside `<worksheet>` */
export function xlsxOf(
  sheets: { readonly [name: string]: string },
  more: { readonly [name: string]: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(
    names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, `<worksheet>${sheets[name]}</worksheet>`]),
  );
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`,
    ...parts,
    ...more,
  });
}
