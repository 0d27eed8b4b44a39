import { cellName, parseArea } from "../../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";
import type { CellNote } from "../../model";
import { refuse } from "../../write/refuse";
import type { PatchedBook } from "../book/book";
import { contentTypes, xmlHead } from "../names";
import type { SheetPart } from "../sheet/part";
import { element, type XmlElement } from "../xml/element";
import { addShapes, dropShapes } from "./note-shapes";

interface Notes {
  author: string;
  notes: readonly CellNote[];
  keep?: readonly { row: number; column: number }[];
}

/** Sets the notes of one author on a sheet: a list of remarks, and the shapes they are shown in. */
export function setNotes(book: PatchedBook, sheet: SheetPart, { author, notes, keep = [] }: Notes): void {
  const kept = new Set(keep.map(({ row, column }) => cellName(row, column)));
  const { pkg } = book;
  const part = sheet.relations().ofKind("comments").find((one) => pkg.has(one.part))?.part;
  const gone = part === undefined ? [] : dropNotes(pkg.xml(part).root, author, kept);
  if (gone.length > 0) dropShapes(book, sheet, gone);
  const taken = takenCells(book, sheet);
  const wanted = new Map<string, CellNote>();
  for (const note of notes) {
    if (!(note.row >= 0 && note.row < MAX_ROWS && note.column >= 0 && note.column < MAX_COLUMNS)) refuse("limit", `第 ${note.row + 1} 行第 ${note.column + 1} 列超出了 Excel 工作表的范围，批注未写入。`);
    const cell = cellName(note.row, note.column);
    if (!taken.has(cell) && !wanted.has(cell)) wanted.set(cell, note);
  }
  if (wanted.size === 0) {
    if (part !== undefined && gone.length > 0) dropEmpty(book, sheet, part);
    return;
  }
  const root = part === undefined ? addPart(book, sheet) : pkg.xml(part).root;
  const number = authorNumber(root, author);
  const list = childOf(root, "commentList");
  for (const [ref, { text }] of wanted) list.append(element(`${root.prefix}comment`, { ref, authorId: number }, richText(root.prefix, text)));
  addShapes(book, sheet, [...wanted.values()]);
}

/** Takes the author's remarks off a list. @returns where they stood */
function dropNotes(root: XmlElement, author: string, kept: ReadonlySet<string>): { row: number; column: number }[] {
  const list = root.child("commentList");
  const authors = root.child("authors")?.all("author").map((one) => one.text) ?? [];
  return (list?.all("comment") ?? []).flatMap((one) => {
    const area = parseArea(one.get("ref") ?? "");
    if (!area || authors[Number(one.get("authorId"))] !== author || kept.has(cellName(area.top, area.left))) return [];
    list!.remove(one);
    return [{ row: area.top, column: area.left }];
  });
}

/** Cells that have a note or a threaded comment. */
function takenCells({ pkg }: PatchedBook, sheet: SheetPart): Set<string> {
  const roots = [...sheet.relations().ofKind("comments"), ...sheet.relations().ofKind("threadedComment")].filter(({ part }) => pkg.has(part)).map(({ part }) => pkg.xml(part).root);
  return new Set(roots.flatMap((root) => [...root.descendants()].flatMap((e) => {
    const area = /^(?:comment|threadedComment)$/.test(e.local) ? parseArea(e.get("ref") ?? "") : null;
    return area ? [cellName(area.top, area.left)] : [];
  })));
}

/** A list without remarks goes with its relation; its shapes went before. */
function dropEmpty({ pkg }: PatchedBook, sheet: SheetPart, part: string): void {
  if (pkg.xml(part).root.child("commentList")?.all("comment").length) return;
  const relation = sheet.relations().ofKind("comments").find((one) => one.part === part)!;
  sheet.relations().remove(relation.id);
  pkg.remove(part);
}

function addPart({ pkg, part: book, flavour }: PatchedBook, sheet: SheetPart): XmlElement {
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const part = pkg.freeName((n) => `${folder}comments${n}.xml`);
  const root = element("comments", { xmlns: flavour.main }, element("authors"), element("commentList"));
  pkg.addXml(part, { before: xmlHead, root, after: "" }, contentTypes.comments);
  sheet.relations().add(`${flavour.relations}/comments`, `/${part}`);
  return root;
}

function childOf(root: XmlElement, local: string): XmlElement {
  let found = root.child(local);
  if (!found) root.insert((found = element(root.prefix + local)), local === "authors" ? 0 : root.nodes.length);
  return found;
}

function authorNumber(root: XmlElement, author: string): number {
  const authors = childOf(root, "authors");
  const at = authors.all("author").findIndex((one) => one.text === author);
  if (at >= 0) return at;
  authors.append(element(`${root.prefix}author`, {}, author));
  return authors.all("author").length - 1;
}

/** The look of Excel's own notes; without a font of its own a text is shown in one that has no Chinese. */
function richText(p: string, text: string): XmlElement {
  const look = element(`${p}rPr`, {}, element(`${p}sz`, { val: 9 }), element(`${p}color`, { indexed: 81 }), element(`${p}rFont`, { val: "宋体" }), element(`${p}family`, { val: 3 }), element(`${p}charset`, { val: 134 }));
  return element(`${p}text`, {}, element(`${p}r`, {}, look, element(`${p}t`, { "xml:space": "preserve" }, text)));
}
