/** A division tree as offices publish it (code, name, parent; .csv or .xlsx), named through the one door. */
import { mayWrite } from '@fangxian/domain/access';
import { shortCode } from '@fangxian/domain/places';
import type { ProblemCode } from '@fangxian/domain/problems';
import { textOf } from '@fangxian/domain/residents';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { recordId } from '../engine/log/recordId.ts';
import { logsBelow } from '../engine/log/tallies.store.ts';
import { readRows } from '../residents/workbook/index.ts';

export type Division = { row: number; code: string; name: string; parent: string | undefined };
export type DivisionsTaken = {
  new: number;
  same: number;
  refused: { row: number; code: ProblemCode; params: { [name: string]: string | number } }[];
};
export type Unread = { code: ProblemCode; params?: { readonly [name: string]: string | number } };

const headings = {
  code: /^(code|代码|编码|区划代码|统计用区划代码)$/i,
  name: /^(name|名称|区划名称|地名)$/i,
  parent: /^(parent|上级|上级代码|所属|父级)$/i,
};
const most = 100_000;
const named = 'places.divisionNamed';

/** The rows under a heading row of code, name and (where there is one) parent. */
export async function readDivisions(bytes: Uint8Array, fileName: string): Promise<Division[] | Unread> {
  const found: Division[] = [];
  let columns: { code: number; name: number; parent: number } | undefined;
  for await (const row of readRows(bytes, fileName)) {
    if ('refused' in row) return { code: row.refused, ...(row.params && { params: row.params }) };
    const texts = row.cells.map((cell) => textOf(cell).trim());
    const at = (pattern: RegExp) => texts.findIndex((text) => pattern.test(text));
    if (!columns) {
      const here = { code: at(headings.code), name: at(headings.name), parent: at(headings.parent) };
      if (here.code >= 0 && here.name >= 0) columns = here;
      continue;
    }
    const code = shortCode(texts[columns.code] ?? '');
    const name = texts[columns.name] ?? '';
    if (code === '' && name === '') continue;
    found.push({ row: row.row, code, name, parent: shortCode(texts[columns.parent] ?? '') || undefined });
    if (found.length > most) return { code: 'request.tooLarge' };
  }
  return columns ? found : { code: 'places.noHeading' };
}

/** Names what is new or called otherwise now; says of every other row why not. Parents outside the tree are left out. */
export async function takeDivisions(
  engine: Engine,
  writer: Writer,
  divisions: readonly Division[],
): Promise<DivisionsTaken> {
  const known = await withScope(engine.database, prefixScope(''), (client) => logsBelow(client));
  const there = new Map(known.map(({ log, name, parent }) => [log, { name, parent: parent ?? undefined }]));
  const at = engine.now();
  const isTheirs = ({ code }: Division) => mayWrite(writer.grants, named, code, {}, at) === 'yes';
  const [theirs, others] = [divisions.filter(isTheirs), divisions.filter((one) => !isTheirs(one))];
  const told = new Set(theirs.map(({ code }) => code));
  const outside = others.map(({ row }) => ({ row, code: 'access.outsideScope' as const, params: {} }));
  const taken: DivisionsTaken = { new: 0, same: 0, refused: outside };
  const fresh = theirs.flatMap(({ row, code, name, parent }) => {
    const above = parent !== undefined && (told.has(parent) || there.has(parent)) ? parent : undefined;
    const now = there.get(code);
    if (now?.name === name && now.parent === above) {
      taken.same += 1;
      return [];
    }
    return [{ row, body: { code, name, ...(above !== undefined && { parent: above }) } }];
  });
  for (let from = 0; from < fresh.length; from += 500) {
    const batch = fresh.slice(from, from + 500);
    const records = batch.map(({ body }, i) => ({
      id: recordId(at),
      v: 1,
      event: 'base',
      log: body.code,
      kind: named,
      at,
      deviceSeq: from + i,
      policy: 1,
      body,
    }));
    const outcomes = await engine.post(writer, records, at);
    outcomes.forEach((outcome, i) => {
      if (outcome.outcome === 'accepted' || outcome.outcome === 'duplicate') taken.new += 1;
      else taken.refused.push({ row: batch[i]?.row ?? 0, code: outcome.code, params: { ...outcome.params } });
    });
  }
  return taken;
}
