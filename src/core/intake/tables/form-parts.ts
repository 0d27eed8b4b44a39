import { normaliseName } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import type { FormLabel } from "./form-labels";
import type { SheetGrid } from "./sheet-grid";

/**
 * The forms that stand one below the other on a sheet: where the same label names an institution again, and another one, the next begins.
 * What stands before the first belongs to it.
 */
export function formParts(grid: SheetGrid, labels: readonly FormLabel[]): FormLabel[][] {
  const naming = labels.filter(({ label, text, row, labelRow }) => text === undefined && row === labelRow && aliasIndex.find(label.keys).some(({ type, field }) => type.id === "institution" && field.id === type.unitField));
  const [first] = naming;
  const heads = naming.filter(({ label, labelColumn }) => label.keys[0] === first.label.keys[0] && labelColumn === first.labelColumn);
  const names = heads.map(({ row, column }) => normaliseName(grid.text(row, column)));
  if (heads.length < 2 || names.includes("") || new Set(names).size < names.length) return [[...labels]];
  const starts = heads.map(({ labelRow }) => labelRow).sort((a, b) => a - b);
  return starts.map((start, at) => labels.filter(({ labelRow }) => (at === 0 || labelRow >= start) && labelRow < (starts[at + 1] ?? Infinity)));
}
