import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { readLabel } from "../headings/label";
import { isExplanation, type BesideValues } from "./beside-values";
import type { FormLabel } from "./form-labels";
import type { SheetGrid } from "./sheet-grid";

/** What the corner of a list turned on its side may say: nothing of whom, only that labels stand below. */
const says = /^(?:|项目|指标|内容|事项|栏目|名称|类别|.*[\\/].*)$/u;
/** True for what may stand in such a corner. */
export const isCorner = (text: string): boolean => says.test(normalise(text));
/** What stands over values that are of one unit alone. */
const ofOne = /^(?:内容|填写内容|填报内容|填写|情况|数值|数据|值|结果)$/u;

/**
 * The line of names above a list turned on its side whose corner says 项目, 指标 or nothing, as a label of its own; undefined where the
 * list names its units itself, or what stands there is no line of names.
 */
export function cornerName(grid: SheetGrid, labels: readonly FormLabel[], { own, columns }: BesideValues): FormLabel | undefined {
  if (labels.some(({ label }) => aliasIndex.find(label.keys).some(({ type, field }) => type.id === "institution" && field.id === type.unitField))) return undefined;
  const first = labels.reduce((top, label) => (label.labelRow < top.labelRow ? label : top));
  const row = first.labelRow - 1;
  if (row < 0 || !isCorner(grid.text(row, first.labelColumn))) return undefined;
  const names = [own, ...columns].map((column) => (grid.kind(row, column) === CellKind.text ? normalise(grid.text(row, column)) : ""));
  const named = names.filter((name) => name !== "" && !isExplanation(name) && !ofOne.test(name));
  if (named.length < 2 || names[0] === "" || ofOne.test(names[0])) return undefined;
  return { label: { ...readLabel("单位名称"), printed: grid.text(row, first.labelColumn) || "单位名称" }, row, column: own, labelRow: row, labelColumn: first.labelColumn };
}
