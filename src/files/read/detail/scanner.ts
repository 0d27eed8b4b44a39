import type { ConditionalRule, SheetDetail, ValidationDetail } from "../detail";
import { leapingFrom, leapSheet, type Leaping } from "../sheet/leap-row";
import { SheetPlace } from "../sheet/place";
import { colorOf, type Colors } from "../styles/color";
import { spaces } from "../xml/spaces";
import type { XmlHandler, XmlPush } from "../xml/push";
import type { Tag } from "../xml/tag";
import { columnDetail, FormulaCollector, rowDetail, StyleCollector } from "./grid";
import { readPage } from "./page";
import { parseArea, parseAreas, parseCell } from "../../../sheet/a1";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

const MAX_ITEMS = 1_000_000;

/** Everything of a worksheet part but its values, as it streams by. */
export class DetailScanner implements XmlHandler {
  private readonly path: string[] = [];
  private readonly place = new SheetPlace();
  private readonly styles = new StyleCollector();
  private readonly formulas: FormulaCollector;
  private formula: { kind?: string; group?: string; ref?: string } = {};
  private areas: CellArea[] = [];
  private rule: ConditionalRule | null = null;
  private validation: ValidationDetail | null = null;
  private fit = false;
  private leaping: Leaping = { cells: false, rows: false };

  constructor(private readonly into: SheetDetail, private readonly colors: Colors, private readonly target: (id: string) => string | undefined) {
    this.formulas = new FormulaCollector(into.formulas);
  }

  /** To be called once the part has ended. */
  finish(): void {
    this.into.styled = this.styles.cells;
  }

  open(local: string, tag: Tag, parser: XmlPush): void {
    const depth = this.path.push(local);
    const section = this.path[1];
    if (section === "sheetData") this.openCell(local, tag, parser, depth);
    else if (section === "conditionalFormatting") this.openConditional(local, tag, parser);
    else if (section === "dataValidations") this.openValidation(local, tag, parser);
    else if (section !== "extLst") this.openOther(local, tag, parser);
  }

  close(local: string, parser: XmlPush): void {
    const { into } = this;
    const text = parser.collect ? parser.text.toString() : "";
    if (local === "f" && this.path[1] === "sheetData" && this.path.length === 5) {
      const { kind, group, ref } = this.formula;
      this.formulas.add(this.place.row, this.place.column, kind, group, ref, text);
    } else if (this.path[1] === "sheetData") {
      if (this.path.length === 4) parser.fast = this.leaping.cells;
      else if (this.path.length === 3) parser.fast = false;
    } else if (this.rule) {
      if (local === "formula") this.rule.formulas.push(text.replace(/^=/, ""));
      else if (local === "id") this.rule.id = text.trim();
      else if (local === "cfRule") {
        this.rule.xml = parser.capture.end();
        into.conditional.push(this.rule);
        this.rule = null;
      }
    } else if (this.validation) {
      if (local === "formula1" || local === "formula2") this.validation[local] = text;
      else if (local === "dataValidation") {
        this.validation.xml = parser.capture.end();
        if (into.validations.length < MAX_ITEMS) into.validations.push(this.validation);
        this.validation = null;
      }
    } else if (local === "autoFilter" && into.autoFilter && this.path.length === 2) into.autoFilter.xml = parser.capture.end();
    else if (local === "oddHeader" && text) into.page.header = text;
    else if (local === "oddFooter" && text) into.page.footer = text;
    this.path.pop();
  }

  leap(data: Uint8Array, at: number, end: number): number {
    // A row that can be leapt to says nothing beside its cells.
    return leapSheet(data, at, end, this.place, this.styles, this.leaping);
  }

  private openCell(local: string, tag: Tag, parser: XmlPush, depth: number): void {
    if (depth === 3 && local === "row") {
      this.place.nextRow(tag.attr("r"));
      this.leaping = leapingFrom(tag);
      parser.fast = this.leaping.cells;
      const detail = rowDetail(this.place.row, tag);
      if (detail) this.into.rows.push(detail);
    } else if (depth === 4 && local === "c") {
      this.place.nextCell(tag.attr("r"));
      parser.fast = false;
      const style = Number(tag.attr("s") ?? 0);
      if (style > 0) this.styles.putBlank(this.place.row, this.place.column, style);
    } else if (depth === 5 && local === "f") {
      this.formula = { kind: tag.attr("t"), group: tag.attr("si"), ref: tag.attr("ref") };
      parser.collect = true;
    }
  }

