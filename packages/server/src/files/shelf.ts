/**
 * Where sealed files lie: a folder beside the database, one file a name. What is read back is what was written whole:
 * a file appears under its name only once all of it is on disk.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Shelf = {
  /** Resolves once it would survive a power cut. Putting the same again changes nothing. */
  put(log: string, file: string, sealed: Buffer): Promise<void>;
  get(log: string, file: string): Promise<Buffer | undefined>;
};

/** @param folder made when the first file comes */
export function shelfIn(folder: string): Shelf {
  const place = (log: string, file: string) => join(folder, log, file.slice(0, 2), `${file}.sealed`);
  return {
    async put(log, file, sealed) {
      const path = place(log, file);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomUUID()}`;
      try {
        const handle = await open(unfinished, 'wx', 0o600);
        try {
          await handle.writeFile(sealed);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, path);
      } catch (problem) {
        await rm(unfinished, { force: true });
        throw problem;
      }
      const named = await open(dirname(path), 'r');
      await named.sync().finally(() => named.close());
    },
    async get(log, file) {
      try {
        return await readFile(place(log, file));
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw problem;
      }
    },
  };
}
