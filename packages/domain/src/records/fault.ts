/** Whether a body fits its kind's schema. Apart from the catalogue: the compiler is heavy, and a phone loads it late. */
import { Compile, type Validator } from 'typebox/compile';
import type { Kind } from './kind.ts';

const validators = new WeakMap<Kind, Validator>();

/** The first fault of a body of the kind's current version as a JSON pointer; undefined when it fits. */
export function faultIn(kind: Kind, body: unknown): string | undefined {
  let validator = validators.get(kind);
  if (!validator) {
    validator = Compile(kind.body);
    validators.set(kind, validator);
  }
  if (validator.Check(body)) return undefined;
  return validator.Errors(body)[0]?.instancePath || '/';
}
