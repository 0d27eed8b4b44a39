import { InputsMet, type OutsideInputs } from "../../../sheet/formula/inputs";
import { outlineTotals, totalFormula, totalRows, type TotalRow } from "../../../sheet/total-rows";
import { unescapeText } from "../strings/escape";
import { RunCollector } from "../strings/runs";
import { damagedXml } from "../xml/damaged";
import type { XmlHandler, XmlPush } from "../xml/push";
import type { Tag } from "../xml/tag";
import { leapingFrom, leapSheet, type Leaping } from "./leap-row";
import { SheetPlace } from "./place";
import { tooManyMerges } from "./too-many-merges";
import { CellValues, cellDamaged } from "./values";
import { CellType } from "./cell-type";
import { parseArea } from "../../../sheet/a1";
import type { CellArea } from "../../../sheet/area";
import { NO_RESULT } from "../../../sheet/cells";

/** The cells, merges and hidden rows of a worksheet part, as its bytes stream by. */
export class SheetScanner implements XmlHandler {
  readonly merges: CellArea[] = [];
  /** Runs of hidden rows: first, last, first, last … so that a million hidden rows cost nothing. */
  readonly hidden: number[] = [];
  /** Rows with a formula that totals the rows above or below. */
  private readonly formulaTotals = new Map<number, "subtotal" | "sum">();
  private readonly levels = new Map<number, number>();
  private summaryAbove = false;
  private readonly path: string[] = [];
  private readonly place = new SheetPlace();
  private type = 0;
  private style = 0;
  private formula = false;
  /** Number of the shared formula of which the cell's is one. */
  private share: string | undefined;
  private readonly outside = new InputsMet();
  private done = false;
  private readonly inline: RunCollector;
  private leaping: Leaping = { cells: false, rows: false };

  constructor(private readonly values: CellValues, private readonly maxMerges: number, asWritten = false) {
    this.inline = new RunCollector(asWritten);
  }

  /** The 0-based row it has come to. */
  get row(): number {
    return this.place.row;
  }

  open(local: string, tag: Tag, parser: XmlPush): void {
    const depth = this.path.push(local);
    const parent = this.path[depth - 2];
    if (depth === 1) {
      if (local !== "worksheet") throw damagedXml("不是工作表");
    } else if (local === "outlinePr" && this.path[1] === "sheetPr") {
      this.summaryAbove = tag.attr("summaryBelow") !== undefined && !tag.flag("summaryBelow");
    } else if (this.path[1] === "mergeCells") {
      if (depth === 3 && local === "mergeCell") this.merge(tag.attr("ref") ?? "");
    } else if (this.path[1] === "sheetData") {
      if (depth === 3 && local === "row") this.beginRow(tag, parser);
      else if (depth === 4 && local === "c" && parent === "row") this.cell(tag, parser);
      else if (depth === 5 && parent === "c") {
        parser.collect = local === "v" || local === "f";
        if (local === "f") {
          this.formula = true;
          this.share = tag.attr("si");
        }
      } else if (local === "t" && this.path[4] === "is") parser.collect = parent === "is" || (parent === "r" && depth === 7);
      else if (depth === 6 && local === "r" && this.path[4] === "is") this.inline.beginRun();
      else if (depth === 8 && this.path[6] === "rPr") this.inline.property(local, tag);
    }
  }

  close(local: string, parser: XmlPush): void {
    const depth = this.path.length;
    if (this.path[1] === "sheetData" && depth >= 3 && this.path[2] === "row") {
      if (depth === 5 && local === "v" && this.type !== CellType.inline) this.value(parser);
      else if (depth === 5 && local === "f") this.total(parser);
      else if (parser.collect && local === "t") this.inline.text(unescapeText(parser.text.toString()));
      else if (depth === 4 && local === "c") this.endCell(parser);
      else if (depth === 3) parser.fast = false;
    }
    this.path.pop();
  }

  leap(data: Uint8Array, at: number, end: number): number {
    return leapSheet(data, at, end, this.place, this.values, this.leaping);
  }

  private beginRow(tag: Tag, parser: XmlPush): void {
    this.place.nextRow(tag.attr("r"));
    this.leaping = leapingFrom(tag);
    parser.fast = this.leaping.cells;
    const level = Number(tag.attr("outlineLevel") ?? 0);
    if (level > 0) this.levels.set(this.place.row, level);
    if (!tag.flag("hidden")) return;
    const { row } = this.place;
    if (this.hidden[this.hidden.length - 1] === row - 1) this.hidden[this.hidden.length - 1] = row;
    else this.hidden.push(row, row);
  }

  private cell(tag: Tag, parser: XmlPush): void {
    this.place.nextCell(tag.attr("r"));
    const type = CellValues.typeOf(tag.attr("t"));
    if (type === undefined) throw cellDamaged(this.place.row, this.place.column, "类型无法识别");
    this.type = type;
    this.style = Number(tag.attr("s") ?? 0);
    this.formula = false;
    this.done = false;
    this.inline.begin();
    parser.fast = false;
  }

  private value(parser: XmlPush): void {
    const { text } = parser;
    if (this.done) throw cellDamaged(this.place.row, this.place.column, "有两个值");
    // An empty value is a value only where text can be empty: a formula whose result is "".
    if (text.length === 0 && this.type !== CellType.formula) return;
    this.done = true;
    this.values.put(this.place.row, this.place.column, this.type, this.style, text.bytes, 0, text.length);
  }

  private endCell(parser: XmlPush): void {
    const { row, column } = this.place;
    parser.fast = this.leaping.cells;
    if (this.done) return;
    const { text, remark } = this.type === CellType.inline ? this.inline.end() : { text: "" };
    if (this.inline.interpreted) this.values.noteInterpreted();
    if (text !== "" || remark) this.values.text(row, column, text, this.style, remark);
    else if (this.formula) this.values.error(row, column, NO_RESULT);
  }

  /** Rows that are totals by their formulas or by the sheet's outline. */
  totals(): TotalRow[] {
    const summaries = outlineTotals(this.levels, this.summaryAbove);
    return totalRows([...summaries.map((row) => ({ row, by: "outline" as const })), ...[...this.formulaTotals].map(([row, by]) => ({ row, by }))]);
  }

  /** Formulas whose values come from outside the workbook; undefined: none. */
  get inputs(): OutsideInputs | undefined {
    return this.outside.inputs;
  }

  private total(parser: XmlPush): void {
    const { row, column } = this.place;
    const formula = parser.text.length === 0 ? "" : parser.text.toString();
    this.outside.take(formula, row, column, this.share);
    if (formula === "" || this.formulaTotals.get(row) === "subtotal") return;
    const by = totalFormula(formula, row, column);
    if (by) this.formulaTotals.set(row, by);
  }

  private merge(ref: string): void {
    const area = parseArea(ref);
    if (!area) throw damagedXml(`合并单元格“${ref.slice(0, 30)}”不对`);
    if (this.merges.push(area) > this.maxMerges) throw tooManyMerges(this.maxMerges);
  }
}
