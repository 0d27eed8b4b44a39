import * as z from "zod/mini";
import type { WorkbookCells } from "../../../sheet/cells";
import { wordChoice } from "./template-choices";

/** A column answer as a workbook keeps it: without a file, because it is of the workbook it is kept in, whatever its name. */
export const storedChoice = z.object({
  sheet: z.string(),
  record: z.optional(z.string()),
  columns: z.record(z.string(), z.string()),
  words: z.optional(z.array(wordChoice)),
});
export type StoredChoice = z.infer<typeof storedChoice>;

const kept = z.object({ version: z.literal(1), columns: z.array(storedChoice) });

/**
 * What the workbook itself holds of column answers. The one place they are read: command line, batch and open workbook
 * ask here, so that a workbook gives one result. Nothing else it remembers (parameters, regulations, date, sheets) decides
 * a review: that is for whoever reviews.
 */
export function keptChoices({ memory }: Pick<WorkbookCells, "memory">): StoredChoice[] {
  if (memory === undefined) return [];
  try {
    return choicesIn(JSON.parse(memory));
  } catch {
    // No JSON: whatever it is, we did not write it.
    return [];
  }
}

/** The column answers in what a workbook remembers; none when it is not ours, or of a version we do not know. */
function choicesIn(remembered: unknown): StoredChoice[] {
  const parsed = kept.safeParse(remembered);
  return parsed.success ? parsed.data.columns : [];
}
