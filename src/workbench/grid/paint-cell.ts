import type { BorderLine, FontStyle } from "../../sheet/cell-style";
import type { GridCell } from "./model";
import { palette } from "./palette";

/** A rectangle of the screen. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const pixelsPerPoint = 96 / 72;
const padding = 4;

/** CSS font for a cell, with faces every system has something for: official faces are rarely installed outside offices. */
export function cssFont(font: FontStyle | undefined): string {
  const size = Math.round((font?.size ?? 11) * pixelsPerPoint * 10) / 10;
  const name = font?.name ?? "宋体";
  const fallback = /仿宋|宋|Song/i.test(name) ? '"Noto Serif CJK SC", SimSun, serif' : '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  return `${font?.italic ? "italic " : ""}${font?.bold ? "bold " : ""}${size}px "${name.replaceAll('"', "")}", ${fallback}`;
}

/** Paints what lies under the texts of one cell (or merged area): its fill, or the lines of the grid. */
export function paintBack(canvas: CanvasRenderingContext2D, cell: GridCell | undefined, gridlines: boolean, box: Box): void {
  if (cell?.style.fill) {
    canvas.fillStyle = cell.style.fill;
    canvas.fillRect(box.x, box.y, box.width, box.height);
  } else if (gridlines) {
    canvas.strokeStyle = palette.line;
    canvas.lineWidth = 1;
    canvas.strokeRect(box.x - 0.5, box.y - 0.5, box.width, box.height);
  }
}

/**
 * Paints text and borders of one cell (or merged area).
 * @param room how far its text may run on to the right over empty cells, in pixels from its left side
 */
export function paintFront(canvas: CanvasRenderingContext2D, cell: GridCell | undefined, box: Box, room: (width: number) => number): void {
  if (cell?.text) paintText(canvas, cell, box, room);
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

/**
 * A number as it fits into a width: by the General format it loses decimals, then digits to an exponent; by another one, or where that does not help, it is a row of #.
 * Excel never shows a part of a number.
 */
export function fittedNumber(text: string, general: boolean, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const [, whole, decimals] = /^(-?\d+)\.(\d+)$/u.exec(text) ?? [];
  if (general && decimals) {
    for (let places = decimals.length - 1; places >= 0; places--) {
      const shorter = Number(text).toFixed(places);
      if (fits(shorter)) return shorter;
    }
    if (fits(whole)) return whole;
  }
  if (general && /^-?\d+(?:\.\d+)?(?:E[+-]\d+)?$/u.test(text)) {
    for (let places = 4; places >= 0; places--) {
      const [mantissa, exponent] = Number(text).toExponential(places).split("e");
      const shorter = `${mantissa}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
      if (shorter.length < text.length && fits(shorter)) return shorter;
    }
  }
  let hashes = "#";
  while (hashes.length < 60 && fits(`${hashes}#`)) hashes += "#";
  return hashes;
}

function paintText(canvas: CanvasRenderingContext2D, cell: GridCell, box: Box, room: (width: number) => number): void {
  const { align, font } = cell.style;
  canvas.save();
  canvas.font = cssFont(font);
  const single = !align?.wrap && !cell.text.includes("\n");
  const runsOn = single && cell.kind === "text" && (align?.horizontal ?? "general") !== "right" && !/center|distributed|fill|justify/i.test(align?.horizontal ?? "");
  const clip = runsOn ? room(canvas.measureText(cell.text).width + padding * 2 + (align?.indent ?? 0) * 9) : box.width;
  canvas.beginPath();
  canvas.rect(box.x, box.y, clip, box.height);
  canvas.clip();
  const text = single && cell.kind === "number" && !align?.shrink ? fittedNumber(cell.text, cell.style.numberFormat === undefined, (one) => canvas.measureText(one).width <= box.width - 2) : cell.text;
  canvas.fillStyle = font?.color ?? (cell.kind === "error" ? "#b3261e" : "#1b1b1b");
  canvas.textBaseline = "middle";
  const horizontal = align?.horizontal && align.horizontal !== "general" ? align.horizontal : cell.kind === "number" ? "right" : cell.kind === "text" ? "left" : "center";
  const centred = horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed";
  canvas.textAlign = centred ? "center" : horizontal === "right" ? "right" : "left";
  const x = centred ? box.x + box.width / 2 : horizontal === "right" ? box.x + box.width - padding : box.x + padding + (align?.indent ?? 0) * 9;
  const lines = !single ? wrap(canvas, text, box.width - padding * 2) : [text];
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
