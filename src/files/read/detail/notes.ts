import { parseArea } from "../../../sheet/a1";
import { findEntry, inflateEntry, newBudget, type Budget, type ZipPackage } from "../../zip";
import { findWorkbook } from "../package/workbook";
import { readRelationships } from "../package/relationships";
import { spaces } from "../xml/spaces";
import { childrenOf, child, readTree, type XmlTreeNode } from "../xml/tree";

/** A note on a cell, or a threaded comment (then the text is that of its note, if it has one). Rows and columns are 0-based. */
export interface SheetNote {
  row: number;
  column: number;
  author: string;
  text: string;
  threaded: boolean;
}

/** Notes and threaded comments by name of the sheet; sheets without any are left out. */
export function readNotes(zip: ZipPackage, budget: Budget = newBudget()): Map<string, SheetNote[]> {
  const found = new Map<string, SheetNote[]>();
  const rootOf = (part: string): XmlTreeNode | undefined => {
    const entry = findEntry(zip, part);
    return entry && readTree(inflateEntry(entry, undefined, budget), spaces.any, budget.caps);
  };
  for (const { name, entry } of findWorkbook(zip, budget).sheets) {
    const relations = [...readRelationships(zip, entry.name, budget).values()].filter(({ external }) => !external);
    const ofType = (type: string): XmlTreeNode[] => relations.filter((one) => one.type === type).flatMap(({ target }) => rootOf(target) ?? []);
    const threaded = ofType("threadedComment").flatMap((root) => childrenOf(root, "threadedComment"));
    const notes = ofType("comments").flatMap(notesIn);
    const spoken = new Set(threaded.flatMap(({ attrs }) => placeOf(attrs.ref)?.join() ?? []));
    const alone = threaded.flatMap(({ attrs, text, children }): SheetNote[] => {
      const place = placeOf(attrs.ref);
      if (!place || notes.some(({ row, column }) => row === place[0] && column === place[1])) return [];
      return [{ row: place[0], column: place[1], author: "", text: text || textOf(children[0]), threaded: true }];
    });
    const all = [...notes.map((note) => ({ ...note, threaded: spoken.has([note.row, note.column].join()) })), ...alone];
    if (all.length > 0) found.set(name, all);
  }
  return found;
}

function notesIn(root: XmlTreeNode): SheetNote[] {
  const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => text);
  return childrenOf(child(root, "commentList"), "comment").flatMap((one): SheetNote[] => {
    const place = placeOf(one.attrs.ref);
    return place ? [{ row: place[0], column: place[1], author: authors[Number(one.attrs.authorId)] ?? "", text: textOf(child(one, "text")), threaded: false }] : [];
  });
}

function placeOf(ref: string | undefined): [row: number, column: number] | undefined {
  const area = parseArea(ref ?? "");
  return area ? [area.top, area.left] : undefined;
}

/** All texts below, phonetic guides apart. */
function textOf(node: XmlTreeNode | undefined): string {
  if (!node || node.name === "rPh") return "";
  return node.children.length > 0 ? node.children.map(textOf).join("") : node.name === "t" || node.name === "text" ? node.text : "";
}
