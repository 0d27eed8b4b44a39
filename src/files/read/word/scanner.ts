import { damagedXml } from "../xml/damaged";
import { isOn } from "../xml/tree";
import type { XmlHandler, XmlPush } from "../xml/push";
import type { Tag } from "../xml/tag";
import { spaces } from "../xml/spaces";
import type { DocumentBlock, DocumentCell, DocumentRow, DocumentTable, LineRun } from "../blocks/blocks";
import { tickBox } from "../blocks/tick-box";
import { symbolOf } from "./symbols";

interface Paragraph { runs: LineRun[]; boxes: DocumentBlock[]; breaks?: boolean }
/** A content control: a tick box writes its own sign, and one that shows its prompt is empty. */
interface Control { ticked?: boolean; prompt: boolean; written: boolean }
/** A form field of old Word. */
interface WordField { ticked: boolean; choices: string[]; chosen: number }

const plain: Omit<LineRun, "text"> = { struck: false, raised: null, underlined: false };

/**
 * The tables and lines of a Word document as its elements go by: what is inserted counts, what is deleted or moved away does not; text boxes follow
 * the line they hang on; tick boxes are their signs.
 */
export class WordScanner implements XmlHandler {
  /** The document's own blocks, whole when the document is. */
  readonly blocks: DocumentBlock[] = [];
  private readonly path: string[] = [];
  private readonly containers: DocumentBlock[][] = [this.blocks];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: DocumentTable[] = [];
  private readonly rows: (DocumentRow & { deleted: boolean })[] = [];
  private readonly cells: DocumentCell[] = [];
  private readonly controls: Control[] = [];
  private field: WordField | undefined;
  private look = plain;
  private vanished = false;
  /** Depth of what is no text of the document: deleted, moved away, a prompt, how a word is read aloud. */
  private muted = 0;

  open(local: string, tag: Tag, parser: XmlPush): void {
    const parent = this.path[this.path.length - 1];
    this.path.push(local);
    const attr = (name: string): string | undefined => tag.within(spaces.word, name, (prefix) => parser.uri(prefix));
    const on = (): boolean => isOn(attr("val"), true);
    switch (local) {
      case "p": this.paragraphs.push({ runs: [], boxes: [] }); return;
      case "tbl": this.tables.push({ is: "table", rows: [] }); return;
      case "tr": this.expect("tbl"); this.rows.push({ before: 0, cells: [], deleted: false }); return;
      case "tc": this.expect("tr"); this.beginCell(); return;
      case "txbxContent": this.containers.push([]); return;
      case "r": this.beginRun(); return;
      case "t": parser.collect = this.heard; return;
      case "sym": this.write(symbolOf(attr("font") ?? "", attr("char") ?? "")); return;
      case "textpath": this.write(tag.attr("string") ?? ""); return;
      case "sdt": this.controls.push({ prompt: false, written: false }); return;
      case "sdtContent": if (this.isQuiet) this.muted++; return;
      case "moveFrom": case "rt": this.muted++; return;
      case "del": if (parent === "trPr") this.deleteRow(); else this.muted++; return;
      case "ffData": this.field = undefined; return;
      case "checkBox": case "ddList": this.field = { ticked: false, choices: [], chosen: 0 }; return;
    }
    if (local === "pageBreakBefore" || (local === "sectPr" && parent === "pPr") || (local === "br" && attr("type") === "page")) this.breakPage();
    if (parent === "r") this.sign(local);
    else if (parent === "rPr" && this.path[this.path.length - 3] === "r") this.property(local, on, attr("val"));
    else if ((parent === "tcPr" && this.cells.length > 0) || (parent === "trPr" && this.rows.length > 0)) this.layout(local, attr("val"));
    else if (parent === "sdtPr" || parent === "checkbox") this.control(local, attr("val"));
    else if (this.field) this.fieldPart(local, on, attr("val") ?? "");
  }

  close(local: string, parser: XmlPush): void {
    this.path.pop();
    const parent = this.path[this.path.length - 1];
    switch (local) {
      case "t": if (parser.collect) this.write(parser.text.toString()); return;
      case "p": this.endParagraph(); return;
      case "tbl": this.into(this.tables.pop()!); return;
      case "tr": this.endRow(); return;
      case "tc": this.endCell(); return;
      case "txbxContent": this.endBox(); return;
      case "sdtContent": if (this.isQuiet) this.muted--; this.tick(0); return;
      case "sdt": this.controls.pop(); return;
      case "moveFrom": case "rt": this.muted--; return;
      case "del": if (parent !== "trPr") this.muted--; return;
      case "checkBox": case "ddList": this.endField(local); return;
      case "r": this.look = plain; this.vanished = false; return;
    }
  }

  private get heard(): boolean { return this.muted === 0 && !this.vanished; }
  private get isQuiet(): boolean {
    const control = this.controls[this.controls.length - 1];
    return control !== undefined && (control.prompt || control.ticked !== undefined);
  }

  /** A row stands in a table, a cell in a row: what does not would be left out, or come into another table. */
  private expect(around: string): void {
    const above = this.path.slice(0, -1).filter((name) => name === "tbl" || name === "tr" || name === "tc").at(-1);
    if (above !== around) throw damagedXml("表格的行或单元格不在它的表格里");
  }

