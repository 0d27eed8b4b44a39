import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const lt = conditionOperator({
  name: "lt",
  argument: pair,
  compile: ([a, b], scope) => ordering(scope.value(b), scope.value(a), false),
  proof: { as: "comparison", holds: "lt" },
  mentions: "parts",
  written: { as: "sign", sign: "<" },
  doc: "Less than: numbers with numbers, dates with dates.",
  example: { lt: ["endDate", "startDate"] },
  text: "endDate < startDate",
});
