import * as z from "zod/mini";
import { fingerprint } from "../sheet/content";
import { fillRecord } from "../core/intake/tables/fill-record";
import { printable } from "./text";

const content = z.union([z.string(), z.number(), z.boolean()]);

/** One cell a write changes, with what it held before; rows are those before any insertion, -1 in an inserted row. */
const journalCell = z.strictObject({
  row: z.number(),
  column: z.number(),
  /** Row after insertion. */
  to: z.number(),
  before: content,
  /** Formula before, "" where there was none. */
  formula: z.string(),
  /** Number format before; in an inserted row that of the line it is made like. */
  format: z.string(),
  /** What is written; in the undo entry only its fingerprint, so that our sheet does not repeat the form. */
  after: content,
  afterFormula: z.optional(z.string()),
});
export type JournalCell = z.infer<typeof journalCell>;

/** What is needed to take the write into one sheet back. */
const journalPart = z.strictObject({
  sheet: z.string(),
  /** The sheet was made by this write: taking it back removes it. */
  created: z.boolean(),
  /** The sheet was there but held nothing: taking the write back empties it again. */
  emptied: z.optional(z.boolean()),
  /** Of all that stood on a sheet that was made, once it was written: taking it back would take what a person added, too. */
  print: z.optional(z.string()),
  /** Rows inserted, from the top down, as the sheet was before; carried out from the bottom up. */
  inserts: z.array(z.strictObject({ at: z.number(), count: z.number() })),
  /** Per insertion a text between it and the next one, at its row before: where it stands tells whether the rows were inserted. */
  anchors: z.array(z.nullable(z.strictObject({ row: z.number(), column: z.number(), text: z.string() }))),
  cells: z.array(journalCell),
  recordBefore: z.nullable(fillRecord),
  recordAfter: fillRecord,
});
export type JournalPart = z.infer<typeof journalPart>;

/** What is needed to take a write back, kept in the workbook from before the first change until the next write; a part per sheet. */
export const journal = z.strictObject({ parts: z.array(journalPart) });
export type FillJournal = z.infer<typeof journal>;

/** Keys on our record sheet. */
export const journalKey = "journal";
export const undoKey = "undo";
export function fillKey(form: string, sheet: string): string {
  return `fill ${form} ${sheet}`;
}

/** The journal of a finished write, for taking it back later. */
export function undoEntry({ parts }: FillJournal): FillJournal {
  return { parts: parts.map((part) => ({ ...part, cells: part.cells.map((cell) => ({ ...cell, after: fingerprint(printable(String(cell.after))) })) })) };
}

/** Names of the sheets a write went into, for sentences. */
export function sheetsOf({ parts }: FillJournal): string {
  const names = [...new Set(parts.map((part) => part.sheet))];
  return names.length > 3 ? `${names.slice(0, 3).join("、")} 等 ${names.length} 个工作表` : names.join("、");
}

/**
 * How far a write came, in the state cell of our records: nothing written yet, being written, written but not yet read back,
 * being taken back after a fault, being taken back on demand (then it is the undo entry that is open). "" when no write is open,
 * whatever entries there are.
 */
export type WriteState = "prepared" | "committing" | "committed" | "restoring" | "undoing";
