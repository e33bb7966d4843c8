/**
 * The description of the HTTP interface, completed by what only the catalogue knows: the body of every kind of record
 * that people may write, so that whoever sends records from elsewhere can read what each of them holds.
 */
import type { Catalogue, Kind } from '@fangxian/domain/records';
import { NewRecord } from '@fangxian/domain/records';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

export function describing({
  kinds,
}: Pick<Catalogue, 'kinds'>): NonNullable<FastifyDynamicSwaggerOptions['transformObject']> {
  return (found) => {
    if (!('openapiObject' in found)) return found.swaggerObject;
    const { openapiObject: document } = found;
    const written = kinds.filter(({ writer }) => writer === 'person');
    const schemas = Object.fromEntries(written.map((kind) => [kind.name, recordOf(kind)]));
    const posted = [document.paths?.['/api/records']?.post?.requestBody].flatMap((body) =>
      body && 'content' in body ? (body.content?.['application/json']?.schema ?? []) : [],
    );
    for (const schema of posted) {
      const properties = 'properties' in schema ? schema.properties : undefined;
      if (properties) properties.records = { type: 'array', maxItems: 500, items: oneOf(written) };
    }
    for (const item of Object.values(document.paths ?? {})) {
      for (const operation of [item?.get, item?.post]) if (operation) operation.responses = spoken(operation.responses);
    }
    return {
      ...document,
      tags,
      components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
    } as typeof document;
  };
}

/** The words that routes stand under, in the order in which somebody who writes against them needs them. */
const tags = [
  [
    'signing in',
    'Links, codes, PINs and passkeys. A session is a cookie of this site; a lease is how long a phone may work alone.',
  ],
  ['records', 'The one door for facts, what it did not take, and the records behind a household.'],
  ['sync', 'What a device keeps: the rows of a log as its holder may see them, and what changed since.'],
  ['files', 'Recordings that a record names by their hash.'],
  ['places', 'The division tree.'],
  ['members', 'Who works where, who let them in, and how that ends.'],
  ['rosters', 'A roster file, from sending it to its last question.'],
  ['screening', 'Codes that are printed: on slips for doors where nobody was met, and on paper sheets.'],
  ['figures', 'Sums of tallies for a place and those right below it. No figure names anybody.'],
  [
    'ledgers',
    'Workbooks as offices ask for them. Masked unless somebody says what for; each is on record before it leaves.',
  ],
  ['leads', 'Lists of whom to look for, read as they were sent and answered in the same file.'],
  ['returns', 'People away who come back, and the links by which they say so.'],
  ['quarantine', 'The page of a household that stays at home.'],
  ['access', 'Who looked at what was not masked, and took what away.'],
].map(([name = '', description]) => ({ name, description }));

const meanings: { readonly [status: string]: string } = {
  200: 'As asked for.',
  204: 'Done; there is nothing more to tell.',
  '4XX': 'Refused: a code, and its words in the language that was asked for.',
};
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a route answers, in words; a file has no schema, and is told as what it is. */
function spoken(responses: Responses = {}): Responses {
  const isFile = !Object.keys(responses).some((status) => status.startsWith('2'));
  const file = { 200: { description: 'A workbook.', content: { [workbook]: {} } } };
  const told = Object.entries(responses).map(([status, response]) => {
    const words = meanings[status];
    return [status, words && 'description' in response ? { ...response, description: words } : response] as const;
  });
  return { ...(isFile && file), ...Object.fromEntries(told) };
}

type Given = Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0];
type Document = Extract<Given, { openapiObject: unknown }>['openapiObject'];
type Operation = NonNullable<NonNullable<NonNullable<Document['paths']>[string]>['get']>;
type Responses = NonNullable<Operation['responses']>;

/** Plain JSON: what marks a schema for the compiler alone stays behind. */
function recordOf({ name, nature, version, body }: Kind): object {
  const { properties, required } = plain(NewRecord);
  return {
    type: 'object',
    additionalProperties: false,
    description: `${nature === 'decision' ? 'A decision: checked.' : 'An observation: believed.'} Version ${version}.`,
    required,
    properties: { ...properties, kind: { const: name }, v: { const: version }, body: plain(body) },
  };
}

function oneOf(kinds: readonly Kind[]): object {
  const ref = (name: string) => `#/components/schemas/${name}`;
  return {
    oneOf: kinds.map(({ name }) => ({ $ref: ref(name) })),
    discriminator: {
      propertyName: 'kind',
      mapping: Object.fromEntries(kinds.map(({ name }) => [name, ref(name)])),
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON
function plain(schema: object): any {
  return JSON.parse(JSON.stringify(schema));
}
