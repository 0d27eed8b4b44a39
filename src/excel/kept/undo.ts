import * as z from "zod/mini";
import { fingerprint } from "../../core/form/fingerprint";

/** What is needed to take the last write on a kept sheet back; under the same key as that of a form: the last write is one. */
export const keptUndo = z.strictObject({
  kind: z.literal("kept"),
  sheet: z.string(),
  /** Our columns other than our own words, by place: what `print` is of. */
  columns: z.array(z.number()),
  /** Those of them that hold dates. */
  dates: z.array(z.number()),
  /** Taking it back removes the sheet. */
  created: z.boolean(),
  header: z.number(),
  /** What cells held before; rows after insertion. */
  cells: z.array(z.strictObject({ row: z.number(), column: z.number(), before: z.string(), date: z.boolean() })),
  append: z.strictObject({ at: z.number(), count: z.number() }),
  /** Columns that were made. */
  made: z.array(z.number()),
  greyed: z.array(z.number()),
  revived: z.array(z.number()),
  width: z.number(),
  /** Of everything in our columns after the write: any edit or sort since is seen. */
  print: z.string(),
});
export type KeptUndo = z.infer<typeof keptUndo>;

/** Fingerprint of what stands in some columns below the header. */
export function printOf(columns: readonly (readonly unknown[])[]): string {
  return `${columns[0]?.length ?? 0} ${fingerprint(columns.map((column) => column.map((value) => String(value ?? "").trim()).join("\n")).join("\n\n"))}`;
}
