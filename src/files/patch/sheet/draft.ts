import { refuse } from "../../write/refuse";
import { isElement, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse";
import { cellXml, type CellParts, noCell, readCell } from "./cell";
import { columnIndex } from "../../../sheet/a1";

/** A row taken apart so that cells can be set: one XML text per cell. */
export class RowDraft {
  /** Start tag only: its attributes. */
  readonly open: XmlElement;
  readonly columns: number[] = [];
  readonly cells: string[] = [];
  /** Formula changes this row has followed. */
  epoch: number;
  private rest = "";
  /** Line ends and the like after the row. */
  private after = "";
  private readonly p: string;
  /** 0-based; kept up to date when rows move. */
  row: number;

  constructor(row: number, p: string, open: XmlElement, epoch: number) {
    this.row = row;
    this.p = p;
    this.open = open;
    this.epoch = epoch;
  }

  static parse(xml: string, row: number, p: string, epoch: number): RowDraft {
    const { root, after } = parseXml(xml, `第 ${row + 1} 行`);
    const draft = new RowDraft(row, p, root, epoch);
    draft.after = after;
    let next = 0;
    for (const node of root.nodes) {
      if (!isElement(node) || node.local !== "c") {
        // Cells in a choice between two contents have no place of their own among the others.
        if (isElement(node) && node.local !== "extLst") refuse("sheet", `第 ${row + 1} 行里有单元格以外的内容，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
        if (isElement(node)) draft.rest += node.toString();
        continue;
      }
      const r = node.get("r");
      const column = r ? columnIndex(r.replace(/[0-9]+$/, "")) : next;
      next = column + 1;
      if (draft.xml(column) !== undefined) refuse("sheet", `第 ${row + 1} 行的第 ${column + 1} 列在文件里出现了两次，无法确定以哪个为准，请用 Excel 打开后另存为 .xlsx 再试。`);
      // A cell without an address counts on; it gets one now, because cells may come between.
      draft.set(column, r ? node.toString() : cellXml(p, row, column, readCell(node.toString())));
    }
    return draft;
  }

  /** Position of a column among the cells, or where it would be put, as -1 - position. */
  private find(column: number): number {
    let low = 0;
    let high = this.columns.length - 1;
    if (high < 0 || this.columns[high] < column) return -2 - high;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.columns[middle] === column) return middle;
      if (this.columns[middle] < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1 - low;
  }

  xml(column: number): string | undefined {
    const at = this.find(column);
    return at < 0 ? undefined : this.cells[at];
  }

  read(column: number): CellParts | undefined {
    const xml = this.xml(column);
    return xml === undefined ? undefined : readCell(xml);
  }

  set(column: number, xml: string): void {
    const at = this.find(column);
    if (at >= 0) this.cells[at] = xml;
    else {
      this.columns.splice(-1 - at, 0, column);
      this.cells.splice(-1 - at, 0, xml);
    }
  }

  write(column: number, parts: CellParts): void {
    this.set(column, cellXml(this.p, this.row, column, parts));
  }

  /** Style a cell gets that is made in this row: the row's own, if it has one. */
  get newCell(): CellParts {
    return this.open.get("customFormat") ? { ...noCell, style: this.open.get("s") } : noCell;
  }

  toString(): string {
    const { open, columns } = this;
    open.set("r", this.row + 1);
    const spans = /^(\d+):(\d+)$/.exec(open.get("spans") ?? "");
    if (spans && columns.length) {
      const from = Math.min(Number(spans[1]), columns[0] + 1);
      const to = Math.max(Number(spans[2]), columns[columns.length - 1] + 1);
      open.set("spans", `${from}:${to}`);
    } else if (open.get("spans") && !spans) open.set("spans", null);
    let text = `<${open.name}`;
    for (const name of open.attributeNames()) text += ` ${name}="${open.raw(name)}"`;
    const inner = this.cells.join("") + this.rest;
    return (inner ? `${text}>${inner}</${open.name}>` : `${text}/>`) + this.after;
  }
}
