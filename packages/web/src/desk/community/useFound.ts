/** What somebody looks for: names and pinyin through the device's search, doors by their address. */
import { useDeferredValue, useEffect, useState } from 'react';
import { type Hit, useDevice } from '../../device/index.ts';

const most = 2000;

/** Undefined while nothing is looked for. */
export function useFound(
  find: string | undefined,
): ((household: string, person: string | undefined, words: string) => boolean) | undefined {
  const device = useDevice();
  const text = useDeferredValue(find?.trim() ?? '');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let wanted = true;
    if (!text) setHits([]);
    else void device.search(text, most).then((found) => wanted && setHits(found));
    return () => {
      wanted = false;
    };
  }, [device, text]);
  if (!text) return undefined;
  const households = new Set(hits.map(({ household }) => household));
  const persons = new Set(hits.flatMap(({ person }) => person ?? []));
  const lower = text.toLowerCase();
  return (household, person, words) => {
    if (words.toLowerCase().includes(lower)) return true;
    return person === undefined ? households.has(household) : persons.has(person);
  };
}
