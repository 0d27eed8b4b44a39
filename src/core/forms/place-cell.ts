import { type Content, fingerprint, sameContent } from "../../sheet/content";
import { cellName } from "../../sheet/a1";

/** One cell to write, at its place after rows were inserted (0-based); "" blanks it. */
export interface CellChange {
  row: number;
  column: number;
  value: string | number;
}

/** A cell that was not written because something else stands in it. */
export interface EditedFormCell {
  /** A1 address after rows were inserted. */
  cell: string;
  unit: string;
  column: string;
  found: Content;
  wanted: string | number;
  /** edited: changed by hand since our last fill; own: filled in by someone else; formula: never overwritten. */
  why: "edited" | "own" | "formula";
}

/** A cell about to be written: where, what, and what is known of what stands there. */
interface CellAtHand {
  /** Place after rows were inserted. */
  row: number;
  column: number;
  wanted: string | number;
  unit: string;
  label: string;
  /** A running number: follows its row, is never worth a question. */
  serial: boolean;
  overwrite: boolean;
  now: Content;
  formula: boolean;
  /** Fingerprint of what we left there, when we did. */
  before: string | undefined;
}

/** Decides one cell: written, already right, or kept because something else stands there; answers the fingerprint to remember. */
export function placeCell(placement: { changes: CellChange[]; kept: EditedFormCell[] }, at: CellAtHand): string | undefined {
  const { now, before, wanted, serial } = at;
  const keep = (why: EditedFormCell["why"]): string | undefined => {
    placement.kept.push({ cell: cellName(at.row, at.column), unit: at.unit, column: at.label, found: now, wanted, why });
    return before;
  };
  if (at.formula) return sameContent(now, wanted) || wanted === "" || serial ? undefined : keep("formula");
  if (sameContent(now, wanted)) return wanted === "" ? undefined : serial ? before : fingerprint(wanted);
  const blank = String(now).trim() === "";
  const ours = before === (blank ? undefined : fingerprint(now));
  if (!ours && (serial || wanted === "")) return serial ? before : undefined;
  if (!ours && !at.overwrite) return keep(before === undefined ? "own" : "edited");
  placement.changes.push({ row: at.row, column: at.column, value: wanted });
  return wanted === "" ? undefined : fingerprint(wanted);
}
