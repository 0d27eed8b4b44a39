import type { Package } from "../package";
import { decodePart } from "../package";
import type { FormulaChange } from "../formula/change";
import { encode } from "../../write/bytes";
import { refuse } from "../../write/refuse";
import type { Steps } from "../../write/steps";
import { element, type XmlElement } from "../xml/element";
import { checkOnce } from "../xml/once";
import { childInOrder, worksheetOrder } from "../xml/order";
import { documentText, parseXml, type XmlDocument } from "../xml/parse";
import { settlePriorities } from "./priorities";
import { SheetRows } from "./rows";
import { splitSheet } from "./scan";
import { areaName, parseArea } from "../../../sheet/a1";

// No XML can hold this character, so it marks the place of the rows while the frame is written.
const rowsMark = "\u0000";

/** A worksheet part open for editing: its frame (all but the rows) as XML, its rows apart. */
export class SheetPart {
  /** Identity for formulas; the sheet itself. */
  readonly part: string;
  readonly root: XmlElement;
  readonly rows: SheetRows;
  /** Conditional rules in the order the file has them. */
  readonly rulesRead: XmlElement[];
  /** Formula changes the frame has followed; the rows keep their own count. */
  epoch = 0;
  /** An operation named this sheet; else it was only opened to see whether formulas follow. */
  edited = false;
  /** Priority of the first conditional rule while rules are being added before the others; 1 when all are settled. */
  firstPriority = 1;
  /** Namespace prefix of the part with its colon, or ""; its rows may have one of their own. */
  readonly p: string;
  private readonly document: XmlDocument;
  private readonly pkg: Package;

  private constructor(pkg: Package, part: string, document: XmlDocument, rows: SheetRows) {
    this.pkg = pkg;
    this.part = part;
    this.document = document;
    this.root = document.root;
    this.p = document.root.prefix;
    this.rows = rows;
    this.rulesRead = document.root.all("conditionalFormatting").flatMap((e) => e.all("cfRule"));
  }

  /** Opens a worksheet part; `home` is its key in `changes`, the workbook's growing list. */
  static *open(pkg: Package, part: string, bytes: Uint8Array, sheet: string, home: object, changes: readonly FormulaChange[]): Steps<SheetPart> {
    const wide = bytes[0] >= 0xfe ? encode(decodePart(bytes, part)) : bytes;
    if (wide === bytes) decodePart(bytes.subarray(0, 200), part);
    const split = yield* splitSheet(wide, sheet);
    const document = parseXml(split.frame, part);
    if (document.root.local !== "worksheet") refuse("sheet", `“${sheet}”不是普通工作表，无法改写。`);
    if (!document.root.child("sheetData")) refuse("sheet", `工作表“${sheet}”的数据区不在它应在的位置，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
    checkOnce(document.root, part);
    return new SheetPart(pkg, part, document, new SheetRows(split, home, changes));
  }

  /** The child of the worksheet with that name, made in its place when absent. */
  need(local: string): XmlElement {
    return childInOrder(this.root, local, worksheetOrder, () => element(this.p + local));
  }

  /** A new element of the sheet's own namespace. */
  make(local: string, attributes: Record<string, string | number | undefined> = {}, ...nodes: (XmlElement | string)[]): XmlElement {
    return element(this.p + local, attributes, ...nodes);
  }

  /** Removes a child that has become empty. */
  drop(child: XmlElement | undefined): void {
    if (child) this.root.remove(child);
  }

  /** The (first) view of the sheet, made when absent. */
  view(): XmlElement {
    const views = this.need("sheetViews");
    let view = views.child("sheetView");
    if (!view) views.append((view = this.make("sheetView", { workbookViewId: 0 })));
    return view;
  }

  /** Roots of the tables that lie on the sheet. */
  tables(): XmlElement[] {
    if (!this.pkg.hasRelations(this.part)) return [];
    return this.relations().ofKind("table").filter((r) => this.pkg.has(r.part)).map((r) => this.pkg.xml(r.part).root);
  }

  relations() {
    return this.pkg.relationsOf(this.part);
  }

  /** Widens the dimension so that it holds the area. */
  cover(top: number, left: number, bottom: number, right: number): void {
    const dimension = this.root.child("dimension");
    if (!dimension) return;
    const old = parseArea(dimension.get("ref") ?? "");
    // A1 also stands for an empty sheet; counting it does no harm.
    dimension.set("ref", areaName(old ? {
      top: Math.min(old.top, top), left: Math.min(old.left, left), bottom: Math.max(old.bottom, bottom), right: Math.max(old.right, right),
    } : { top, left, bottom, right }));
  }

  /** Style index of a column's cells, for cells that are made in it. */
  columnStyle(column: number): string | undefined {
    for (const col of this.root.all("cols").flatMap((cols) => cols.all("col"))) {
      if (Number(col.get("min")) <= column + 1 && column + 1 <= Number(col.get("max"))) return col.get("style");
    }
    return undefined;
  }

  /** The whole part, piece by piece. */
  *pieces(): Generator<Uint8Array> {
    settlePriorities(this);
    if (this.rows.isEmpty) return yield encode(documentText(this.document));
    const data = this.root.child("sheetData")!;
    data.nodes = [{ raw: rowsMark }];
    data.touch();
    const [before, after] = documentText(this.document).split(rowsMark);
    data.nodes = [];
    yield encode(before);
    yield* this.rows.pieces();
    yield encode(after);
  }
}
