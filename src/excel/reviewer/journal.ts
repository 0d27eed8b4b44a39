import * as z from "zod/mini";
import { fingerprint } from "../../sheet/content";

const cell = z.strictObject({
  row: z.number(),
  column: z.number(),
  before: z.string(),
  date: z.boolean(),
  /** The undo entry does not hold what stood here: it is in the memory of the pane that wrote, as long as that is open. */
  lost: z.optional(z.literal(true)),
  /** Fingerprints of what was written and of the key of its row; absent in entries of earlier versions. */
  after: z.optional(z.string()),
  key: z.optional(z.string()),
});

/**
 * What is needed to take a write on a kept sheet back: the journal while it is going on, then the undo entry, under the same
 * keys as those of a form: the last write is one. Nothing in it repeats what was answered, except, as long as the write lasts, what was overwritten.
 */
export const reviewerJournal = z.strictObject({
  kind: z.literal("kept"),
  sheet: z.string(),
  /** Tells the sheet when it was renamed. Absent in entries of earlier versions, and while a new sheet is not there yet. */
  id: z.optional(z.string()),
  /** Our columns other than our own words, by place: what `print` is of. */
  columns: z.array(z.number()),
  /** Columns of our own words: what a person writes there is not ours to keep. Absent in entries of earlier versions. */
  told: z.optional(z.array(z.number())),
  /** Those of `columns` that hold dates. */
  dates: z.array(z.number()),
  /** Taking it back removes the sheet. */
  created: z.boolean(),
  /** The sheet was there and held nothing. */
  begun: z.optional(z.boolean()),
  header: z.number(),
  /** What cells held before; rows after insertion. */
  cells: z.array(cell),
  append: z.strictObject({
    at: z.number(),
    count: z.number(),
    /** Rows below had to make room. */
    insert: z.optional(z.boolean()),
    /** Rows below the header before the write. */
    below: z.optional(z.number()),
    /** Columns of unit and key, and per new row the fingerprints of both: how many lines there should be, and which. */
    keys: z.optional(z.tuple([z.number(), z.number()])),
    rows: z.optional(z.array(z.tuple([z.string(), z.string()]))),
    /** Answers that came with new rows: row of them, column, fingerprint. */
    given: z.optional(z.array(z.tuple([z.number(), z.number(), z.string()]))),
  }),
  /** Columns that were made. */
  made: z.array(z.number()),
  greyed: z.array(z.number()),
  revived: z.array(z.number()),
  width: z.number(),
  /** Of everything in our columns after the write: any edit or sort since is seen. */
  print: z.string(),
});
export type ReviewerJournal = z.infer<typeof reviewerJournal>;

/** The entry as it stays when the write is done: what cells held is not repeated in it. */
export function withoutBefore(undo: ReviewerJournal): ReviewerJournal {
  return { ...undo, cells: undo.cells.map((cell) => (cell.before === "" ? cell : { ...cell, before: "", lost: true })) };
}

/** Fingerprint of a text as it stands in a cell; "" for an empty one. */
export function cellPrint(value: unknown): string {
  const text = String(value ?? "").trim();
  return text === "" ? "" : fingerprint(text);
}

/** Fingerprint of what stands in some columns below the header. */
export function printOf(columns: readonly (readonly unknown[])[]): string {
  return `${columns[0]?.length ?? 0} ${fingerprint(columns.map((column) => column.map((value) => String(value ?? "").trim()).join("\n")).join("\n\n"))}`;
}
