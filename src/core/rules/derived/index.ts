import type { DerivedField } from "./derived";
import { unit } from "./unit";

/*
 * Derived fields: used in rules by their id like any field of the dictionary.
 */
export const derivedFields: readonly DerivedField[] = [unit];

const byId = new Map(derivedFields.map((field) => [`${field.record}.${field.id}`, field]));
const byName = new Map(derivedFields.map((field) => [`${field.record}.${field.name}`, field]));

/** The derived field of that id for a record type, or undefined. */
export function derivedField(record: string, id: string): DerivedField | undefined {
  return byId.get(`${record}.${id}`) ?? byId.get(`*.${id}`);
}

/** The derived field of that Chinese name for a record type, or undefined. */
export function derivedFieldNamed(record: string, name: string): DerivedField | undefined {
  return byName.get(`${record}.${name}`) ?? byName.get(`*.${name}`);
}
