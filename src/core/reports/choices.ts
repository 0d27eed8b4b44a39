import type { ReviewResult } from "../review/review";
import { isAnswer } from "../intake/tables/match";
import { askedColumns, type ColumnMatchLine } from "../words/column-match";
import { asWritten } from "../words/speech";

/** A column of one or many alike files that a person may settle. */
interface ChoiceLine extends Pick<ColumnMatchLine, "heading" | "certainty" | "because"> {
  record: string;
  /** What a person said that it is: a field id, "" for 不用; null while nobody has. */
  field: string | null;
  /** What it was used for, then what else it may be. */
  proposed: string[];
  /** File, sheet and column of each. */
  at: { file: string; sheet: string; column: string }[];
}

/** All columns that are not sure, those a person already settled included, each heading of a record type once. */
export function choicesOf({ files }: Pick<ReviewResult, "files">): { version: 1; columns: ChoiceLine[] } {
  const lines = new Map<string, ChoiceLine>();
  for (const { table, match: { heading, field, certainty, because, others, column } } of files.flatMap(({ tables }) => askedColumns(tables, asWritten))) {
    const key = [table.record, heading].join("\n");
    const settled = field !== null && isAnswer(table.columns.get(field)!.reason);
    const line = lines.get(key) ?? {
      record: table.record, heading, field: settled ? field : table.setAside?.has(heading) ? "" : null,
      proposed: [...(field === null || settled ? [] : [field]), ...others], certainty, because, at: [],
    };
    line.at.push({ file: table.file, sheet: table.sheet, column });
    lines.set(key, line);
  }
  return { version: 1, columns: [...lines.values()] };
}
