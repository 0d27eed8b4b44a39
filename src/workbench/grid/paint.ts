import type { MergeIndex } from "./merge";
import type { GridSheet, Selection } from "./model";
import { type Box, paintBack, paintFront } from "./paint-cell";
import { headerPalette, palette } from "./palette";
import { bands, headerHeight, headerWidth, type Band } from "./viewport";
import { columnName } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";

interface Scene {
  sheet: GridSheet;
  merges: MergeIndex;
  selection: Selection;
  /** What is marked as copied or cut. */
  copied: CellArea | null;
  /** Where a fill that is being dragged would go. */
  filling: CellArea | null;
  /** A line of a header that is being dragged. */
  guide: { side: "rows" | "columns"; position: number } | null;
  /** Remarks, by "row,column". */
  notes: ReadonlyMap<string, string>;
  dark: boolean;
  scrollLeft: number;
  scrollTop: number;
  width: number;
  height: number;
}

/** Paints what a screen shows of a sheet: cells band by band, then headers over them. */
export function paint(canvas: CanvasRenderingContext2D, scene: Scene): void {
  const { sheet, width, height } = scene;
  canvas.fillStyle = palette.paper;
  canvas.fillRect(0, 0, width, height);
  const rowBands = bands(sheet.rows, sheet.frozen.rows, headerHeight, scene.scrollTop, height);
  const columnBands = bands(sheet.columns, sheet.frozen.columns, headerWidth, scene.scrollLeft, width);
  for (const rows of rowBands) for (const columns of columnBands) paintQuadrant(canvas, scene, rows, columns);
  paintHeaders(canvas, scene, rowBands, columnBands);
  if (!scene.guide) return;
  canvas.fillStyle = palette.selection;
  if (scene.guide.side === "rows") canvas.fillRect(0, scene.guide.position, width, 1);
  else canvas.fillRect(scene.guide.position, 0, 1, height);
}

/** The corner that says there is a remark. */
function paintNoteMark(canvas: CanvasRenderingContext2D, { x, y, width }: Box): void {
  canvas.fillStyle = palette.note;
  canvas.beginPath();
  canvas.moveTo(x + width - 8, y);
  canvas.lineTo(x + width - 1, y);
  canvas.lineTo(x + width - 1, y + 7);
  canvas.fill();
}

function clipped(canvas: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, draw: () => void): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.clip();
  draw();
  canvas.restore();
}

