import type { FieldColumn, RecordSet } from "../../dataset";
import type { FieldType } from "../../fields";
import type { Reasoning } from "../reasoning";

/** A field that no column holds: worked out from the records, and then used in rules like any other. */
export interface DerivedField {
  id: string;
  /** Record type it belongs to; "*": every one. */
  record: string;
  /** Chinese name, usable in messages. */
  name: string;
  type: FieldType;
  /** What it means, for authors of packs. */
  doc: string;
  /** Fields of the record whose cells stand for it. */
  from: readonly string[];
  /** [record, field] that must be worked out before. */
  needs?: readonly [string, string][];
  codes?(data: Reasoning): readonly string[];
  /** Fills the column, whose states are blank beforehand; yields where the work is long. */
  fill(data: Reasoning, set: RecordSet, column: FieldColumn): Generator<void>;
}
