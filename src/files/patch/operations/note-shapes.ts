import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";
import type { CellNote } from "../../model";
import { encode } from "../../write/bytes";
import type { PatchedBook } from "../book/book";
import { prefixes } from "../follow/vml";
import { contentTypes } from "../names";
import { decodePart, type Package } from "../package";
import type { SheetPart } from "../sheet/part";
import { relationOf } from "../sheet/relation";
import { prefixFor } from "../xml/namespace";

/*
 * The yellow boxes that notes are shown in, as Excel has always written them. VML is not always XML, so a part that is there is changed as text.
 */

const spaces = { v: "urn:schemas-microsoft-com:vml", o: "urn:schemas-microsoft-com:office:office", x: "urn:schemas-microsoft-com:office:excel" };
/** Shapes are numbered in blocks of so many. */
const block = 1_024;
/** Columns a box is wide, characters of a line in it, and rows it is high at most. */
const wide = 4;
const perLine = 20;
const highest = 30;

const shapeType = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Draws a box for each note. */
export function addShapes(book: PatchedBook, sheet: SheetPart, notes: readonly CellNote[]): void {
  const { pkg } = book;
  const part = drawingOf(pkg, sheet);
  if (part === undefined) return addDrawing(book, sheet, notes);
  const before = decodePart(pkg.bytesNow(part), part);
  const end = before.lastIndexOf("</");
  const last = Math.max(0, ...[...before.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number)));
  const first = Math.max(last, block) + 1;
  const type = before.includes("_x0000_t202") ? "" : declared(shapeType);
  const made = notes.map((note, i) => declared(shape(note, first + i))).join("");
  const numbered = withBlocks(before.slice(0, end), first, first + notes.length - 1);
  pkg.write(part, () => [encode(numbered + type + made + before.slice(end))]);
}

/** Takes the boxes of notes in these cells away; a drawing that shows nothing any more goes, too. */
export function dropShapes({ pkg }: PatchedBook, sheet: SheetPart, cells: readonly { row: number; column: number }[]): void {
  const part = drawingOf(pkg, sheet);
  if (part === undefined) return;
  const places = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const before = decodePart(pkg.bytesNow(part), part);
  const v = prefixes(before, spaces.v);
  const x = prefixes(before, spaces.x);
  const number = (text: string, local: string): string | undefined => new RegExp(`<${x}${local}>\\s*(\\d+)\\s*</`).exec(text)?.[1];
  const isNote = new RegExp(`<${x}ClientData\\b[^>]*ObjectType=["']Note["']`);
  const after = before.replace(new RegExp(`<(${v})shape[\\s>][\\s\\S]*?</\\1shape>\\s*`, "g"), (whole) => (isNote.test(whole) && places.has(`${number(whole, "Row")} ${number(whole, "Column")}`) ? "" : whole));
  if (after === before) return;
  if (new RegExp(`<${v}(?:shape|rect|oval|line|group|image|roundrect|polyline|arc|curve)[\\s>]`).test(after)) {
    pkg.write(part, () => [encode(after)]);
    return;
  }
  const relation = sheet.relations().ofKind("vmlDrawing").find((one) => one.part === part)!;
  sheet.relations().remove(relation.id);
  sheet.drop(sheet.root.child("legacyDrawing"));
  pkg.remove(part);
}

/** The part in which the sheet's shapes of old are drawn; that of headers and footers is another. */
function drawingOf(pkg: Package, sheet: SheetPart): string | undefined {
  const own = sheet.root.child("legacyDrawing");
  const id = own && relationOf(own);
  return sheet.relations().ofKind("vmlDrawing").find((one) => one.id === id && pkg.has(one.part))?.part;
}

function addDrawing({ pkg, part: book, flavour }: PatchedBook, sheet: SheetPart, notes: readonly CellNote[]): void {
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const part = pkg.freeName((n) => `${folder}drawings/vmlDrawing${n}.vml`);
  const first = block + 1;
  const data = Array.from({ length: Math.ceil((notes.length + 1) / block) }, (_, i) => i + 1).join();
  const text = `<xml xmlns:v="${spaces.v}" xmlns:o="${spaces.o}" xmlns:x="${spaces.x}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>${shapeType}`
    + `${notes.map((note, i) => shape(note, first + i)).join("")}</xml>`;
  pkg.write(part, () => [encode(text)]);
  pkg.declareExtension("vml", contentTypes.vml);
  const own = sheet.need("legacyDrawing");
  own.set(`${prefixFor(own, flavour.relations, "r")}:id`, sheet.relations().add(`${flavour.relations}/vmlDrawing`, `/${part}`));
}

/** Each declares what its names mean: the part it comes into may call them otherwise. */
const declared = (shape: string): string => shape.replace(/^<v:\w+/, `$& xmlns:v="${spaces.v}" xmlns:o="${spaces.o}" xmlns:x="${spaces.x}"`);

/** Blocks of numbers that the new shapes begin are the drawing's from now on. */
function withBlocks(text: string, first: number, last: number): string {
  return text.replace(/(<[\w:]*idmap\b[^>]*\bdata=")([^"]*)(")/, (_, before: string, data: string, after: string) => {
    const blocks = new Set(data.split(",").filter(Boolean).map(Number));
    for (let at = Math.floor(first / block); at <= Math.floor(last / block); at++) blocks.add(at);
    return before + [...blocks].join() + after;
  });
}

function shape({ row, column, text }: CellNote, number: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  const high = Math.min(highest, Math.max(4, lines + 1));
  const left = Math.min(column + 1, MAX_COLUMNS - 1 - wide);
  const top = Math.min(Math.max(0, row - 1), MAX_ROWS - 1 - high);
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:200pt;height:${high * 14}pt;z-index:${number - block};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${[left, 15, top, 10, left + wide, 15, top + high, 4].join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
