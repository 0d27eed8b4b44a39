import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const lte = conditionOperator({
  name: "lte",
  argument: pair,
  compile: ([a, b], scope) => ordering(scope.value(b), scope.value(a), true),
  proof: { as: "comparison", holds: "lte" },
  mentions: "parts",
  doc: "At most: numbers with numbers, dates with dates.",
  example: { lte: [{ count: { of: "group" } }, 3] },
});
