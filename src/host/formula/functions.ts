import type { GridValue } from "../model/cell-value";
import { NOT_CALCULATED, fifteenDigits } from "../model/cell-value";
import { asNumber } from "./as-number";
import type { Node } from "./parse";
import type { FormulaPlace } from "./place";

type Evaluate = (node: Node, place: FormulaPlace) => GridValue;
type Call = (args: (Node | null)[], place: FormulaPlace, evaluate: Evaluate) => GridValue;

/** Visits every value an argument stands for; false when it cannot be known. */
function each(args: (Node | null)[], place: FormulaPlace, evaluate: Evaluate, visit: (value: GridValue, direct: boolean) => void): boolean {
  for (const arg of args) {
    if (arg === null) visit(null, true);
    else if (arg.kind === "reference") {
      const sheet = arg.sheet === null ? place.sheet : place.sheet.workbook.findSheet(arg.sheet);
      if (!sheet) visit({ error: "#REF!" }, false);
      else sheet.grid.each(arg.area, (_row, _column, value) => visit(value, false));
    } else if (arg.kind === "opaque" || arg.kind === "name") return false;
    else visit(evaluate(arg, place), true);
  }
  return true;
}

const isObject = (value: GridValue): value is Exclude<GridValue, string | number | boolean | null> => typeof value === "object" && value !== null;

const SUM: Call = (args, place, evaluate) => {
  let total = 0;
  let bad: GridValue = null;
  const known = each(args, place, evaluate, (value, direct) => {
    if (isObject(value)) bad ??= value;
    else if (typeof value === "number") total += value;
    else if (direct) {
      const number = asNumber(value);
      if (typeof number === "number") total += number;
      else bad ??= number;
    }
  });
  return known ? (bad ?? fifteenDigits(total)) : NOT_CALCULATED;
};

const counting = (counts: (value: GridValue) => boolean): Call => (args, place, evaluate) => {
  let count = 0;
  let unknown = false;
  const known = each(args, place, evaluate, (value) => {
    if (isObject(value) && "notCalculated" in value) unknown = true;
    if (counts(value)) count++;
  });
  return known && !unknown ? count : NOT_CALCULATED;
};

const position = (of: (place: { row: number; column: number }) => number): Call => (args, place) => {
  const [arg] = args;
  if (!arg) return of(place) + 1;
  return arg.kind === "reference" ? of({ row: arg.area.top, column: arg.area.left }) + 1 : NOT_CALCULATED;
};

const HYPERLINK: Call = (args, place, evaluate) => {
  const shown = args[1] ?? args[0];
  if (!shown) return { error: "#VALUE!" };
  return evaluate(shown, place) ?? 0;
};

/** A condition as true or false; an error or unknown value as it is. */
function condition(arg: Node | null | undefined, place: FormulaPlace, evaluate: Evaluate): boolean | Exclude<GridValue, string | number | boolean | null> {
  const value = asNumber(arg ? evaluate(arg, place) : null);
  return typeof value === "number" ? value !== 0 : value;
}

const IF: Call = ([test, yes, no], place, evaluate) => {
  const held = condition(test, place, evaluate);
  if (typeof held !== "boolean") return held;
  const chosen = held ? yes : no;
  return chosen === undefined ? held : chosen === null ? 0 : evaluate(chosen, place);
};

const logical = (all: boolean): Call => (args, place, evaluate) => {
  let result = all;
  for (const arg of args) {
    if (arg?.kind === "reference") return NOT_CALCULATED;
    const held = condition(arg, place, evaluate);
    if (typeof held !== "boolean") return held;
    result = all ? result && held : result || held;
  }
  return result;
};

const NOT: Call = ([arg], place, evaluate) => {
  const held = condition(arg, place, evaluate);
  return typeof held === "boolean" ? !held : held;
};

const ISTEXT: Call = ([arg], place, evaluate) => {
  const value = arg ? evaluate(arg, place) : null;
  return isObject(value) && "notCalculated" in value ? value : typeof value === "string";
};

/** All functions this host calculates; every other one keeps the value of the file, or none. */
export const functions: Record<string, Call | undefined> = Object.assign(Object.create(null) as Record<string, Call>, {
  SUM,
  COUNTA: counting((value) => value !== null),
  COUNT: counting((value) => typeof value === "number"),
  ROW: position((place) => place.row),
  COLUMN: position((place) => place.column),
  HYPERLINK,
  IF,
  AND: logical(true),
  OR: logical(false),
  NOT,
  ISTEXT,
  TRUE: () => true,
  FALSE: () => false,
});
