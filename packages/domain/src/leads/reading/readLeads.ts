/** An office's list of leads, read: each row as told, whom it speaks of, where it points, and what is odd about it. */
import { derivedId, instantOf } from '../../records/index.ts';
import {
  type KnownRoster,
  ownCells,
  plainName,
  readDocument,
  readPhone,
  type SheetRefusal,
  type SheetRow,
  textOf,
} from '../../residents/index.ts';
import { type LeadColumns, type LeadField, leadColumns } from './columns.ts';
import { readDay } from './dates.ts';
import { type Match, matcherOf } from './matching.ts';
import { type PlaceBelow, type WhereTo, whereTo } from './whereTo.ts';

export type LeadOddity =
  | 'afterSent'
  | 'noDoor'
  | 'noPlace'
  /** Their number is in the roster of the place that the row belongs to. */
  | 'knownThere'
  | 'noAddress'
  | 'noDate'
  | 'yearGuessed'
  | 'documentUnsound'
  | 'noPhone'
  | 'double';

export type LeadRead = {
  readonly row: number;
  readonly lead: string;
  readonly person: string;
  readonly name: string;
  readonly document?: string;
  readonly phone?: string;
  readonly from?: string;
  readonly stayingAt?: string;
  readonly relative?: string;
  readonly arrivedOn?: string;
  readonly arrivedAsTold?: string;
  readonly sentAt?: number;
  readonly household?: string;
  readonly matched?: Match['by'];
  /** Another row of this list about the same person. */
  readonly sameAs?: string;
  /** The place below that the address belongs to. */
  readonly to?: WhereTo;
  readonly odd: readonly LeadOddity[];
};

export type LeadsRead = {
  readonly source: string;
  readonly leads: readonly LeadRead[];
  /** Where the headings stand; the rows below them are the list. */
  readonly headings: { readonly sheet: string; readonly row: number; readonly columns: LeadColumns };
};

export type ReadingLeads = {
  readonly log: string;
  /** Secret of the instance: ids stand in clear, and from an id without it the number of a document could be tried out. */
  readonly salt: string;
  /** Names the file, so that the same file is the same leads. */
  readonly batch: string;
  readonly rows: AsyncIterable<SheetRow | SheetRefusal>;
  readonly known: KnownRoster;
  readonly zone: string;
  /** The places below the office that reads the list: each row is told to which of them it belongs. */
  readonly below?: readonly PlaceBelow[];
  /** Civil day of reading: the day of sending where the list does not say it. */
  readonly today: string;
};

export async function readLeads(reading: ReadingLeads): Promise<LeadsRead | SheetRefusal> {
  const { log, salt, batch, known, zone, today, below = [] } = reading;
  const match = matcherOf(log, known);
  let headings: LeadsRead['headings'] | undefined;
  let source = '';
  const leads: LeadRead[] = [];
  const seen = new Map<string, string>();
  for await (const row of reading.rows) {
    if ('refused' in row) return row;
    const cells = ownCells(row);
    if (!headings) {
      source ||= sourceIn(cells.map(textOf));
      const columns = leadColumns(cells);
      if (columns) headings = { sheet: row.sheet, row: row.row, columns };
      continue;
    }
    if (row.sheet !== headings.sheet) break;
    const { columns } = headings;
    const text = (field: LeadField) => textOf(cells[columns.get(field) ?? -1]).trim();
    const name = text('name');
    if (name === '') continue;
    const one = readOne(text, cells[columns.get('document') ?? -1], today, zone);
    const found = match({
      name,
      ...one.toMatch,
      stayingAt: text('stayingAt'),
      relative: text('relative') || undefined,
    });
    const lead = derivedId(batch, 'lead', String(row.row));
    // As a roster names them: whoever is taken in from one later is the same person.
    const byNumber = one.toMatch.document && derivedId(salt, log, 'person', one.toMatch.document);
    const byPhone =
      one.toMatch.phones[0] && derivedId(salt, log, 'lead person', plainName(name), one.toMatch.phones[0]);
    const byRow = derivedId(salt, log, 'lead person', batch, String(row.row));
    const person = found?.person ?? byNumber ?? byPhone ?? byRow;
    const before = seen.get(person);
    seen.set(person, before ?? lead);
    const to = found?.household ? undefined : whereTo(`${text('street')} ${text('stayingAt')}`, below);
    const odd = [
      ...one.odd,
      ...doorOddity(text('stayingAt'), found, to, below.length > 0),
      ...(before ? (['double'] as const) : []),
    ];
    leads.push({
      ...{ row: row.row, lead, person, name, ...one.told, odd },
      ...(found?.household && { household: found.household }),
      ...(found && { matched: found.by }),
      ...(before && { sameAs: before }),
      ...(to && { to }),
    });
  }
  return headings ? { source, leads, headings } : { refused: 'leads.noHeadings' };
}

function readOne(
  text: (field: LeadField) => string,
  documentCell: Parameters<typeof readDocument>[0],
  today: string,
  zone: string,
) {
  const sent = readDay(text('sentAt'), today);
  const sentOn = sent.day ?? today;
  const arrived = readDay(text('arrivedOn'), sentOn);
  const { document } = readDocument(documentCell);
  const number = typeof document?.value === 'string' ? document.value : undefined;
  const phones = readPhone(text('phone')).numbers;
  const odd: LeadOddity[] = [];
  if (text('arrivedOn') !== '' && arrived.day === undefined) odd.push('noDate');
  if (arrived.guessed) odd.push('yearGuessed');
  if (arrived.day !== undefined && arrived.day > sentOn) odd.push('afterSent');
  if (number !== undefined && document?.verified === false) odd.push('documentUnsound');
  if (phones.length === 0) odd.push('noPhone');
  const asTold = arrived.day === undefined || arrived.guessed ? text('arrivedOn').slice(0, 60) : '';
  const sentAt = sent.day === undefined ? undefined : instantOf(sent.day, (sent.minutes ?? 0) / 60, zone);
  const told = {
    ...(number !== undefined && { document: number.slice(0, 40) }),
    ...(phones.length > 0 && { phone: phones.join('/').slice(0, 40) }),
    ...(text('from') !== '' && { from: text('from').slice(0, 200) }),
    ...(text('stayingAt') !== '' && { stayingAt: text('stayingAt').slice(0, 200) }),
    ...(text('relative') !== '' && { relative: text('relative').slice(0, 60) }),
    ...(arrived.day !== undefined && { arrivedOn: arrived.day }),
    ...(asTold !== '' && { arrivedAsTold: asTold }),
    ...(sentAt !== undefined && { sentAt }),
  };
  return { told, odd, toMatch: { document: document?.verified === false ? undefined : number, phones } };
}

/** An office above has no doors: there the question is which place it belongs to. */
function doorOddity(
  stayingAt: string,
  found: Match | undefined,
  to: WhereTo | undefined,
  isAbove: boolean,
): LeadOddity[] {
  if (found?.household || to) return [];
  return [stayingAt === '' ? 'noAddress' : isAbove ? 'noPlace' : 'noDoor'];
}

/** 推送单位：区公安分局 above the headings. */
function sourceIn(texts: readonly string[]): string {
  for (const text of texts) {
    const told = /^\s*(?:推送|下发|交办|来源|报送)(?:单位|部门)\s*[:：]\s*(\S.*?)\s*$/.exec(text);
    if (told?.[1]) return told[1].slice(0, 80);
  }
  return '';
}
