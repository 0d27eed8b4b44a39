import { tokenize } from "../../sheet/formula/tokens";
import { invalidArgument } from "../office/host-error";

/** Characters of a formula, of a text inside it; arguments of a function; levels of functions in functions (limit L37). */
const most = { formula: 8_192, text: 255, arguments: 255, levels: 64 } as const;

/** A formula without its leading "=", as far as Excel's specifications limit it. @throws HostError InvalidArgument. */
export function checkFormulaSize(formula: string, location: string): void {
  if (formula.length > most.formula) throw invalidArgument("The formula is longer than 8,192 characters.", location);
  /** Per open bracket the arguments so far; null: brackets of no function. */
  const open: (number | null)[] = [];
  for (const { kind, text } of tokenize(formula)) {
    if (kind === "text" && text.length - 2 > most.text) throw invalidArgument("Text values in formulas are limited to 255 characters.", location);
    if (kind === "function" || kind === "open") open.push(kind === "function" ? 1 : null);
    else if (kind === "close") open.pop();
    else if (kind === "comma" && open.length > 0 && open[open.length - 1] !== null) open[open.length - 1]! += 1;
    if ((open.at(-1) ?? 0) > most.arguments) throw invalidArgument("A function takes at most 255 arguments.", location);
    if (open.filter((one) => one !== null).length > most.levels) throw invalidArgument("Functions are nested in at most 64 levels.", location);
  }
}
