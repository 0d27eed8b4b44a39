import * as z from "zod/mini";
import { fingerprint } from "../../sheet/content";
import { fillRecord } from "../../core/intake/tables/fill-record";
import { printable } from "../../sheet/printable";

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
  /** The undo entry does not hold what stood here: it is in the memory of the pane that wrote, as long as that is open. */
  lost: z.optional(z.literal(true)),
});
export type JournalCell = z.infer<typeof journalCell>;

/** What is needed to take the write into one sheet back. */
const journalPart = z.strictObject({
  sheet: z.string(),
  /** Tells the sheet when it was renamed. Absent in entries of earlier versions, and while a new sheet is not there yet. */
  id: z.optional(z.string()),
  /** The sheet was made by this write: taking it back removes it. */
  created: z.boolean(),
  /** The sheet was there but held nothing: taking the write back empties it again. */
  emptied: z.optional(z.boolean()),
  /** Of all that stood on a sheet that was made, once it was written: taking it back would take what a person added, too. */
  print: z.optional(z.string()),
  /** Rows inserted, from the top down, as the sheet was before; carried out from the bottom up. */
  inserts: z.array(z.strictObject({ at: z.number(), count: z.number() })),
  /** Per insertion a text between it and the next one, at its row before: where it stands tells whether the rows were inserted; in the undo entry its fingerprint. */
  anchors: z.array(z.nullable(z.strictObject({ row: z.number(), column: z.number(), text: z.optional(z.string()), print: z.optional(z.string()) }))),
  cells: z.array(journalCell),
  /** Rows below everything that were given the looks of a line without being inserted: they had none. */
  shaped: z.optional(z.array(z.strictObject({ at: z.number(), rows: z.number(), left: z.number(), width: z.number() }))),
  recordBefore: z.nullable(fillRecord),
  recordAfter: fillRecord,
});
export type JournalPart = z.infer<typeof journalPart>;

/** What is needed to take a write back, kept in the workbook from before the first change until the next write; a part per sheet. */
export const formJournal = z.strictObject({ kind: z.optional(z.literal("form")), parts: z.array(journalPart) });
export type FormJournal = z.infer<typeof formJournal>;

/** Key on our record sheet of what a form on a sheet was filled with. */
export function fillKey(form: string, sheet: string): string {
  return `fill ${form} ${sheet}`;
}

/** A formula with neither a text nor a long number in it says nothing of a person. */
const isBare = (formula: string): boolean => !/["']|\d{8,}/u.test(formula);

/**
 * The journal of a finished write, for taking it back later. It repeats nothing that stood or stands in the sheet: what cells held before is
 * kept by the pane (`undo-entry.ts`), and only its absence is told here.
 */
export function undoEntry({ parts }: FormJournal): FormJournal {
  return {
    kind: "form",
    parts: parts.map((part) => ({
      ...part,
      anchors: part.anchors.map((anchor) => (anchor === null ? null : { row: anchor.row, column: anchor.column, print: anchor.print ?? fingerprint(anchor.text ?? "") })),
      cells: part.cells.map(({ before, formula, ...cell }) => {
        const held = formula === "" ? before !== "" : !isBare(formula);
        return { ...cell, before: "", formula: held ? "" : formula, after: fingerprint(printable(String(cell.after))), ...(held && { lost: true as const }) };
      }),
    })),
  };
}

/** Names of the sheets a write went into, for sentences. */
export function sheetsOf({ parts }: FormJournal): string {
  const names = [...new Set(parts.map((part) => part.sheet))];
  return names.length > 3 ? `${names.slice(0, 3).join("、")} 等 ${names.length} 个工作表` : names.join("、");
}
