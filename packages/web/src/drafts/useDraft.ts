/** What somebody is in the middle of: kept on this device with each change, there again when the page was closed. */
import { useRef, useState } from 'react';
import { useDevice } from '../device/index.ts';

export type Draft<Value> = {
  readonly value: Value;
  /** What is to stand now; a function gets what stands. */
  readonly change: (next: Value | ((before: Value) => Value)) => void;
  /** Whether it was begun at an earlier time, and goes on here. */
  readonly resumed: boolean;
  /** Saved, or thrown away: as if it had never been begun. */
  readonly clear: () => void;
};

/**
 * The name stands for one form and must not change under it: give the component a key where it may.
 * @param untouched whether there is nothing to keep yet; by default, what is the same as the beginning
 */
export function useDraft<Value>(
  name: string,
  beginning: () => Value,
  untouched?: (value: Value) => boolean,
): Draft<Value> {
  const device = useDevice();
  const [empty] = useState(beginning);
  const [found, setFound] = useState(() => device.draft<Value>(name));
  const [value, setValue] = useState(found ?? empty);
  // Two changes of one moment must both be in it.
  const latest = useRef(value);
  const isUntouched = untouched ?? ((one: Value) => JSON.stringify(one) === JSON.stringify(empty));

  function show(next: Value): void {
    latest.current = next;
    setValue(next);
  }
  // A draft that cannot be kept is no reason to stop the work; saving it for good says so when it matters.
  const keep = (next: Value | undefined) => void device.saveDraft(name, next).catch(() => undefined);

  return {
    value,
    change(next) {
      const to = typeof next === 'function' ? (next as (before: Value) => Value)(latest.current) : next;
      show(to);
      keep(isUntouched(to) ? undefined : to);
    },
    resumed: found !== undefined,
    clear() {
      setFound(undefined);
      show(empty);
      keep(undefined);
    },
  };
}
