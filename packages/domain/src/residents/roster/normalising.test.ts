import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from './address.ts';
import { checkSign, holdsChecksum, readDocument } from './document.ts';
import { readBuilding, readDoor, readStairwell } from './doors.ts';
import { plainPhone, readPhone } from './phone.ts';
import { compact, halfWidth, numeral, plainName } from './text.ts';
import { readAge, readDate, readDwellingState, readSex } from './words.ts';

const typed = fc.string({ unit: fc.constantFrom(...'史德·• 　ＡＢ１２３ab-－().无３栋#+86'), maxLength: 24 });
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const seventeen = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });

describe('one form for what was typed', () => {
  test.each([
    ['halfWidth', halfWidth],
    ['compact', compact],
    ['plainName', plainName],
    ['plainPhone', plainPhone],
  ] as const)('%s gives the same when applied twice', (_, normalise) => {
    fc.assert(fc.property(typed, (text) => normalise(normalise(text)) === normalise(text)));
  });

  test('full-width is half-width', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZabc-#'), maxLength: 20 }), (text) => {
        expect(compact(wide(text))).toBe(compact(text));
        expect(readDoor(wide(text))).toEqual(readDoor(text));
        expect(readBuilding(`${wide(text)}栋`)?.key).toBe(readBuilding(`${text}栋`)?.key);
        expect(readDocument(wide(text)).document).toEqual(readDocument(text).document);
      }),
    );
  });

  test('spaces within Chinese names go, those of other names stay', () => {
    expect(plainName(' 史  德 ')).toBe('史德');
    expect(plainName('阿依古丽 • 长秀')).toBe('阿依古丽·长秀');
    expect(plainName('Sample  Person')).toBe('Sample Person');
  });

  test('numerals in either writing', () => {
    expect(['三', '十', '十二', '二十', '二十一', '12', '〇'].map(numeral)).toEqual([3, 10, 12, 20, 21, 12, 0]);
    expect(numeral('甲')).toBeUndefined();
  });
});

