import type { ContentGrid } from "../../../sheet/content-grid";
import { fittedHeights } from "./heights";
import { layoutPage, type Layout, type PlacedCell } from "./layout";
import { withValues } from "./parts";
import type { PagePlan } from "./plan";
import type { SheetForm } from "../../language/form/sheet";
import { nameOf, takesValue } from "./labels";
import type { PageTarget } from "./target";
import type { CellArea } from "../../../sheet/area";

/** A page ready to be drawn on an empty sheet: its layout with as many lines as are needed, its texts, and where values go. */
export interface PageDrawing {
  layout: Layout;
  /** Points, per row: as the form says, more where a text needs it. */
  heights: number[];
  /** The sheet as it will read once drawn, before any value is filled in. */
  grid: ContentGrid;
  target: PageTarget;
}

/** Draws one page of one unit: labels, and places with their gaps. */
export function drawPage(form: SheetForm, plan: PagePlan, sheet: string): PageDrawing {
  const page = form.pages.find((one) => one.id === plan.page)!;
  const layout = layoutPage(page, Object.fromEntries(Object.entries(plan.blocks).map(([id, lines]) => [id, lines.length])));
  const values = layout.heights.map(() => new Array<string>(layout.columns).fill(""));
  for (const placed of layout.cells) values[placed.area.top][placed.area.left] = printedText(form, placed);
  const merges = layout.cells.map((placed) => placed.area).filter((area) => area.top !== area.bottom || area.left !== area.right);
  const filledText = (placed: PlacedCell): string => {
    const cell = placed.block === undefined ? plan.cells[placed.id] : plan.blocks[placed.block]?.[placed.line!]?.cells[placed.id];
    return cell?.value === null || cell === undefined ? printedText(form, placed) : String(cell.value);
  };
  return {
    layout,
    heights: fittedHeights(form, layout, filledText),
    grid: { sheet, top: 0, left: 0, values, formulas: values.map((row) => row.map(() => "")), merges },
    target: targetOf(layout, sheet),
  };
}

/** What is printed in a cell of the empty form. */
function printedText(form: SheetForm, { cell, block }: PlacedCell): string {
  if (cell.face) return form.face ?? "";
  if (cell.text !== undefined) return cell.vertical ? upright(cell.text) : cell.text;
  return cell.parts && block === undefined ? withValues(cell.parts, cell.parts.map(() => null)) : "";
}

/** One character a line; what stands in brackets stays together: 其他人员（人） */
function upright(text: string): string {
  return [...text.replace(/\s+/gu, "").matchAll(/[（(][^）)]*[）)]|./gu)].map(([sign]) => sign).join("\n");
}

function targetOf(layout: Layout, sheet: string): PageTarget {
  const target: PageTarget = { sheet, page: layout.page.id, cells: new Map(), blocks: new Map(), missing: [], labels: 0, fixed: [] };
  const at = ({ top, left }: CellArea): { row: number; column: number } => ({ row: top, column: left });
  for (const placed of layout.cells) {
    if (placed.block === undefined && takesValue(placed)) target.cells.set(placed.id, { ...at(placed.area), way: placed.cell.parts ? "inside" : "cell", name: nameOf(layout, placed) });
  }
  for (const { block, top, lines } of layout.blocks) {
    const columns = new Map(layout.cells.filter((one) => one.block === block.block && one.line === 0 && takesValue(one)).map((one) => [one.id, one.area.left]));
    target.blocks.set(block.block, { columns, lines: Array.from({ length: lines }, (_, i) => top + i), high: 1, top, right: layout.columns - 1 });
  }
  return target;
}
