import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const lte = conditionOperator({
  name: "lte",
  argument: pair,
  compile: ([a, b], scope) => ordering(scope.value(b), scope.value(a), true),
  proof: { as: "comparison", holds: "lte" },
  mentions: "parts",
  written: { as: "sign", sign: "<=" },
  doc: "At most: numbers with numbers, dates with dates.",
  example: { lte: [{ count: "group" }, 3] },
  text: "count group <= 3",
});
