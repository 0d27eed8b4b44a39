import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Field } from "../dictionary/fields";
import type { DerivedField } from "./rule-data";

/** The columns of a record that a field stands for: itself, or those it is made from; one that does not say from which is made of the unit's own. */
export function basesOf(record: string, field: Field | DerivedField): readonly string[] {
  const bases = "fill" in field ? (field.from ?? [recordType(record)!.unitField]) : [field.id];
  return bases.filter((base) => fieldOf(record, base) !== undefined);
}