  private deleteRow(): void {
    const row = this.rows[this.rows.length - 1];
    if (row) row.deleted = true;
  }

  private write(text: string): void {
    if (!this.heard || text === "") return;
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (!paragraph) throw damagedXml("文字不在段落里");
    paragraph.runs.push({ ...this.look, text });
  }

  private into(block: DocumentBlock): void { this.containers[this.containers.length - 1].push(block); }

  private beginRun(): void {
    this.look = plain;
    this.vanished = false;
    // Its own content is muted, which here is the control's.
    this.tick(1);
  }

  /** Writes the sign of a tick box at its first run. */
  private tick(muted: number): void {
    const control = this.controls[this.controls.length - 1];
    if (control?.ticked === undefined || control.written || this.paragraphs.length === 0 || this.muted !== muted) return;
    control.written = true;
    this.paragraphs[this.paragraphs.length - 1].runs.push({ ...plain, text: tickBox(control.ticked) });
  }

  private breakPage(): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph) paragraph.breaks = true;
  }

  private sign(local: string): void {
    if (local === "tab" || local === "ptab") this.write("  ");
    else if (local === "br" || local === "cr") this.write("\n");
    else if (local === "noBreakHyphen") this.write("-");
  }

  private property(local: string, on: () => boolean, value: string | undefined): void {
    if (local === "u") this.look = { ...this.look, underlined: value !== "none" };
    else if (local === "strike" || local === "dstrike") this.look = { ...this.look, struck: this.look.struck || on() };
    else if (local === "vanish") this.vanished = on();
    else if (local === "vertAlign") this.look = { ...this.look, raised: value === "superscript" ? "super" : value === "subscript" ? "sub" : null };
  }

  private layout(local: string, value: string | undefined): void {
    const [row, cell] = [this.rows[this.rows.length - 1], this.cells[this.cells.length - 1]];
    if (local === "gridBefore") row.before = count(value, 0);
    else if (local === "hidden") row.hidden = isOn(value, true);
    else if (local === "gridSpan") cell.span = count(value, 1);
    else if (local === "vMerge") Object.assign(cell, value === "restart" ? { continued: true } : { rows: 0 });
    // Merged across as old Word does it: the cell before takes this one's place.
    else if (local === "hMerge" && value !== "restart") cell.span = -Math.abs(cell.span);
  }

  private control(local: string, value: string | undefined): void {
    const control = this.controls[this.controls.length - 1];
    if (!control) return;
    if (local === "checkbox") control.ticked ??= false;
    else if (local === "checked") control.ticked = isOn(value, true);
    else if (local === "showingPlcHdr") control.prompt = isOn(value, true);
  }

  private fieldPart(local: string, on: () => boolean, value: string): void {
    const field = this.field!;
    if (local === "checked" || local === "default") {
      field.ticked = on();
      field.chosen = Number(value) || field.chosen;
    } else if (local === "result") field.chosen = Number(value) || 0;
    else if (local === "listEntry") field.choices.push(value);
  }

  private endField(local: string): void {
    const { ticked, choices, chosen } = this.field!;
    this.field = undefined;
    this.write(local === "checkBox" ? tickBox(ticked) : (choices[chosen] ?? ""));
  }

  private beginCell(): void {
    const cell: DocumentCell = { span: 1, rows: 1, blocks: [] };
    this.cells.push(cell);
    this.containers.push(cell.blocks);
  }

  private endCell(): void {
    this.containers.pop();
    const cell = this.cells.pop()!;
    const row = this.rows[this.rows.length - 1];
    const before = row?.cells[row.cells.length - 1];
    if (cell.span < 0 && before) {
      before.span -= cell.span;
      before.blocks.push(...cell.blocks);
    } else row?.cells.push({ ...cell, span: Math.abs(cell.span) });
  }

  private endRow(): void {
    const { deleted, ...row } = this.rows.pop()!;
    if (!deleted) this.tables[this.tables.length - 1]?.rows.push(row);
  }

  private endParagraph(): void {
    const { runs, boxes, breaks } = this.paragraphs.pop()!;
    const last = this.containers[this.containers.length - 1];
    // What a break within a line of its own separates are lines.
    if (this.cells.length === 0) for (const line of lines(runs)) last.push({ is: "line", runs: line, ...(breaks && { breaks }) });
    else last.push({ is: "line", runs });
    last.push(...boxes);
  }

  private endBox(): void {
    const box = this.containers.pop()!;
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph) paragraph.boxes.push(...box);
    else this.containers[this.containers.length - 1].push(...box);
  }
}

/** Whole and within reason: what is beyond the grid is refused where it is laid out. */
const count = (value: string | undefined, least: number): number => Math.max(least, Math.min(100_000, Math.floor(Number(value)) || least));

/** A line cut where it breaks. */
function lines(runs: readonly LineRun[]): LineRun[][] {
  const found: LineRun[][] = [[]];
  for (const run of runs) {
    run.text.split("\n").forEach((text, at) => {
      if (at > 0) found.push([]);
      found[found.length - 1].push({ ...run, text });
    });
  }
  return found;
}
