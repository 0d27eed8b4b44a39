import { lookOf } from "../../core/forms/sheet/heights";
import { MAX_ROW_HEIGHT } from "../../sheet/limits";
import { paperOf } from "../../core/forms/sheet/breaks";
import type { PageDrawing } from "../../core/forms/sheet/drawing";
import type { Look, SheetForm } from "../../core/language/form/sheet";
import { widthInPoints } from "../column-width";
import { areaName, columnName } from "../../sheet/a1";

/** Address lists of `getRanges` stay below Excel's 8,192 characters. */
const longestAddress = 7_500;
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const inside = ["InsideHorizontal", "InsideVertical"] as const;
const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Queues a page on an empty sheet: widths, heights, merges, texts, looks. Nothing is synced; some hundred actions, whatever it holds. */
export function queuePageDrawing(sheet: Excel.Worksheet, form: SheetForm, { layout, heights, grid }: PageDrawing): void {
  sheet.showGridlines = false;
  layout.page.columns.forEach((width, i) => (sheet.getRange(`${columnName(i)}:${columnName(i)}`).format.columnWidth = widthInPoints(width)));
  for (const [height, rows] of grouped(heights.map((height, row) => [height, row]))) {
    for (const address of addresses(runs(rows).map(([top, bottom]) => `${top + 1}:${bottom + 1}`))) sheet.getRanges(address).format.rowHeight = Math.min(MAX_ROW_HEIGHT, height);
  }
  for (const area of grid.merges ?? []) sheet.getRange(areaName(area)).merge(false);
  const whole = sheet.getRangeByIndexes(0, 0, grid.values.length, layout.columns);
  // Text everywhere, so that no label is taken for a number or a formula; values choose their own format later.
  whole.values = grid.values;
  whole.format.wrapText = true;
  const cells = layout.cells.map((placed) => [lookOf(form, placed), areaName(placed.area)] as [Look, string]);
  for (const [look, areas] of grouped(cells)) for (const address of addresses(areas)) queueLook(sheet.getRanges(address), look);
}

function queueLook({ format }: Excel.RangeAreas, look: Look): void {
  format.font.name = look.font;
  format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.color) format.font.color = look.color;
  format.horizontalAlignment = horizontal[look.align];
  format.verticalAlignment = vertical[look.valign];
  // Text that begins or ends at a line of the grid keeps off it.
  if (look.border === "box" && look.align !== "center") format.indentLevel = 1;
  if (look.border === "box") for (const edge of [...edges, ...inside]) format.borders.getItem(edge).style = "Continuous";
  if (look.border === "under") format.borders.getItem("EdgeBottom").style = "Continuous";
}

/** Queues what only matters on paper; an Excel that lacks it still shows the whole form. */
export function queuePaper(sheet: Excel.Worksheet, { layout, heights }: PageDrawing): void {
  const { pageLayout } = sheet;
  const { print, columns } = layout.page;
  const paper = paperOf(layout, columns.map(widthInPoints), heights);
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { scale: paper.scale };
  pageLayout.setPrintMargins("Inches", print.margins);
  pageLayout.setPrintArea(areaName({ top: 0, left: 0, bottom: heights.length - 1, right: layout.columns - 1 }));
  if (layout.titles) pageLayout.setPrintTitleRows(`$${layout.titles[0] + 1}:$${layout.titles[1] + 1}`);
  if (print.footer) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  for (const row of paper.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Values that share a key, in the order the keys are met. */
function grouped<K, V>(pairs: [K, V][]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Neighbouring rows as first and last. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

function addresses(areas: readonly string[]): string[] {
  const found: string[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    if (last !== undefined && last.length + area.length < longestAddress) found[found.length - 1] = `${last},${area}`;
    else found.push(area);
  }
  return found;
}
