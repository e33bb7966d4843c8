/** What stands on buildings, stairwells and doors, brought to keys that agree however somebody wrote it. */
import type { BuildingKind } from '../../places/index.ts';
import { compact, halfWidth, numberSign, plainNumber } from './text.ts';

export type BuildingRead = {
  readonly key: string;
  readonly name: string;
  readonly kind: BuildingKind;
  readonly compound?: string;
};
export type DoorRead = {
  readonly key: string;
  readonly label: string;
  readonly storey?: number;
  readonly number?: number;
};

const blockWords = '(?:号楼|#楼|栋楼|栋|幢|棟|座|#|楼)';
const block = new RegExp(`^第?(${numberSign})号?${blockWords}?$`, 'u');
const blockIn = new RegExp(`^(.*?[^\\d第零〇一二两三四五六七八九十A-Za-z-])第?(${numberSign})${blockWords}$`, 'u');
const englishBlock =
  /^(.*?)\s*\b(?:building|block|bldg|tower|house|no)\.?\s*#?\s*([A-Za-z]?\d{1,4}[A-Za-z]?|[A-Za-z])$/i;
const group = new RegExp(`^(.*?)第?(${numberSign})(?:村民小组|居民小组|小组|组|社|生产队|队)$`, 'u');
const lane = /^(.*(?:路|街|巷|弄|胡同|里|道|坝|湾))(?:第?(\d+[-\d]*)号?)?$/u;

/** 3栋, 3#, 三幢, 3号楼, ３棟, Building 3 → `3`; 三组 → `组3`; a name in front of it is its compound. */
export function readBuilding(text: string, compound?: string): BuildingRead | undefined {
  const name = halfWidth(text).slice(0, 80);
  const word = compact(name);
  if (word === '') return undefined;
  const within = compound ? halfWidth(compound).slice(0, 40) : undefined;
  const make = (key: string, kind: BuildingKind, place = within): BuildingRead => ({
    key: keyWithin(place, key),
    name,
    kind,
    ...(place ? { compound: place } : {}),
  });
  const plain = block.exec(word);
  if (plain?.[1]) return make(plainNumber(plain[1]), 'apartments');
  const villagers = group.exec(word);
  if (villagers?.[2]) return make(`组${plainNumber(villagers[2])}`, 'villageGroup', villagers[1] || within);
  const english = englishBlock.exec(name);
  if (english?.[2]) return make(plainNumber(english[2]), 'apartments', english[1]?.replace(/[,\s]+$/, '') || within);
  const named = blockIn.exec(word);
  if (named?.[1] && named[2]) return make(plainNumber(named[2]), 'apartments', named[1]);
  const street = lane.exec(word);
  if (street?.[1]) return make(street[2] ? `${street[1]}${street[2]}` : street[1], 'lane');
  return make(word, /院/.test(word) ? 'courtyard' : 'standalone');
}

/** Of 缙云新居 and  缙 云 新 居 alike. */
export function compoundKey(name: string): string {
  return compact(halfWidth(name).slice(0, 40));
}

/** The key of a building within its compound. */
export function keyWithin(compound: string | undefined, key: string): string {
  return (compound ? `${compact(compound)}/${key}` : key).slice(0, 80);
}

/** 1单元, 一单元, 1门, Unit 1, 甲 → `1`, `1`, `1`, `1`, `甲`. */
export function readStairwell(text: string): string | undefined {
  const word = compact(text);
  if (word === '' || /^[-/无]+$/.test(word)) return undefined;
  const bare = word
    .replace(/^(第|unit|stairwell|stair|entrance|staircase)/i, '')
    .replace(/(单元|楼梯|门|号门|梯)$/, '');
  return plainNumber(bare || word).slice(0, 20);
}

/** 1204 → storey 12, number 4; 12-4, 12楼4号 likewise; 101; B1; 7号 is the seventh of a list. */
export function readDoor(text: string): DoorRead | undefined {
  const label = compact(text).slice(0, 40);
  if (label === '') return undefined;
  const key = label
    .replace(/^(房号|门牌号?|室|apt\.?|apartment|room|flat|door|no\.?|#)[::]?/i, '')
    .replace(/(室|房|户|号房|号)$/, '')
    .toUpperCase();
  const place = storeyAndNumber(key) ?? {};
  const shown = /^\d+室?$/.test(label) ? key : label;
  return { key: key || label, label: shown, ...place };
}

function storeyAndNumber(key: string): { storey?: number; number?: number } | undefined {
  const cellar = /^(?:B|-|负)(\d)(?:-?(\d{1,2}))?$/.exec(key);
  if (cellar) return { storey: -Number(cellar[1]), ...(cellar[2] ? { number: Number(cellar[2]) } : {}) };
  const parted = /^(\d{1,3})(?:-|层|楼|F)(\d{1,2})$/.exec(key);
  if (parted && Number(parted[1]) <= 120) return { storey: Number(parted[1]), number: Number(parted[2]) };
  const packed = /^(\d{1,2})(\d{2})[A-Z]?$/.exec(key);
  if (packed && Number(packed[1]) > 0 && Number(packed[2]) > 0)
    return { storey: Number(packed[1]), number: Number(packed[2]) };
  const alone = /^(\d{1,4})$/.exec(key);
  return alone ? { number: Number(alone[1]) } : undefined;
}