describe('ID numbers', () => {
  test('the sign that GB 11643 asks for holds, every other one does not', () => {
    fc.assert(
      fc.property(seventeen, (digits) => {
        const right = checkSign(digits);
        for (const sign of '0123456789X') expect(holdsChecksum(digits + sign)).toBe(sign === right);
      }),
    );
    expect(holdsChecksum('11010519491231002X')).toBe(true);
  });

  test('one digit mistyped is always noticed', () => {
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = digits.slice(0, at) + String((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        expect(holdsChecksum(wrong + checkSign(digits))).toBe(false);
      }),
    );
  });

  test('a number that a spreadsheet spoilt is not kept, its date of birth is', () => {
    const spoilt = readDocument({ number: 990026196212235900, text: '990026196212235900' });
    expect(spoilt).toMatchObject({ fault: 'lost', birthDate: '1962-12-23', document: { verified: false } });
    expect(spoilt.document?.value).toBeUndefined();
    for (const text of ['9.90026E+17', '990026196212235000', '990026196212235???']) {
      expect(readDocument(text)).toMatchObject({ fault: 'lost' });
      expect(readDocument(text).document?.value).toBeUndefined();
    }
  });

  test('old numbers, passports, permits, and none', () => {
    expect(readDocument('110105491231002')).toMatchObject({
      document: { type: 'residentId' },
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(readDocument('E00000001')).toMatchObject({
      document: { type: 'passport', value: 'E00000001' },
      oddity: 'passport',
    });
    expect(readDocument('H00000001').document?.type).toBe('permit');
    expect(readDocument('无')).toMatchObject({ document: { type: 'none' }, oddity: 'missingId' });
    expect(readDocument('12')).toMatchObject({ fault: 'unclear' });
    expect(readDocument('110105194912310021')).toMatchObject({ fault: 'checksum', document: { verified: false } });
  });
});

describe('telephones', () => {
  test.each([
    ['190 0000 0008', ['19000000008']],
    ['+86 190-0000-0008', ['19000000008']],
    ['１９００００００００８', ['19000000008']],
    ['19000000008/023-68000001', ['19000000008', '02368000001']],
    ['19000000008 19000000009', ['19000000008', '19000000009']],
    ['+852 5000 0001', ['+85250000001']],
    ['无', []],
  ])('%s', (text, numbers) => expect(readPhone(text)).toMatchObject({ numbers, unclear: false }));

  test('too short to dial: kept, and asked about', () => {
    expect(readPhone('1900000')).toMatchObject({ numbers: ['1900000'], unclear: true });
  });
});

describe('buildings and doors', () => {
  test.each(['3栋', '3#', '三幢', '3号楼', '３棟', '第3栋', '3座', '03栋', 'Building 3', '3 栋', '3'])(
    '%s is building 3',
    (text) => {
      expect(readBuilding(text)?.key).toBe('3');
    },
  );
  test.each([
    ['三组', '组3', 'villageGroup'],
    ['第3村民小组', '组3', 'villageGroup'],
    ['缙云新居3栋', '缙云新居/3', 'apartments'],
    ['解北巷10号', '解北巷10', 'lane'],
    ['农机站大院', '农机站大院', 'courtyard'],
    ['a栋', 'A', 'apartments'],
  ])('%s is %s', (text, key, kind) => expect(readBuilding(text)).toMatchObject({ key, kind, name: text }));

  test('the name stays as the file says it', () => expect(readBuilding('三幢')?.name).toBe('三幢'));
  test('stairwells', () => {
    expect(['1单元', '一单元', '１单元', 'Unit 1', '1', '甲单元'].map(readStairwell)).toEqual([
      '1',
      '1',
      '1',
      '1',
      '1',
      '甲',
    ]);
  });
  test.each([
    ['1204', { label: '1204', storey: 12, number: 4 }],
    ['1204室', { key: '1204', label: '1204', storey: 12 }],
    ['101', { storey: 1, number: 1 }],
    ['12-4', { storey: 12, number: 4 }],
    ['12楼4号', { storey: 12, number: 4 }],
    ['B1', { storey: -1 }],
    ['7号', { key: '7', label: '7号', number: 7 }],
  ])('door %s', (text, door) => expect(readDoor(text)).toMatchObject(door));
  test('a list has no storeys', () => expect(readDoor('7号')?.storey).toBeUndefined());

  test.each([
    ['歇马街道缙云新居社区3栋1单元1204室', { building: '3栋', stairwell: '1', door: '1204' }],
    ['重庆市北碚区歇马街道缙云新居3幢1204', { compound: '缙云新居', building: '3幢', door: '1204' }],
    ['3-1-1204', { building: '3', stairwell: '1', door: '1204' }],
    ['解北巷12号3单元501', { building: '解北巷12号', stairwell: '3', door: '501' }],
    ['解北巷12号', { building: '解北巷', door: '12号' }],
    ['石家村3组15号', { building: '3组', door: '15' }],
    ['Building 3, Unit 1, Apt 1204', { building: '3', stairwell: '1', door: '1204' }],
  ])('address %s', (text, parts) => expect(readAddress(text)).toEqual(parts));
});

test('words from closed lists', () => {
  expect(['男', '女性', 'F', '?'].map(readSex)).toEqual(['male', 'female', 'female', undefined]);
  expect(['自住', '出租', '空置', '空房', 'Rented', ''].map(readDwellingState)).toEqual([
    'ownerOccupied',
    'rented',
    'vacant',
    'vacant',
    'rented',
    undefined,
  ]);
  expect(['62', '62岁', '3个月', '999'].map(readAge)).toEqual([62, 62, 0, undefined]);
  expect(['1958.6.20', '1958年6月20日', '19580620', '19581320'].map(readDate)).toEqual([
    '1958-06-20',
    '1958-06-20',
    '1958-06-20',
    undefined,
  ]);
});
