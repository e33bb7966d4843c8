/** Every kind and register of the house, found by name. Built once, from the areas, in one visible place. */
import type { Area, Kind, Listener, Undoing } from './kind.ts';
import type { Register } from './register.ts';

export type Catalogue = {
  kind(name: string): Kind | undefined;
  register(name: string): Register;
  listeners(kind: string): readonly Listener[];
  undoings(kind: string): readonly Undoing[];
  readonly kinds: readonly Kind[];
  readonly registers: readonly Register[];
};

export function catalogueOf(areas: readonly Area[]): Catalogue {
  const kinds = new Map<string, Kind>();
  const registers = new Map<string, Register>();
  const listeners = new Map<string, Listener[]>();
  const undoings = new Map<string, Undoing[]>();
  for (const area of areas) {
    for (const kind of area.kinds) add(kinds, kind.name, kind);
    for (const register of area.registers) add(registers, register.name, register);
    for (const listener of area.listeners ?? []) {
      listeners.set(listener.to, [...(listeners.get(listener.to) ?? []), listener]);
    }
    for (const undoing of area.undoings ?? []) {
      undoings.set(undoing.of, [...(undoings.get(undoing.of) ?? []), undoing]);
    }
  }
  for (const kind of kinds.values()) {
    for (const name of Object.keys(kind.folds)) {
      if (!registers.has(name)) throw new Error(`${kind.name} folds into an unknown register ${name}`);
    }
  }
  return {
    kind: (name) => kinds.get(name),
    register(name) {
      const found = registers.get(name);
      if (!found) throw new Error(`unknown register ${name}`);
      return found;
    },
    listeners: (kind) => listeners.get(kind) ?? [],
    undoings: (kind) => undoings.get(kind) ?? [],
    kinds: [...kinds.values()],
    registers: [...registers.values()],
  };
}

function add<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (map.has(name)) throw new Error(`${name} is declared twice`);
  map.set(name, value);
}
