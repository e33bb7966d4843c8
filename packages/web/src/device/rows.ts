/** Server rows below, what is pending on top, and one table of both for the faces. */
import type { WireRow } from '@fangxian/domain/exchange';
import { edgeOf, type FactRecord, type SubjectKey, voidAmong } from '@fangxian/domain/records';
import { Overlay, type OverlaySetting, subjectsOf } from './overlay.ts';
import { Table } from './table.ts';

/** A record that the server took a moment ago, with the rows as they were before: what an undo goes back to. */
type Remembered = {
  readonly seq: number;
  readonly keys: ReadonlySet<SubjectKey>;
  readonly before: Map<SubjectKey, { state: unknown; seq: number }>;
};
const remembers = 100;

export class Rows {
  readonly table = new Table();
  readonly #server = new Map<SubjectKey, WireRow>();
  readonly #remembered = new Map<string, Remembered>();
  #overlay: Overlay | undefined;
  #undone: ReadonlyMap<SubjectKey, unknown> = new Map();

  /** One row of the server's changed. It is shown at once, unless something pending lies on it: then after `fold`. */
  serverRow(key: SubjectKey, row: WireRow | undefined, before: WireRow | undefined): void {
    if (row) this.#server.set(key, row);
    else this.#server.delete(key);
    if (row) {
      for (const known of this.#remembered.values()) {
        if (row.seq < known.seq || !known.keys.has(key) || known.before.has(key)) continue;
        known.before.set(key, { state: before?.state ?? undefined, seq: row.seq });
      }
    }
    if (!this.#covers(key)) this.table.set(key, row?.state ?? undefined);
  }

  /** The server has taken this record: the rows that contain it are about to arrive. */
  taken(record: FactRecord, seq: number): void {
    if (this.#remembered.has(record.id)) return;
    this.#remembered.set(record.id, { seq, keys: new Set(subjectsOf(record)), before: new Map() });
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined && this.#remembered.size > remembers) this.#remembered.delete(oldest);
  }

  /** Lays what is pending on top again, in device order. */
  fold(pending: readonly FactRecord[], setting: OverlaySetting): void {
    const shown = new Set([...(this.#overlay?.keys() ?? []), ...this.#undone.keys()]);
    this.#undone = this.#rowsBefore(pending);
    const undone = this.#undone;
    const get = (key: SubjectKey) => (undone.has(key) ? undone.get(key) : (this.#server.get(key)?.state ?? undefined));
    this.#overlay = new Overlay({ get }, setting);
    for (const record of pending) this.#overlay.add(record);
    for (const key of this.#overlay.keys()) shown.add(key);
    for (const key of undone.keys()) shown.add(key);
    for (const key of shown) this.#show(key);
  }

  /** Lays one more on top of what is there. */
  add(record: FactRecord): void {
    for (const key of this.#overlay?.add(record) ?? []) this.#show(key);
  }

  #show(key: SubjectKey): void {
    const state = this.#overlay?.has(key)
      ? this.#overlay.get(key)
      : this.#undone.has(key)
        ? this.#undone.get(key)
        : (this.#server.get(key)?.state ?? undefined);
    if (!same(this.table.get(key), state)) this.table.set(key, state);
  }

  #covers(key: SubjectKey): boolean {
    return (this.#overlay?.has(key) ?? false) || this.#undone.has(key);
  }

  /**
   * Rows as they were before records that the server has taken and that do not count with what is pending: voided,
   * or corrected, and not put back. Only where nobody else has changed the row since: otherwise the server's word is
   * awaited.
   */
  #rowsBefore(pending: readonly FactRecord[]): ReadonlyMap<SubjectKey, unknown> {
    const found = new Map<SubjectKey, unknown>();
    const edges = pending.map(edgeOf);
    const aims = new Set(edges.flatMap(({ target }) => target ?? []));
    const gone = voidAmong([...[...aims].map((id) => ({ id })), ...edges]);
    for (const id of aims) {
      const known = gone.has(id) ? this.#remembered.get(id) : undefined;
      for (const [key, { state, seq }] of known?.before ?? []) {
        if (this.#server.get(key)?.seq === seq) found.set(key, state);
      }
    }
    return found;
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
