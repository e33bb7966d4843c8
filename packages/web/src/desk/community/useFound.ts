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
  const place = placeIn(text);
  if (place) return (_household, _person, words) => place.test(words);
  return (household, person, words) => {
    if (words.toLowerCase().includes(lower)) return true;
    return person === undefined ? households.has(household) : persons.has(person);
  };
}

/** 7栋, 3# 2单元: a whole building or stairwell is meant, and neither 17栋 nor a door 706 of another. */
export function placeIn(text: string): RegExp | undefined {
  const parts = text.trim().match(/^(?:(\d+)\s*[栋幢座#])\s*(?:(\d+)\s*单元)?$/);
  if (!parts) return undefined;
  const [, building, stairwell] = parts;
  return new RegExp(`(^|\\D)${building}\\s*[栋幢座#]${stairwell ? `\\s*${stairwell}单元` : ''}`);
}
