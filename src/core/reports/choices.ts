import { certaintyOf } from "../intake/tables/certainty";
import { isOrdinaryLabel } from "../intake/headings/ordinary-label";
import type { ReviewResult } from "../review/review";
import { columnMatches, type ColumnMatchLine } from "../words/column-match";

/** A column of one or many alike files that a person may settle: `field` is what it was used for, null where it was not. */
export interface ChoiceLine extends Pick<ColumnMatchLine, "heading" | "field" | "certainty" | "because" | "others"> {
  record: string;
  /** File, sheet and column of each. */
  at: { file: string; sheet: string; column: string }[];
}

/** All columns that are not sure, those a person already settled included, each heading of a record type once. */
export function choicesOf({ files }: Pick<ReviewResult, "files">): { version: 1; columns: ChoiceLine[] } {
  const lines = new Map<string, ChoiceLine>();
  for (const { tables } of files) {
    for (const table of tables) {
      const used = new Set(tables.filter((other) => other.sheet === table.sheet && other.headerRow === table.headerRow).flatMap(({ columns }) => [...columns.values()].map(({ column }) => column)));
      const sure = new Set([...table.columns].flatMap(([field, place]) => (certaintyOf(place) === "sure" && place.reason !== "chosen" && place.reason !== "kept" ? [field] : [])));
      for (const { heading, field, certainty, because, others, column } of columnMatches(table)) {
        // What another record of the same rows uses is no question.
        if (isOrdinaryLabel(heading) || (field === null ? used.has(table.mayBe?.get(heading)?.column ?? -1) : sure.has(field))) continue;
        const key = [table.record, heading].join("\n");
        const line = lines.get(key) ?? { record: table.record, heading, field: table.setAside?.has(heading) ? "" : field, certainty, because, others, at: [] };
        line.at.push({ file: table.file, sheet: table.sheet, column });
        lines.set(key, line);
      }
    }
  }
  return { version: 1, columns: [...lines.values()] };
}
