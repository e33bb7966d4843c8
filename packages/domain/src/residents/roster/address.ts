/** A whole address in one cell, taken apart: 歇马街道缙云新居3栋1单元1204室, 3-1-1204, Building 3, Unit 1, Apt 1204. */
import { compact, halfWidth, numberSign } from './text.ts';

export type AddressRead = {
  readonly compound?: string;
  readonly building?: string;
  readonly stairwell?: string;
  readonly door?: string;
};

const doorSign = '[0-9A-Za-z][0-9A-Za-z-]*';
const tail = `(?:第?(${numberSign})(?:单元|号门|门|-))?(?:(\\d{1,3}|[一二三四五六七八九十]{1,3})(?:层|楼))?(${doorSign})?(?:室|号房|号|房|户)?$`;
const inBlock = new RegExp(`^(.*?)(第?${numberSign}(?:号楼|#楼|栋|幢|棟|座|#|楼))-?${tail}`, 'u');
const onStreet = new RegExp(`^(.*(?:路|街|巷|弄|胡同|里|道))(\\d+(?:-\\d+)?号)(?:附(\\d+)号)?-?${tail}`, 'u');
const inGroup = new RegExp(`^(.*?)(第?${numberSign}(?:村民小组|居民小组|小组|组|社|队))(?:(.*?)(?:号|户)?)?$`, 'u');
const dashed = /^([A-Za-z]?\d{1,3})-(?:(\d{1,2})-)?(\d{1,2}-\d{1,2}|[A-Za-z]?\d{1,4})(?:室|号|房)?$/;

export function readAddress(text: string): AddressRead | undefined {
  const word = compact(text.slice(0, 200)).replace(/[,,、]/g, (sign) => (/[\u3400-\u9fff]/.test(text) ? '' : sign));
  if (word === '') return undefined;
  return byDashes(word) ?? english(halfWidth(text.slice(0, 200))) ?? byStreet(word) ?? byBlock(word) ?? byGroup(word);
}

function byDashes(word: string): AddressRead | undefined {
  const parts = dashed.exec(word);
  if (!parts) return undefined;
  return told({ building: parts[1], stairwell: parts[2], door: parts[3] });
}

function byBlock(word: string): AddressRead | undefined {
  const parts = inBlock.exec(word);
  if (!parts) return undefined;
  const [, before = '', building, stairwell, storey, door] = parts;
  if (!door) return undefined;
  return told({
    compound: compoundIn(before),
    building,
    stairwell,
    door: storey && door.length < 3 ? `${storey}-${door}` : door,
  });
}

/** A house on a street: with flats it is a building of its own, without it is a door of the lane. */
function byStreet(word: string): AddressRead | undefined {
  const parts = onStreet.exec(word);
  if (!parts) return undefined;
  const [, street = '', house = '', annex, stairwell, storey, door] = parts;
  const lane = compoundIn(street) ?? street;
  if (!door) return told({ building: lane, door: annex ? `${house}附${annex}号` : house });
  return told({ building: `${lane}${house}`, stairwell, door: storey && door.length < 3 ? `${storey}-${door}` : door });
}

function byGroup(word: string): AddressRead | undefined {
  const parts = inGroup.exec(word);
  if (!parts) return undefined;
  return told({ building: parts[2], door: parts[3]?.replace(/^第/, '') });
}

function english(text: string): AddressRead | undefined {
  const building = /\b(?:building|block|bldg|tower)\.?\s*#?\s*([A-Za-z0-9]+)/i.exec(text)?.[1];
  const stairwell = /\b(?:unit|stairwell|stair|entrance)\.?\s*#?\s*([A-Za-z0-9]+)/i.exec(text)?.[1];
  const door = /\b(?:apartment|apt|room|flat|door)\.?\s*#?\s*([A-Za-z0-9-]+)/i.exec(text)?.[1];
  return building && door ? told({ building, stairwell, door }) : undefined;
}

/** What names the estate, without the offices above it. */
function compoundIn(before: string): string | undefined {
  const rest = before
    .replace(/^.*(?:省|自治区|直辖市)/, '')
    .replace(/^.*[市区县](?=.+(?:街道|镇|乡|社区|村|路|街|巷))/, '')
    .replace(/^.*(?:街道办?事?处?|镇|乡)/, '')
    .replace(/^.*(?:社区|居委会|村委会|行政村|村(?!民))/, '');
  return rest === '' ? undefined : rest;
}

function told(parts: { [part in keyof AddressRead]: string | undefined }): AddressRead {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}
