/**
 * What a workbook with whole names says of itself: who took it, for which office, when, what for, and under which
 * consent. It stands beside every row, at the foot of every printed page and in the properties of the file, so that a
 * part of it that was copied, printed or found still tells where it came from.
 */
import { consentNumber } from '@fangxian/domain/ledgers';
import type { Language } from '@fangxian/domain/problems';
import { instant } from './instant.ts';
import type { Leaving } from './leaving.ts';
import { escaped } from './xml.ts';

export type Mark = {
  /** Over the column that holds it. */
  readonly heading: string;
  readonly text: string;
  readonly who: string;
  readonly title: string;
  readonly at: number;
};

type Around = {
  readonly title: string;
  readonly office: string;
  readonly members: ReadonlyMap<string, string>;
  readonly zone: string;
  readonly at: number;
  readonly language: Language;
};

/** @returns undefined where nothing is whole */
export function markOf({ isMasked, by, purpose, agreed }: Leaving, around: Around): Mark | undefined {
  if (isMasked) return undefined;
  const { title, office, members, zone, at, language } = around;
  const who = `${members.get(by) ?? by} (${office})`;
  const when = instant(at, zone) ?? '';
  const said = agreed?.answer && {
    number: consentNumber(agreed.asking),
    second: agreed.answer.place ?? members.get(agreed.answer.by) ?? agreed.answer.by,
  };
  // What for comes last: where there is no room for all, the rest is whole.
  const text =
    language === 'en'
      ? `Taken by ${who} ${when}${said ? `, consent ${said.number} of ${said.second}` : ''}, for: ${purpose}`
      : `${who} ${when} 导出${said ? `，同意号 ${said.number}（${said.second}）` : ''}，用途：${purpose}`;
  return { heading: language === 'en' ? 'Taken by' : '导出标记', text, who, title, at };
}

const longestFoot = 255;

/** At the foot of each printed page. A sign of its own means more there, so it is said twice. */
export function footXml({ text }: Mark): string {
  const [left, right] = ['&L', '&R&P/&N'];
  const room = longestFoot - left.length - right.length;
  const told = text.replaceAll('&', '&&');
  const fits = told.length <= room ? told : `${told.slice(0, room - 1).replace(/&$/, '')}…`;
  return `<headerFooter><oddFooter>${escaped(`${left}${fits}${right}`)}</oddFooter></headerFooter>`;
}

const before = ['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'];
const after = ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'];
const follows = new RegExp(`<(?:${[...before, ...after, 'tableParts', 'extLst'].join('|')})\\b|</worksheet>`);

/** A form's own sheet with the foot in its place; a foot of the form's own gives way. */
export function withFoot(sheet: string, mark: Mark): string {
  const bare = sheet.replace(/<headerFooter\b[^>]*\/>|<headerFooter\b[\s\S]*?<\/headerFooter>/, '');
  return bare.replace(follows, (next) => `${footXml(mark)}${next}`);
}

/** One more style of a form's: text that is cut where its cell ends, so that no row grows by it. @returns its number */
export function cutStyle(parts: Map<string, Buffer>): number {
  const name = 'xl/styles.xml';
  const told = parts.get(name)?.toString('utf8') ?? '';
  const [, count = '0'] = /<cellXfs count="(\d+)"/.exec(told) ?? [];
  const style =
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="fill"/></xf>';
  const more = told.replace(/<cellXfs count="\d+"/, `<cellXfs count="${Number(count) + 1}"`);
  parts.set(name, Buffer.from(more.replace('</cellXfs>', () => `${style}</cellXfs>`)));
  return Number(count);
}

const packages = 'http://schemas.openxmlformats.org/package/2006';
const core = 'docProps/core.xml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';

/** The properties that a file shows before it is opened, named where a workbook names its parts. */
export function withProperties(parts: Map<string, Buffer>, { text, who, title, at }: Mark): void {
  const [types, related] = ['[Content_Types].xml', '_rels/.rels'];
  const when = `<dcterms:created xsi:type="dcterms:W3CDTF">${new Date(at).toISOString()}</dcterms:created>`;
  const told = [
    `<dc:creator>${escaped(who)}</dc:creator><dc:title>${escaped(title)}</dc:title>`,
    `<dc:description>${escaped(text)}</dc:description><cp:lastModifiedBy>${escaped(who)}</cp:lastModifiedBy>${when}`,
  ].join('');
  const spaces = [
    `xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${spaces}>${told}</cp:coreProperties>`;
  const isNamed = parts.get(related)?.includes(core);
  if (!isNamed) {
    add(parts, types, '</Types>', `<Override PartName="/${core}" ContentType="${coreType}"/>`);
    const type = `${packages}/relationships/metadata/core-properties`;
    add(parts, related, '</Relationships>', `<Relationship Id="rIdMark" Type="${type}" Target="${core}"/>`);
  }
  parts.set(core, Buffer.from(xml));
}

function add(parts: Map<string, Buffer>, name: string, end: string, more: string): void {
  const part = parts.get(name)?.toString('utf8') ?? '';
  parts.set(name, Buffer.from(part.replace(end, () => `${more}${end}`)));
}
