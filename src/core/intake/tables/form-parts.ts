import { normaliseName } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { isBeside, type FormLabel } from "./form-labels";
import type { SheetGrid } from "./sheet-grid";

/**
 * The forms that stand below or beside each other on a sheet: where the same label names an institution again, and another one, the next
 * begins. What stands before the first belongs to it.
 */
export function formParts(grid: SheetGrid, labels: readonly FormLabel[]): FormLabel[][] {
  const naming = labels.filter((one) => isBeside(one) && aliasIndex.find(one.label.keys).some(({ type, field }) => type.id === "institution" && field.id === type.unitField));
  const [first] = naming;
  const heads = naming.filter(({ label }) => label.keys[0] === first.label.keys[0]);
  const names = heads.map(({ row, column }) => normaliseName(grid.text(row, column)));
  if (heads.length < 2 || names.includes("") || new Set(names).size < names.length) return [[...labels]];
  if (heads.every(({ labelColumn }) => labelColumn === first.labelColumn)) return divided(labels, heads, ({ labelRow }) => labelRow);
  if (heads.every(({ labelRow }) => labelRow === first.labelRow)) return divided(labels, heads, ({ labelColumn }) => labelColumn);
  return [[...labels]];
}

/** The labels from each head to the next, by rows or by columns. */
function divided(labels: readonly FormLabel[], heads: readonly FormLabel[], at: (label: FormLabel) => number): FormLabel[][] {
  const starts = heads.map(at).sort((a, b) => a - b);
  return starts.map((start, i) => labels.filter((label) => (i === 0 || at(label) >= start) && at(label) < (starts[i + 1] ?? Infinity)));
}