  private openConditional(local: string, tag: Tag, parser: XmlPush): void {
    if (local === "conditionalFormatting") this.areas = parseAreas(tag.attr("sqref") ?? "");
    else if (local === "cfRule") {
      parser.capture.begin(tag);
      this.rule = { areas: this.areas, type: tag.attr("type") ?? "", stopIfTrue: tag.flag("stopIfTrue"), formulas: [], xml: "" };
      const [priority, dxf, operator] = ["priority", "dxfId", "operator"].map((name) => tag.attr(name));
      if (priority !== undefined) this.rule.priority = Number(priority);
      if (dxf !== undefined) this.rule.dxf = Number(dxf);
      if (operator !== undefined) this.rule.operator = operator;
    } else parser.collect = local === "formula" || local === "id";
  }

  private openValidation(local: string, tag: Tag, parser: XmlPush): void {
    if (local === "dataValidation") {
      parser.capture.begin(tag);
      const attributes = tag.all();
      this.validation = { areas: parseAreas(attributes.sqref ?? ""), type: attributes.type ?? "none", attributes, xml: "" };
      if (attributes.operator !== undefined) this.validation.operator = attributes.operator;
    } else parser.collect = local === "formula1" || local === "formula2";
  }

  private openOther(local: string, tag: Tag, parser: XmlPush): void {
    const { into } = this;
    const area = () => parseArea(tag.attr("ref") ?? "");
    readPage(into.page, local, tag, this.fit);
    switch (local) {
      case "tabColor": into.tabColor = colorOf({ name: local, attrs: tag.all(), children: [], text: "" }, this.colors) ?? null; break;
      case "pageSetUpPr": this.fit = tag.flag("fitToPage"); break;
      case "sheetView": into.gridlines = tag.flag("showGridLines", true); break;
      case "pane": this.pane(tag); break;
      case "selection": this.selection(tag); break;
      case "sheetFormatPr":
        if (tag.attr("defaultColWidth")) into.defaultColumnWidth = Number(tag.attr("defaultColWidth"));
        if (tag.attr("defaultRowHeight")) into.defaultRowHeight = Number(tag.attr("defaultRowHeight"));
        break;
      case "col": if (into.columns.length < MAX_COLUMNS) into.columns.push(columnDetail(tag)); break;
      case "sheetProtection": into.protection = tag.flag("sheet") ? tag.all() : null; break;
      case "mergeCell": { const merged = area(); if (merged && into.merges.length < MAX_ITEMS) into.merges.push(merged); break; }
      case "hyperlink": this.link(tag, area() ?? undefined, (prefix) => parser.uri(prefix)); break;
      case "autoFilter": {
        const filtered = area();
        if (!filtered || this.path.length !== 2) break;
        into.autoFilter = { area: filtered, xml: "" };
        parser.capture.begin(tag);
        break;
      }
      case "brk": {
        const row = Number(tag.attr("id"));
        if (this.path.includes("rowBreaks") && tag.flag("man") && row > 0 && row < MAX_ROWS) (into.page.rowBreaks ??= []).push(row);
        break;
      }
      case "oddHeader": case "oddFooter": parser.collect = true; break;
    }
  }

  private pane(tag: Tag): void {
    if (!/^frozen/.test(tag.attr("state") ?? "")) return;
    this.into.freeze = { rows: Number(tag.attr("ySplit") ?? 0), columns: Number(tag.attr("xSplit") ?? 0) };
  }

  /** The last selection written is that of the active pane. */
  private selection(tag: Tag): void {
    const active = parseCell(tag.attr("activeCell") ?? "A1");
    const areas = parseAreas(tag.attr("sqref") ?? "A1");
    if (active) this.into.selection = { active, areas };
  }

  private link(tag: Tag, area: CellArea | undefined, uri: (prefix: string) => string | undefined): void {
    const { into } = this;
    if (!area || into.links.length >= MAX_ITEMS) return;
    const id = tag.within(spaces.relationId, "id", uri);
    const url = id === undefined ? undefined : this.target(id);
    const [location, tip] = [tag.attr("location"), tag.attr("tooltip")];
    into.links.push({ row: area.top, column: area.left, ...(location ? { location } : {}), ...(url ? { url } : {}), ...(tip ? { tip } : {}) });
  }
}