function paintQuadrant(canvas: CanvasRenderingContext2D, scene: Scene, rows: Band, columns: Band): void {
  const { sheet } = scene;
  const left = (column: number) => columns.start + sheet.columns.offset(column) - sheet.columns.offset(columns.from);
  const top = (row: number) => rows.start + sheet.rows.offset(row) - sheet.rows.offset(rows.from);
  clipped(canvas, columns.clipStart, rows.clipStart, columns.clipEnd - columns.clipStart, rows.clipEnd - rows.clipStart, () => {
    const merged = new Set<unknown>();
    const cells: { row: number; column: number; end: number; box: Box }[] = [];
    for (let row = rows.from; row <= rows.to; row++) {
      if (sheet.rows.size(row) === 0) continue;
      for (let column = columns.from; column <= columns.to; column++) {
        if (sheet.columns.size(column) === 0) continue;
        const area = scene.merges.find(row, column);
        if (!area) cells.push({ row, column, end: column, box: { x: left(column), y: top(row), width: sheet.columns.size(column), height: sheet.rows.size(row) } });
        else if (!merged.has(area)) {
          merged.add(area);
          const x = left(area.left);
          const y = top(area.top);
          cells.push({ row: area.top, column: area.left, end: Infinity, box: { x, y, width: left(area.right + 1) - x, height: top(area.bottom + 1) - y } });
        }
      }
    }
    for (const { row, column, box } of cells) paintBack(canvas, sheet.cell(row, column), sheet.gridlines, box);
    for (const { row, column, end, box } of cells) {
      // A text runs on over the cells beside it while they are empty.
      const room = (width: number): number => {
        let extent = box.width;
        for (let next = end + 1; extent < width && next < sheet.columns.count && !sheet.filled(row, next) && !scene.merges.find(row, next); next++) extent += sheet.columns.size(next);
        return extent;
      };
      paintFront(canvas, sheet.cell(row, column), box, room);
      if (scene.notes.has(`${row},${column}`)) paintNoteMark(canvas, box);
    }
    const { selection } = scene;
    const x = left(selection.left);
    const y = top(selection.top);
    canvas.fillStyle = palette.selectionFill;
    canvas.fillRect(x, y, left(selection.right + 1) - x, top(selection.bottom + 1) - y);
    canvas.strokeStyle = palette.selection;
    canvas.lineWidth = 2;
    canvas.strokeRect(x + 0.5, y + 0.5, left(selection.right + 1) - x - 1, top(selection.bottom + 1) - y - 1);
    // The active cell of a larger selection is light.
    const active = scene.merges.find(selection.row, selection.column) ?? { top: selection.row, bottom: selection.row, left: selection.column, right: selection.column };
    canvas.lineWidth = 1;
    if (active.bottom < selection.bottom || active.right < selection.right || active.top > selection.top || active.left > selection.left)
      canvas.strokeRect(left(active.left) + 0.5, top(active.top) + 0.5, left(active.right + 1) - left(active.left) - 1, top(active.bottom + 1) - top(active.top) - 1);
    canvas.lineWidth = 2;
    for (const dashed of [scene.copied, scene.filling]) {
      if (!dashed) continue;
      canvas.setLineDash([5, 3]);
      canvas.strokeRect(left(dashed.left) + 0.5, top(dashed.top) + 0.5, left(dashed.right + 1) - left(dashed.left) - 1, top(dashed.bottom + 1) - top(dashed.top) - 1);
      canvas.setLineDash([]);
    }
    if (selection.bottom >= sheet.rows.count || selection.right >= sheet.columns.count) return;
    const [right, bottom] = [left(selection.right + 1), top(selection.bottom + 1)];
    canvas.fillStyle = palette.paper;
    canvas.fillRect(right - 5, bottom - 5, 8, 8);
    canvas.fillStyle = palette.selection;
    canvas.fillRect(right - 4, bottom - 4, 6, 6);
  });
}

function paintHeaders(canvas: CanvasRenderingContext2D, scene: Scene, rowBands: Band[], columnBands: Band[]): void {
  const { sheet, selection, width, height } = scene;
  const colours = headerPalette(scene.dark);
  canvas.font = '12px "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.lineWidth = 1;
  const cell = (x: number, y: number, w: number, h: number, label: string, selected: boolean) => {
    canvas.fillStyle = selected ? colours.selectedHeader : colours.header;
    canvas.fillRect(x, y, w, h);
    canvas.strokeStyle = colours.headerLine;
    canvas.strokeRect(x - 0.5, y - 0.5, w, h);
    canvas.fillStyle = selected ? colours.selection : colours.headerText;
    canvas.fillText(label, x + w / 2, y + h / 2 + 0.5);
  };
  for (const band of columnBands) {
    clipped(canvas, band.clipStart, 0, band.clipEnd - band.clipStart, headerHeight, () => {
      for (let column = band.from; column <= band.to; column++) {
        const x = band.start + sheet.columns.offset(column) - sheet.columns.offset(band.from);
        if (sheet.columns.size(column)) cell(x, 0, sheet.columns.size(column), headerHeight, columnName(column), column >= selection.left && column <= selection.right);
      }
    });
  }
  for (const band of rowBands) {
    clipped(canvas, 0, band.clipStart, headerWidth, band.clipEnd - band.clipStart, () => {
      for (let row = band.from; row <= band.to; row++) {
        const y = band.start + sheet.rows.offset(row) - sheet.rows.offset(band.from);
        if (sheet.rows.size(row)) cell(0, y, headerWidth, sheet.rows.size(row), String(row + 1), row >= selection.top && row <= selection.bottom);
      }
    });
  }
  cell(0, 0, headerWidth, headerHeight, "", false);
  canvas.strokeStyle = palette.frozenLine;
  canvas.beginPath();
  if (sheet.frozen.rows) {
    canvas.moveTo(0, rowBands[0].clipEnd + 0.5);
    canvas.lineTo(width, rowBands[0].clipEnd + 0.5);
  }
  if (sheet.frozen.columns) {
    canvas.moveTo(columnBands[0].clipEnd + 0.5, 0);
    canvas.lineTo(columnBands[0].clipEnd + 0.5, height);
  }
  canvas.stroke();
}
