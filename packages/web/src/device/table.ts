/** The rows as the faces see them, with the two lists that faces ask for: by register, and by parent. */
import { catalogue } from '@fangxian/domain/areas';
import { idOf, registerOf, type SubjectKey } from '@fangxian/domain/records';

const parents = new Map(catalogue.registers.map((register) => [register.name, register.parent]));
const none: readonly string[] = [];

export class Table {
  readonly #rows = new Map<SubjectKey, unknown>();
  readonly #ids = new Map<string, Set<string>>();
  readonly #children = new Map<string, Set<string>>();
  /** Lists handed out, so that asking again gives the identical list until it changes. */
  readonly #lists = new Map<string, readonly string[]>();
  readonly #watchers = new Set<(key: SubjectKey) => void>();

  get<State>(key: SubjectKey): State | undefined {
    return this.#rows.get(key) as State | undefined;
  }

  set(key: SubjectKey, state: unknown): void {
    const before = this.#rows.get(key);
    if (before === state) return;
    const register = registerOf(key);
    const id = idOf(key);
    const left = before === undefined ? undefined : parentOf(register, before);
    const entered = state === undefined ? undefined : parentOf(register, state);
    if (state === undefined) this.#rows.delete(key);
    else this.#rows.set(key, state);
    if ((before === undefined) !== (state === undefined)) this.#list(this.#ids, register, id, state !== undefined);
    if (left !== entered || (before === undefined) !== (state === undefined)) {
      if (left !== undefined) this.#list(this.#children, `${register}/${left}`, id, false);
      if (entered !== undefined) this.#list(this.#children, `${register}/${entered}`, id, true);
    }
    for (const watcher of this.#watchers) watcher(key);
  }

  ids(register: string): readonly string[] {
    return this.#listed(this.#ids, register);
  }

  childrenOf(register: string, parent: string): readonly string[] {
    return this.#listed(this.#children, `${register}/${parent}`);
  }

  /** Told of every row that changed, for indexes beside the table. */
  watch(watcher: (key: SubjectKey) => void): void {
    this.#watchers.add(watcher);
  }

  #list(lists: Map<string, Set<string>>, name: string, id: string, present: boolean): void {
    const list = lists.get(name) ?? new Set();
    lists.set(name, list);
    if (present) list.add(id);
    else list.delete(id);
    this.#lists.delete(name);
  }

  #listed(lists: Map<string, Set<string>>, name: string): readonly string[] {
    const known = this.#lists.get(name);
    if (known) return known;
    const list = lists.get(name);
    if (!list || list.size === 0) return none;
    const made = [...list];
    this.#lists.set(name, made);
    return made;
  }
}

function parentOf(register: string, state: unknown): string | undefined {
  return parents.get(register)?.(state);
}
