/**
 * Personal fields. One mark in the schema, with its owner, drives sealing, masking and erasure.
 *
 * On a phone a personal field is plain; on the server it is sealed before it is stored, under a key
 * that belongs to its owner and the emergency, and stays sealed through accept, fold and measure:
 * a rule may carry such a field from a record into a register, and may never look into it.
 */

import type { Static, TSchema } from 'typebox';
import * as Type from 'typebox';

/** A personal value as the server stores it: AES-256-GCM text `s` under the key named `k`. */
export type Sealed = { readonly s: string; readonly k: string };
export type Personal<Value> = Value | Sealed;

/** Whose key seals a field. The owner's id is the nearest enclosing property of that name. */
export type Owner = 'person' | 'household' | 'member';

/** Marks a schema as personal. The static type is the value or its sealed form. */
export function personal<Schema extends TSchema>(owner: Owner, schema: Schema) {
  return Type.Unsafe<Personal<Static<Schema>>>({ ...schema, personal: owner } as TSchema);
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 's' in value && 'k' in value;
}

/** A personal value where it could be opened. One that is still sealed is not for this reader, and reads as absent. */
export function plain<Value>(value: Personal<Value> | undefined): Value | undefined {
  return value === undefined || isSealed(value) ? undefined : value;
}

type Node = {
  personal?: Owner;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  patternProperties?: Record<string, Node>;
};

/**
 * The body with its personal fields changed, giving each to `change` with its owner's key name
 * (`<owner>/<owner id>`). Used alike to seal, open, mask and collect.
 */
export function mapPersonal(
  schema: TSchema,
  body: unknown,
  change: (value: unknown, owner: `${Owner}/${string}`) => unknown,
): unknown {
  return walk(schema as Node, body, {}, change);
}

type Owners = { [name in Owner]?: string };

const marked = new WeakMap<Node, boolean>();

/** Whether anything at or below a node is personal: most of a body is not, and is handed on as it is. */
function holdsPersonal(node: Node): boolean {
  let holds = marked.get(node);
  if (holds === undefined) {
    const inner = [
      node.items,
      ...(node.anyOf ?? []),
      ...Object.values({ ...node.properties, ...node.patternProperties }),
    ];
    holds = node.personal !== undefined || inner.some((one) => one !== undefined && holdsPersonal(one));
    marked.set(node, holds);
  }
  return holds;
}

function walk(
  node: Node,
  value: unknown,
  owners: Owners,
  change: (value: unknown, owner: `${Owner}/${string}`) => unknown,
): unknown {
  if (value === undefined || value === null || !holdsPersonal(node)) return value;
  if (node.personal) {
    const id = owners[node.personal];
    if (id === undefined) throw new Error(`personal field without an enclosing ${node.personal}`);
    return change(value, `${node.personal}/${id}`);
  }
  if (Array.isArray(value)) {
    const items = node.items;
    return items ? value.map((item) => walk(items, item, owners, change)) : value;
  }
  if (typeof value !== 'object') return value;
  if (node.anyOf) {
    const fitting = node.anyOf.find((option) => option.properties);
    return fitting ? walk(fitting, value, owners, change) : value;
  }
  const entries = value as Record<string, unknown>;
  const inner = ownersIn(entries, owners);
  const spread = node.patternProperties && Object.values(node.patternProperties)[0];
  let result: Record<string, unknown> | undefined;
  for (const [name, field] of Object.entries(entries)) {
    const child = node.properties?.[name] ?? spread;
    if (!child) continue;
    // A map keyed by person: the key is the owner of what stands under it.
    const scope = !node.properties && spread ? { ...inner, person: name } : inner;
    const next = walk(child, field, scope, change);
    if (next === field) continue;
    result ??= { ...entries };
    result[name] = next;
  }
  return result ?? entries;
}

function ownersIn(entries: Record<string, unknown>, outer: Owners): Owners {
  const found: Owners = { ...outer };
  for (const owner of ['person', 'household', 'member'] as const) {
    const id = entries[owner];
    if (typeof id === 'string') found[owner] = id;
  }
  return found;
}
