import * as z from "zod/mini";

/** What we wrote into one row: fingerprint by column id, and the line it went to where that is not its place in the list. */
const recordedRow = z.strictObject({ key: z.string(), cells: z.record(z.string(), z.string()), slot: z.optional(z.int().check(z.nonnegative())) });

/** What the last fill left in a sheet: enough to notice later edits, without repeating the data. */
export const fillRecord = z.strictObject({
  form: z.string(),
  sheet: z.string(),
  /** True when we drew the sheet ourselves. */
  created: z.boolean(),
  rows: z.array(recordedRow),
  /** Of a form with sheets of its own: page, unit, single cells by id, lines by block. */
  page: z.optional(z.strictObject({ id: z.string(), unit: z.string(), cells: z.record(z.string(), z.string()), blocks: z.record(z.string(), z.array(recordedRow)) })),
});
export type FillRecord = z.infer<typeof fillRecord>;
export type RecordedRow = z.infer<typeof recordedRow>;
