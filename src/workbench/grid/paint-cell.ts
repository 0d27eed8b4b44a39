import type { BorderLine, FontStyle } from "../../sheet/cell-style";
import type { GridCell, GridSheet } from "./model";
import { palette } from "./palette";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const pixelsPerPoint = 96 / 72;
const padding = 4;

/** CSS font for a cell, with faces every system has something for: official faces are rarely installed outside offices. */
function cssFont(font: FontStyle | undefined): string {
  const size = Math.round((font?.size ?? 11) * pixelsPerPoint * 10) / 10;
  const name = font?.name ?? "宋体";
  const fallback = /仿宋|宋|Song/i.test(name) ? '"Noto Serif CJK SC", SimSun, serif' : '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  return `${font?.italic ? "italic " : ""}${font?.bold ? "bold " : ""}${size}px "${name.replaceAll('"', "")}", ${fallback}`;
}

/** Paints one cell (or merged area) into its box: fill, text, borders. */
export function paintCell(canvas: CanvasRenderingContext2D, sheet: GridSheet, row: number, column: number, box: Box): void {
  const cell = sheet.cell(row, column);
  if (cell?.style.fill) {
    canvas.fillStyle = cell.style.fill;
    canvas.fillRect(box.x, box.y, box.width, box.height);
  } else if (sheet.gridlines) {
    canvas.strokeStyle = palette.line;
    canvas.lineWidth = 1;
    canvas.strokeRect(box.x - 0.5, box.y - 0.5, box.width, box.height);
  }
  if (cell?.text) paintText(canvas, cell, box);
  const border = cell?.style.border;
  if (!border) return;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  edge(canvas, border.top, box.x, box.y, right, box.y);
  edge(canvas, border.bottom, box.x, bottom, right, bottom);
  edge(canvas, border.left, box.x, box.y, box.x, bottom);
  edge(canvas, border.right, right, box.y, right, bottom);
}

function edge(canvas: CanvasRenderingContext2D, line: BorderLine | undefined, x1: number, y1: number, x2: number, y2: number): void {
  if (!line) return;
  canvas.strokeStyle = line.color ?? "#000000";
  canvas.lineWidth = line.style === "thick" ? 3 : line.style === "medium" || line.style === "double" ? 2 : 1;
  canvas.setLineDash(line.style === "dashed" ? [4, 3] : line.style === "dotted" || line.style === "hair" ? [1, 2] : []);
  canvas.beginPath();
  canvas.moveTo(x1 - 0.5, y1 - 0.5);
  canvas.lineTo(x2 - 0.5, y2 - 0.5);
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintText(canvas: CanvasRenderingContext2D, cell: GridCell, box: Box): void {
  const { align, font } = cell.style;
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.x, box.y, box.width, box.height);
  canvas.clip();
  canvas.font = cssFont(font);
  canvas.fillStyle = font?.color ?? (cell.kind === "error" ? "#b3261e" : "#1b1b1b");
  canvas.textBaseline = "middle";
  const horizontal = align?.horizontal && align.horizontal !== "general" ? align.horizontal : cell.kind === "number" ? "right" : cell.kind === "text" ? "left" : "center";
  const centred = horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed";
  canvas.textAlign = centred ? "center" : horizontal === "right" ? "right" : "left";
  const x = centred ? box.x + box.width / 2 : horizontal === "right" ? box.x + box.width - padding : box.x + padding + (align?.indent ?? 0) * 9;
  const lines = align?.wrap || cell.text.includes("\n") ? wrap(canvas, cell.text, box.width - padding * 2) : [cell.text];
  const lineHeight = (font?.size ?? 11) * pixelsPerPoint * 1.25;
  const block = lines.length * lineHeight;
  const vertical = align?.vertical ?? "bottom";
  const first = vertical === "top" ? box.y + 2 : vertical === "center" || block > box.height ? box.y + Math.max(0, (box.height - block) / 2) : box.y + box.height - block - 1;
  lines.forEach((line, index) => {
    const y = first + (index + 0.5) * lineHeight;
    canvas.fillText(line, x, y);
    if (!font?.underline) return;
    const width = canvas.measureText(line).width;
    const from = centred ? x - width / 2 : horizontal === "right" ? x - width : x;
    canvas.fillRect(from, y + lineHeight * 0.36, width, 1);
  });
  canvas.restore();
}

/** Breaks at line feeds and, for CJK text, between any two characters; latin words stay whole where they fit. */
function wrap(canvas: Pick<CanvasRenderingContext2D, "measureText">, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = "";
    for (const piece of paragraph.match(/[\u0021-\u024f]+|./gu) ?? [""]) {
      if (line && canvas.measureText(line + piece).width > width) {
        lines.push(line);
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line);
  }
  return lines;
}
