import type { MayBe } from "../../dictionary/dataset";
import { assign } from "./assign";
import { evidenceFor } from "./evidence";
import type { Header, HeaderColumn } from "./header";
import { chosenField, type Choices, type RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** What is only likely stays below what is sure, so that a person is asked. */
const likelyAtMost = 0.84;
/** So many fields are proposed for a column. */
const proposed = 3;

/**
 * Gives the columns that no label explains to the fields they are likely to be, and says of the others what each may be;
 * `taken` are columns some record type knows by their label.
 */
export function addLikely(grid: SheetGrid, header: Header, match: RecordMatch, taken: ReadonlySet<number>, choices: Choices): Map<HeaderColumn, MayBe> {
  const open = header.columns.filter((column) => !taken.has(column.column) && chosenField(column, choices) === undefined);
  const { likely, unsure } = assign(evidenceFor(grid, header, open, match));
  for (const { evidence: { column, candidates }, candidate: { field, score } } of likely) {
    const others = candidates.filter((one) => one.field !== field).slice(0, proposed - 1).map((one) => one.field.id);
    match.fields.set(field.id, { column, field, confidence: Math.min(score, likelyAtMost), reason: "similar", others });
  }
  return new Map(unsure.map(({ column, candidates, possible }) => [column, { column: column.column, likeliest: candidates.slice(0, proposed).map(({ field }) => field.id), possible: new Set(possible.map(({ id }) => id)) }]));
}
