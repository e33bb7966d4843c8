/** Rows ticked for something to be done with all of them: one by one, a stretch, or everything that is shown. */
import { useMemo, useRef, useState } from 'react';

type Row = { readonly id: string };

export type Chosen<Of extends Row> = {
  /** As they stand in the list; what is filtered away is not among them. */
  readonly rows: readonly Of[];
  readonly ids: readonly string[];
  readonly set: (ids: readonly string[]) => void;
  readonly toggle: (id: string) => void;
  /** From the row ticked last to this one. */
  readonly extend: (id: string) => void;
  readonly all: () => void;
  readonly none: () => void;
};

export function useChosen<Of extends Row>(shown: readonly Of[]): Chosen<Of> {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const rows = useMemo(() => (ticked.size === 0 ? [] : shown.filter(({ id }) => ticked.has(id))), [shown, ticked]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    last.current = id;
    setTicked(next);
  };
  return {
    rows,
    ids,
    set: (next) => setTicked(new Set(next)),
    toggle,
    extend(id) {
      const from = shown.findIndex((one) => one.id === last.current);
      const to = shown.findIndex((one) => one.id === id);
      if (from < 0 || to < 0) return toggle(id);
      const stretch = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      last.current = id;
      setTicked(new Set([...ticked, ...stretch.map((one) => one.id)]));
    },
    all: () => setTicked(new Set(shown.map(({ id }) => id))),
    none: () => setTicked(new Set()),
  };
}
