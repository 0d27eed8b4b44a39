import { Refusal } from "../../refusal";
import { findEntry, type ReadCaps, type ZipEntry, type ZipPackage } from "../../zip";
import { spaces } from "../xml/spaces";
import { XmlPush, type XmlHandler } from "../xml/push";
import type { Tag } from "../xml/tag";
import { OdsStrikes } from "./ods-strikes";
import type { StruckCells } from "./struck-cells";
import { MAX_ROWS } from "../../../sheet/area";

const uris = (name: string): ReadonlySet<string> => new Set([`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]);
const table = uris("table");
const office = uris("office");
const style = uris("style");
const text = uris("text");

/** What of an .ods the library does not tell. */
export interface OdsSight {
  hiddenSheets: Set<string>;
  /** 0-based rows by sheet. */
  hiddenRows: Map<string, number[]>;
  /** By sheet. */
  struck: ReadonlyMap<string, StruckCells>;
}

/** The part of an .ods that has its tables. Throws Refusal. */
export function odsContent(zip: ZipPackage): ZipEntry {
  const content = findEntry(zip, "content.xml");
  if (!content) throw new Refusal("part-missing", "文件缺少内容部分（content.xml），已损坏，未读取。请用 WPS 或 LibreOffice 打开并另存为 .xlsx 后再试。");
  return content;
}

/**
 * Looks through the content of an .ods before the library does: it must be whole, and what its repeat counts come to must be
 * within the caps, since a library writes out every repetition. Tells what is hidden, which the library leaves out.
 * Throws Refusal.
 */
export function lookIntoOds(content: Iterable<Uint8Array>, caps: ReadCaps): OdsSight {
  const scanner = new OdsScanner(caps.cells);
  const parser = new XmlPush(scanner, spaces.any, caps);
  for (const chunk of content) parser.write(chunk);
  parser.end();
  return scanner;
}

class OdsScanner implements XmlHandler, OdsSight {
  readonly hiddenSheets = new Set<string>();
  readonly hiddenRows = new Map<string, number[]>();
  private readonly strikes = new OdsStrikes();
  private readonly hiddenStyles = new Set<string>();
  private styled = "";
  private sheet = "";
  private row = 0;
  private rows = 1;
  private cells = 0;
  private hidden = false;

  constructor(private readonly cap: number) {}

  open(local: string, tag: Tag, parser: XmlPush): void {
    const uri = (prefix: string): string | undefined => parser.uri(prefix);
    const times = (name: string): number => Math.max(1, Number(tag.within(table, name, uri)) || 1);
    const look = (name: string): string => tag.within(table, name, uri) ?? "";
    if (local === "style") this.styled = tag.within(style, "name", uri) ?? "";
    else if (local === "text-properties") this.strikes.style(this.styled, tag.within(style, "text-line-through-style", uri) ?? tag.within(style, "text-line-through-type", uri));
    else if (local === "table-column") this.strikes.columnStyle(look("default-cell-style-name"), times("number-columns-repeated"));
    else if (local === "span") this.strikes.span(tag.within(text, "style-name", uri) ?? "");
    else if (local === "table-properties" && tag.within(table, "display", uri) === "false") this.hiddenStyles.add(this.styled);
    else if (local === "table") {
      this.sheet = tag.within(table, "name", uri) ?? "";
      this.row = 0;
      this.strikes.beginSheet(this.sheet);
      if (this.hiddenStyles.has(tag.within(table, "style-name", uri) ?? "")) this.hiddenSheets.add(this.sheet);
    } else if (local === "table-row") {
      this.rows = times("number-rows-repeated");
      const seen = tag.within(table, "visibility", uri);
      this.hidden = seen === "collapse" || seen === "filter";
      this.strikes.beginRow(this.row, look("default-cell-style-name"), this.rows);
    }
    if (local === "table-cell" || local === "covered-table-cell") this.cell(times("number-columns-repeated"), look("style-name"), local === "table-cell" && (tag.within(office, "value-type", uri) ?? tag.within(table, "formula", uri)) !== undefined);
  }

  /** @param filled the library makes a cell of it, for each of its repeats */
  private cell(times: number, look: string, filled: boolean): void {
    if (filled) this.cells += this.rows * times;
    if (this.cells > this.cap) throw new Refusal("too-many-cells", `有内容的单元格超过上限 ${this.cap.toLocaleString("en")} 个，未读取。请删去无关内容，或拆成几个文件后再试。`);
    this.strikes.cell(look, times, filled);
  }

  get struck(): OdsSight["struck"] {
    return this.strikes.found;
  }

  close(local: string): void {
    if (local !== "table-row") return;
    if (this.hidden) {
      const rows = this.hiddenRows.get(this.sheet) ?? [];
      for (let row = this.row; row < Math.min(this.row + this.rows, MAX_ROWS); row++) rows.push(row);
      this.hiddenRows.set(this.sheet, rows);
    }
    this.row += this.rows;
  }
}
