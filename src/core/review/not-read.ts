import type { NotReadSheet } from "../dictionary/dataset";
import type { FileReview } from "./contract";

/** The sheets with data that nobody understood, and the parts of sheets: what a rule misses may stand there. */
export function notReadIn(files: readonly FileReview[]): NotReadSheet[] {
  return files.flatMap(({ file, unreadSheets, tables }) => {
    const parts = new Map<string, NotReadSheet>();
    for (const { sheet, skipped, hidden } of tables) {
      for (const { why } of skipped) if (why.code === "other-table") parts.set(`${sheet}\n${why.data.from}`, { file, sheet, from: why.data.from, ...(hidden && { hidden }) });
    }
    return [...unreadSheets.flatMap(({ sheet, data, hidden }): NotReadSheet[] => (data ? [{ file, sheet, ...(hidden && { hidden }) }] : [])), ...parts.values()];
  });
}
