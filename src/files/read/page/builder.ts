import type { DocumentBlock, DocumentCell, DocumentRow, DocumentTable, LineRun } from "../blocks/blocks";
import { tickBox } from "../blocks/tick-box";
import type { PageToken } from "./tokens";

/** Elements that begin a line of their own. */
const lineElements = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "center", "form", "caption", "hr", "pre", "ul", "ol", "section", "article", "header", "footer"]);

/** Tables within tables; what is deeper is text of the cell it lies in. */
const deepest = 100;

/** A table that is open, and what in it is. */
interface OpenTable { table: DocumentTable; row?: DocumentRow; cell?: DocumentCell }

/** The tables and lines of a web page, piece by piece; what is not closed ends where the next of its kind begins. */
export class PageBuilder {
  readonly blocks: DocumentBlock[] = [];
  private readonly open: OpenTable[] = [];
  private runs: LineRun[] = [];
  private underlined = 0;
  private struck = 0;
  private raised: LineRun["raised"] = null;
  /** Inside a link to a place of the page itself: a table of contents names the tables below, it is no title of the first. */
  private contents = false;
  private option: "chosen" | "other" | undefined;

  take(token: PageToken): void {
    if (token.is === "text") this.text(token.text);
    else if (token.is === "open") this.begin(token.name, token.attr);
    else this.end(token.name);
  }

  finish(): DocumentBlock[] {
    while (this.open.length > 0) this.endTable();
    this.endLine();
    return this.blocks;
  }

  private text(text: string): void {
    if (this.option === "other" || (this.contents && this.open.length === 0)) return;
    // White space of the source is a blank; what is no breaking blank stays.
    const shown = text.replace(/[ \t\r\n\f]+/gu, " ");
    const last = this.runs[this.runs.length - 1];
    const kept = shown.startsWith(" ") && (!last || /[ \n]$/u.test(last.text)) ? shown.slice(1) : shown;
    if (kept !== "") this.runs.push({ text: kept, struck: this.struck > 0, underlined: this.underlined > 0, raised: this.raised });
  }

  private begin(name: string, attr: (name: string) => string | undefined): void {
    const top = this.open[this.open.length - 1];
    if (name === "table" && this.open.length < deepest) {
      this.endLine();
      this.open.push({ table: { is: "table", rows: [] } });
    } else if (name === "tr" && top) this.beginRow(top, attr("style"));
    else if ((name === "td" || name === "th") && top) this.beginCell(top, attr);
    else if (name === "br") this.runs.push({ text: "\n", struck: false, underlined: false, raised: null });
    else if (name === "input") this.input(attr);
    else if (name === "a") this.contents = attr("href")?.startsWith("#") === true;
    else if (name === "option") this.option = attr("selected") === undefined ? "other" : "chosen";
    else if (lineElements.has(name)) this.endLine();
    else this.look(name, 1);
  }

  private end(name: string): void {
    const top = this.open[this.open.length - 1];
    if (name === "table" && top) this.endTable();
    else if ((name === "td" || name === "th") && top) this.endCell(top);
    else if (name === "tr" && top) this.endRow(top);
    else if (name === "a") this.contents = false;
    else if (name === "option" || name === "select") this.option = undefined;
    else if (lineElements.has(name)) this.endLine();
    else this.look(name, -1);
  }

  private look(name: string, by: 1 | -1): void {
    if (name === "u") this.underlined = Math.max(0, this.underlined + by);
    else if (name === "s" || name === "strike" || name === "del") this.struck = Math.max(0, this.struck + by);
    else if (name === "sup" || name === "sub") this.raised = by > 0 ? (name === "sup" ? "super" : "sub") : null;
  }

  private input(attr: (name: string) => string | undefined): void {
    const type = attr("type")?.toLowerCase() ?? "text";
    if (type === "checkbox" || type === "radio") this.text(tickBox(attr("checked") !== undefined));
    else if (type === "text" || type === "number" || type === "date") this.text(attr("value") ?? "");
  }

  private beginRow(top: OpenTable, style: string | undefined): void {
    this.endRow(top);
    top.row = { before: 0, cells: [], ...(/display\s*:\s*none/iu.test(style ?? "") && { hidden: true }) };
  }

  private beginCell(top: OpenTable, attr: (name: string) => string | undefined): void {
    this.endCell(top);
    top.row ??= { before: 0, cells: [] };
    // As far as browsers go.
    const span = (name: string, most: number): number => Math.max(1, Math.min(most, parseInt(attr(name) ?? "1", 10) || 1));
    top.cell = { span: span("colspan", 1000), rows: span("rowspan", 65_534), blocks: [] };
    this.runs = [];
  }

  private endCell(top: OpenTable): void {
    this.endLine();
    if (top.cell) top.row!.cells.push(top.cell);
    top.cell = undefined;
  }

  private endRow(top: OpenTable): void {
    this.endCell(top);
    if (top.row) top.table.rows.push(top.row);
    top.row = undefined;
  }

  private endTable(): void {
    const top = this.open[this.open.length - 1];
    this.endRow(top);
    this.open.pop();
    this.into().push(top.table);
  }

  private endLine(): void {
    if (this.runs.length > 0) {
      const last = this.runs[this.runs.length - 1];
      last.text = last.text.replace(/ $/u, "");
      this.into().push({ is: "line", runs: this.runs });
    }
    this.runs = [];
  }

  /** Where blocks go now: a cell, or, between rows and cells as browsers do, outside the table. */
  private into(): DocumentBlock[] {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const { cell } = this.open[at];
      if (cell) return cell.blocks;
    }
    return this.blocks;
  }
}
