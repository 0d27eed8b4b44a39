import { area, cell } from "./area";
import { formulaFault } from "./formula";
import type { Element } from "./element";
import { all, children, get, kid, kids, number, type Parts } from "./parts";

/** What a sheet's cells are checked against, and what is remembered of them. */
export interface CellCheck {
  part: string;
  strings: readonly string[];
  formats: number;
  sheets: ReadonlySet<string>;
  /** Text of cells, by "row,column" from 1; null: no text. */
  texts: Map<string, string | null>;
  formulas: Set<string>;
}

const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;

/** Text of a string item without its phonetic runs. */
export const textOf = (item: Element): string =>
  children(item).flatMap((e) => (e.localName === "t" ? [e.textContent ?? ""] : e.localName === "r" ? kids(e, "t").map((t) => t.textContent ?? "") : [])).join("");

/** Outer white space is lost without xml:space. */
export function checkSpaces(parts: Parts, part: string, item: Element): void {
  for (const e of all(item)) {
    const text = e.localName === "t" ? (e.textContent ?? "") : "";
    if (text !== text.trim() && e.getAttribute("xml:space") !== "preserve") parts.say("space", part, `outer white space of ${JSON.stringify(text.slice(0, 40))} is lost`);
  }
}

/** Rows and cells in order, each once; values of their type, indexes in range, formulas readable. */
export function checkCells(parts: Parts, data: Element | undefined, check: CellCheck): void {
  const say = (kind: string, text: string) => parts.say(kind, check.part, text);
  const groups = new Set<string>();
  let row = 0;
  for (const e of kids(data, "row")) {
    const next = number(e, "r") ?? row + 1;
    if (!(next > row && next <= 1_048_576)) say("cells", `row ${get(e, "r")} after ${row}`);
    row = next;
    if ((number(e, "s") ?? 0) >= check.formats) say("styles", `row ${row}: style ${get(e, "s")} of ${check.formats}`);
    if (e.hasAttribute("ht") && !(number(e, "ht")! >= 0 && number(e, "ht")! <= 409.5)) say("cells", `row ${row} is ${get(e, "ht")} high`);
    if (e.hasAttribute("spans") && !/^\d+:\d+( \d+:\d+)*$/.test(get(e, "spans")!)) say("cells", `row ${row} spans ${get(e, "spans")}`);
    let column = 0;
    for (const c of kids(e, "c")) {
      const at = c.hasAttribute("r") ? cell(get(c, "r")!) : { row, column: column + 1 };
      if (!at || at.row !== row || at.column <= column) {
        say("cells", `cell ${get(c, "r")} stands in row ${row} after column ${column}`);
        continue;
      }
      column = at.column;
      checkCell(parts, c, `${at.row},${at.column}`, check, groups);
    }
  }
}

function checkCell(parts: Parts, c: Element, at: string, check: CellCheck, groups: Set<string>): void {
  const where = get(c, "r") ?? at;
  const say = (kind: string, text: string) => parts.say(kind, check.part, `${where} ${text}`);
  if ((number(c, "s") ?? 0) >= check.formats) say("styles", `style ${get(c, "s")} of ${check.formats}`);
  if (kids(c, "v").length > 1 || kids(c, "f").length > 1 || kids(c, "is").length > 1) say("cells", "has two values or formulas");
  if ([...kids(c, "v"), ...kids(c, "f")].some((e) => children(e).length > 0)) say("cells", "has a value or formula that is no text");
  const [value, formula, inline] = [kid(c, "v")?.textContent ?? undefined, kid(c, "f"), kid(c, "is")];
  const type = get(c, "t") ?? "n";
  let text: string | null = null;
  if (type === "s") {
    if (value === undefined || !/^\d+$/.test(value) || Number(value) >= check.strings.length) say("strings", `string ${value} of ${check.strings.length}`);
    else text = check.strings[Number(value)];
  } else if (type === "inlineStr") {
    if (!inline) say("cells", "is inlineStr without <is>");
    else {
      text = textOf(inline);
      checkSpaces(parts, check.part, inline);
    }
    if (formula) say("cells", "is inlineStr with a formula");
  } else if (type === "str") text = value ?? "";
  else if (type === "n" && value !== undefined && !Number.isFinite(Number(value))) say("cells", `number “${value}”`);
  else if (type === "b" && value !== undefined && !/^[01]$/.test(value)) say("cells", `boolean “${value}”`);
  else if (type === "e" && value !== undefined && !errors.test(value)) say("cells", `error “${value}”`);
  else if (type === "d" && value !== undefined && !/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$|^T?\d\d:\d\d/.test(value)) say("cells", `date “${value}”`);
  else if (!["n", "b", "e", "d"].includes(type)) say("cells", `type “${type}”`);
  if (text !== null && text.length > 32_767) say("cells", `has ${text.length} characters`);
  if (text !== null || value !== undefined) check.texts.set(at, text);
  if (formula) checkFormula(formula, check, where, say, groups);
}

function checkFormula(e: Element, check: CellCheck, where: string, say: (kind: string, text: string) => void, groups: Set<string>): void {
  check.formulas.add(where);
  const [kind, text, ref] = [get(e, "t"), e.textContent ?? "", get(e, "ref")];
  const follows = kind === "shared" && text === "";
  const fault = follows || kind === "dataTable" ? undefined : formulaFault(text, check.sheets);
  if (fault) say("formula", `${fault}: ${text.slice(0, 80)}`);
  const group = get(e, "si") ?? "";
  if (kind === "shared" && ref !== undefined) {
    if (groups.has(group)) say("formula", `shared formula ${group} twice`);
    groups.add(group);
  } else if (follows && !groups.has(group)) say("formula", `shared formula ${group} has no first cell`);
  if ((kind === "array" || (kind === "shared" && ref !== undefined)) && !area(ref ?? "")) say("formula", `${kind} formula over ${ref}`);
}
