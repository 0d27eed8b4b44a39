import type { CellWrite } from "../../model";
import type { CellValue } from "../../../sheet/cells";
import { refuse } from "../../write/refuse";
import { isElement } from "../xml/element";
import { parseXml } from "../xml/parse";
import { escapeAttribute, escapeText, xstring } from "../xml/text";
import { cellName } from "../../../sheet/a1";
import { MAX_CELL_TEXT } from "../../../sheet/limits";

/** Longest text of a cell and longest formula, UTF-16 units (Excel specifications and limits). */
const longestFormula = 8_192;
const cutMark = "…（超长，已截断）";

/** Error values Excel stores in a cell (18.18.11 and later ones). */
const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;

/** A cell as XML text, taken apart far enough to change it. */
export interface CellParts {
  style: string | undefined;
  /** The f element as written, or "". */
  formula: string;
  /** "t" attribute and the v or is element as written. */
  type: string | undefined;
  value: string;
  /** Attributes beside r, s and t, and children beside f, v and is, as written. */
  attributes: string;
  rest: string;
}

export const noCell: CellParts = { style: undefined, formula: "", type: undefined, value: "", attributes: "", rest: "" };

export function readCell(xml: string): CellParts {
  const { root } = parseXml(xml, "单元格");
  const parts: CellParts = { ...noCell, style: root.get("s"), type: root.get("t") };
  for (const name of root.attributeNames()) {
    if (name !== "r" && name !== "s" && name !== "t") parts.attributes += ` ${name}="${escapeAttribute(root.get(name)!)}"`;
  }
  for (const node of root.nodes) {
    if (!isElement(node)) continue;
    const text = node.toString();
    const { local } = node;
    if (local === "f") parts.formula = text;
    else if (local === "v" || local === "is") parts.value += text;
    else parts.rest += text;
  }
  return parts;
}

/** A cell's XML. `p` is the part's namespace prefix. */
export function cellXml(p: string, row: number, column: number, parts: CellParts): string {
  let open = `<${p}c r="${cellName(row, column)}"`;
  if (parts.style !== undefined && parts.style !== "0") open += ` s="${parts.style}"`;
  if (parts.type !== undefined) open += ` t="${parts.type}"`;
  open += parts.attributes;
  const inner = parts.formula + parts.value + parts.rest;
  return inner ? `${open}>${inner}</${p}c>` : `${open}/>`;
}

/** Applies a write to a cell: a value without a formula replaces the formula, as typing it would. */
export function writeCell(p: string, old: CellParts, write: CellWrite, style: number | undefined): CellParts {
  const parts = { ...old };
  if (style !== undefined) parts.style = String(style);
  if (write.formula === undefined && write.value === undefined) return parts;
  // cm and vm tie the cell to rich values or dynamic arrays of the old content.
  parts.attributes = parts.attributes.replace(/ (?:cm|vm)="[^"]*"/g, "");
  if (write.formula) {
    if (write.formula.length > longestFormula) refuse("limit", `单元格 ${cellName(write.row, write.column)} 的公式超过 ${longestFormula} 个字符，Excel 无法保存。`);
    parts.formula = `<${p}f>${escapeText(write.formula.replace(/^=/, ""))}</${p}f>`;
  } else if (write.formula === null || write.value !== undefined) parts.formula = "";
  if (write.value !== undefined) Object.assign(parts, valueParts(p, write.value, parts.formula !== ""));
  else if (parts.formula === "" && parts.type === "str") {
    // A kept result of a removed formula becomes a plain text.
    const inner = parts.value.replace(/^<[^>]*>|<\/[^>]*>$/g, "");
    [parts.type, parts.value] = ["inlineStr", `<${p}is><${p}t xml:space="preserve">${inner}</${p}t></${p}is>`];
  }
  return parts;
}

function valueParts(p: string, value: CellValue, formula: boolean): { type: string | undefined; value: string } {
  if (value === null) return { type: undefined, value: "" };
  if (typeof value === "boolean") return { type: "b", value: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { type: "e", value: `<${p}v>#NUM!</${p}v>` };
    return { type: undefined, value: `<${p}v>${String(value)}</${p}v>` };
  }
  if (typeof value === "object") return { type: "e", value: `<${p}v>${escapeText(errors.test(value.error) ? value.error : "#VALUE!")}</${p}v>` };
  const text = escapeText(xstring(cap(value)));
  if (formula) return { type: "str", value: `<${p}v>${text}</${p}v>` };
  const space = /^\s|\s$|[\n\t]/.test(value) ? ' xml:space="preserve"' : "";
  return { type: "inlineStr", value: `<${p}is><${p}t${space}>${text}</${p}t></${p}is>` };
}

/** Cuts text at Excel's limit and says so; never between the halves of a surrogate pair. */
function cap(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const kept = text.slice(0, MAX_CELL_TEXT - cutMark.length);
  return kept.replace(/[\ud800-\udbff]$/, "") + cutMark;
}
