import { evaluate } from "../formula/evaluate";
import type { Node } from "../formula/parse";
import { parseFormula } from "../formula/parse";
import type { FormulaPlace } from "../formula/place";
import type { SheetRule } from "../model/rules";

const FIXED = new Set(["IF", "AND", "OR", "NOT", "ISTEXT", "TRUE", "FALSE"]);

function isConstant(node: Node): boolean {
  switch (node.kind) {
    case "value":
      return true;
    case "unary":
      return isConstant(node.of);
    case "binary":
      return isConstant(node.left) && isConstant(node.right);
    case "call":
      return FIXED.has(node.name) && node.args.every((arg) => arg === null || isConstant(arg));
    default:
      return false;
  }
}

/** What a formula rule says when it is the same for every cell: true or false; null when it depends on cells or is of another type. */
export function constantRule(rule: SheetRule): boolean | null {
  const tree = rule.type === "Custom" ? parseFormula(rule.formula) : null;
  if (!tree || !isConstant(tree)) return null;
  // A constant tree never looks at its place.
  const value = evaluate(tree, {} as FormulaPlace);
  return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : null;
}
