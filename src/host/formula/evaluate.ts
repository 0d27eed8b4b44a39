import { fifteenDigits, type GridValue, isError, NOT_CALCULATED } from "../model/cell-value";
import type { CellValue } from "../../sheet/cells";
import { asNumber } from "./as-number";
import { functions } from "./functions";
import { type Node, parseFormula } from "./parse";
import type { FormulaPlace } from "./place";
import { cellsOf } from "../../sheet/area";

const error = (text: string): { error: string } => ({ error: text });

const asText = (value: CellValue): string =>
  value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : isError(value) ? value.error : String(value);

function arithmetic(operator: string, left: number, right: number): GridValue {
  if (operator === "/" && right === 0) return error("#DIV/0!");
  const result = operator === "+" ? left + right : operator === "-" ? left - right : operator === "*" ? left * right : operator === "/" ? left / right : left ** right;
  return Number.isFinite(result) ? fifteenDigits(result) : error("#NUM!");
}

/** Excel's order: numbers before texts before booleans; texts ignore case. */
function compare(left: CellValue, right: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  const a = left === null ? (typeof right === "string" ? "" : typeof right === "boolean" ? false : 0) : left;
  const b = right === null ? (typeof left === "string" ? "" : typeof left === "boolean" ? false : 0) : right;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const x = typeof a === "string" ? a.toLowerCase() : Number(a);
  const y = typeof b === "string" ? b.toLowerCase() : Number(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function binary(operator: string, left: GridValue, right: GridValue): GridValue {
  for (const side of [left, right]) if (typeof side === "object" && side !== null) return side;
  if (operator === "&") return asText(left as CellValue) + asText(right as CellValue);
  if ("+-*/^".includes(operator)) {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (typeof a !== "number") return a;
    return typeof b === "number" ? arithmetic(operator, a, b) : b;
  }
  const order = compare(left as CellValue, right as CellValue);
  const holds: Record<string, boolean> = { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 };
  return holds[operator];
}

/** The value of a tree at a place; NOT_CALCULATED for what this host leaves to Excel. */
export function evaluate(node: Node, place: FormulaPlace): GridValue {
  switch (node.kind) {
    case "value":
      return node.value;
    case "opaque":
      return NOT_CALCULATED;
    case "reference": {
      const sheet = node.sheet === null ? place.sheet : place.sheet.workbook.findSheet(node.sheet);
      if (!sheet) return error("#REF!");
      if (cellsOf(node.area) > 1) return NOT_CALCULATED;
      return sheet.grid.get(node.area.top, node.area.left);
    }
    case "name": {
      const { workbook } = place.sheet;
      const known = workbook.findName(node.name, place.sheet) ?? workbook.findName(node.name);
      const tree = known && parseFormula(known.refersTo.replace(/^=/, ""));
      return tree ? evaluate(tree, place) : error("#NAME?");
    }
    case "unary": {
      const of = asNumber(evaluate(node.of, place));
      if (typeof of !== "number" || node.operator === "+") return node.operator === "+" ? evaluate(node.of, place) : of;
      return node.operator === "%" ? of / 100 : -of;
    }
    case "binary":
      return binary(node.operator, evaluate(node.left, place), evaluate(node.right, place));
    case "call":
      return functions[node.name]?.(node.args, place, evaluate) ?? NOT_CALCULATED;
  }
}
