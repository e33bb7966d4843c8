/** Where a row says that somebody lives: grid, building, stairwell and door, from their columns or one address. */
import { readAddress } from './address.ts';
import { type BuildingRead, type DoorRead, readBuilding, readDoor, readStairwell } from './doors.ts';
import type { RowFields } from './readPerson.ts';
import { textOf } from './rows.ts';
import { compact, halfWidth, plainName, plainNumber } from './text.ts';

export type PlaceRead = {
  readonly grid?: string;
  readonly building: BuildingRead;
  readonly stairwell?: string;
  readonly door: DoorRead;
};

/** Undefined: nobody could find this door. */
export function readPlace(fields: RowFields, sheet: string): PlaceRead | undefined {
  const words = (field: Parameters<RowFields>[0]) => halfWidth(textOf(fields(field)));
  const address = wholeAddress(words('address'), words('building'), words('door'));
  const compound = words('compound') || address?.compound;
  const buildingWords = address?.building || words('building');
  const building = readBuilding(
    buildingWords || placeOfSheet(sheet) || compound || '',
    buildingWords ? compound : undefined,
  );
  if (!building) return undefined;
  const stairwell = readStairwell(words('stairwell') || address?.stairwell || '');
  const door =
    readDoor(address?.door || words('door')) ?? doorOfHead(building, plainName(words('head') || words('name')));
  if (!door) return undefined;
  const grid = readGrid(words('grid')) ?? (/网格|grid/i.test(sheet) ? readGrid(sheet) : undefined);
  return { building, door, ...(grid ? { grid } : {}), ...(stairwell ? { stairwell } : {}) };
}

/** The address column, or a whole address that somebody wrote into the column of buildings or doors. */
function wholeAddress(address: string, building: string, door: string) {
  if (building === '' || door === '') {
    for (const words of [address, door, building]) {
      const read = words === '' ? undefined : readAddress(words);
      // 1204-2 under a building of its own is a door, not a building and a door.
      if (read?.building && (building === '' || /[栋幢棟座#路街巷弄组]|号楼|building|block/i.test(words))) return read;
    }
    return undefined;
  }
  return /[栋幢棟#]|单元|号楼|building|block/i.test(door) ? readAddress(door) : undefined;
}

/** A sheet called 三组 or 3栋 says where its people live. */
function placeOfSheet(sheet: string): string | undefined {
  const kind = readBuilding(sheet)?.kind;
  return kind === 'villageGroup' || (kind === 'apartments' && /[栋幢棟座楼#]|building/i.test(sheet))
    ? sheet
    : undefined;
}

/** In villages and lanes a house goes by the name of its head. */
function doorOfHead(building: BuildingRead, head: string): DoorRead | undefined {
  if (head === '' || building.kind === 'apartments') return undefined;
  return { key: head, label: head.slice(0, 40) };
}

/** 第1网格, 1, 一网格, 网格1 are one grid; other names stay as they are. */
export function readGrid(text: string): string | undefined {
  const word = compact(text);
  if (word === '') return undefined;
  const number = /^(?:第?([\d一二三四五六七八九十]{1,4})号?(?:网格)?|网格([\d一二三四五六七八九十]{1,4})号?)$/.exec(
    word,
  );
  const value = number?.[1] ?? number?.[2];
  return value ? `第${plainNumber(value)}网格` : halfWidth(text).slice(0, 80);
}
