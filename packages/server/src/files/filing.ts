/**
 * Files that belong to records (a voice note now; signatures and photos the same way). A record names its files by
 * their hash; the bytes come later, and only what a record names is taken. A file is sealed under the key of the field
 * that names it, so that erasing its owner erases it too, in every copy of the folder.
 */
import { createHash } from 'node:crypto';
import type { ProblemCode } from '@fangxian/domain/problems';
import {
  type Catalogue,
  isSealed,
  type LoggedRecord,
  mapPersonal,
  registerOf,
  type Sealed,
  type SubjectKey,
} from '@fangxian/domain/records';
import type { Engine } from '../engine/engine.ts';
import { decrypt, encrypt } from '../engine/keyring/seal.ts';
import { openEach } from '../engine/keyring/sealing.ts';
import { recordById } from '../engine/log/record.store.ts';
import type { Sync } from '../engine/sync/sync.ts';
import type { Viewing } from '../engine/sync/viewing.ts';
import type { Shelf } from './shelf.ts';

export type Named = { readonly log: string; readonly record: string; readonly file: string };

export type Filing = {
  /** Takes the bytes from whoever wrote the record. @returns why not, if not */
  take(member: string, named: Named, bytes: Buffer): Promise<ProblemCode | undefined>;
  /**
   * The bytes and their media type, for somebody who sees a row that names the file.
   * @param row where the file is another log's: the row here that says so, because its case came from there
   */
  give(viewing: Viewing, named: Named, row?: SubjectKey): Promise<{ bytes: Buffer; media: string } | ProblemCode>;
};

export function filing(engine: Engine, sync: Sync, shelf: Shelf): Filing {
  const { database, keyring, catalogue } = engine;

  /** The field of the record that names the file, and the key that seals that field. */
  const fieldOf = async ({ log, record: id, file }: Named) => {
    const record = await recordById(database, log, id);
    if (!record?.files?.includes(file)) return undefined;
    const { body: schema } = catalogue.kind(record.kind) ?? {};
    if (!schema) return undefined;
    const sealed: Sealed[] = [];
    mapPersonal(schema, record.body, (value) => {
      if (isSealed(value)) sealed.push(value);
      return value;
    });
    const opened = await openEach(keyring, sealed);
    const at = opened.findIndex((value) => names(value, file));
    return { record, key: sealed[at]?.k, media: mediaOf(opened[at]) };
  };

  return {
    async take(member, named, bytes) {
      const found = await fieldOf(named);
      // Somebody else's record is none that this phone could know of.
      if (!found || found.record.by !== member) return 'files.unknownRecord';
      if (!found.key) return 'files.erased';
      if (createHash('sha256').update(bytes).digest('hex') !== named.file) return 'files.notTheOne';
      const key = (await keyring.knownKeys([found.key])).get(found.key);
      if (!key) return 'files.erased';
      await shelf.put(named.log, named.file, encrypt(key, bytes, `${found.key}/${named.file}`));
      return undefined;
    },

    async give(viewing, named, row) {
      const found = await fieldOf(named);
      if (!found) return 'request.notFound';
      const may =
        named.log === viewing.log
          ? await mayHave(sync, viewing, catalogue, found.record, named.file)
          : row !== undefined && (await cameAlong(sync, viewing, named, row));
      if (!may) return 'request.notFound';
      const { key: name, media } = found;
      const key = name === undefined ? undefined : (await keyring.knownKeys([name])).get(name);
      if (!key) return 'files.erased';
      const sealed = await shelf.get(named.log, named.file);
      if (!sealed) return 'files.notHere';
      return { bytes: decrypt(key, sealed, `${name}/${named.file}`), media };
    },
  };
}

/** Whoever sees a row that names the file may have it: what is masked in the row is masked here. */
async function mayHave(
  sync: Sync,
  viewing: Viewing,
  catalogue: Catalogue,
  record: LoggedRecord,
  file: string,
): Promise<boolean> {
  const rows = await sync.rows(viewing, record.subjects as readonly SubjectKey[]);
  return rows.some(({ key, state }) => {
    if (state === null) return false;
    let seen = false;
    mapPersonal(catalogue.register(registerOf(key as SubjectKey)).schema, state, (value) => {
      seen ||= names(value, file);
      return value;
    });
    return seen;
  });
}

/** Whether a row that is seen here speaks of that record of the other log, with the file. */
async function cameAlong(
  sync: Sync,
  viewing: Viewing,
  { log, record, file }: Named,
  row: SubjectKey,
): Promise<boolean> {
  const rows = await sync.rows(viewing, [row]);
  const speaksOf = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if ('record' in value && 'log' in value && value.record === record && value.log === log)
      return namesWithin(value, file);
    return Object.values(value).some(speaksOf);
  };
  return rows.some(({ state }) => speaksOf(state));
}

function namesWithin(value: unknown, file: string): boolean {
  if (names(value, file)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => namesWithin(one, file));
}

function names(value: unknown, file: string): value is { file: string } {
  return typeof value === 'object' && value !== null && 'file' in value && value.file === file;
}

function mediaOf(value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'media' in value ? value.media : undefined;
  return typeof named === 'string' ? named : 'application/octet-stream';
}
