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
    return {
      ...document,
      components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
    } as typeof document;
  };
}

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
