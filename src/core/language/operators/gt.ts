import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const gt = conditionOperator({
  name: "gt",
  argument: pair,
  compile: ([a, b], scope) => ordering(scope.value(a), scope.value(b), false),
  proof: { as: "comparison", holds: "gt" },
  mentions: "parts",
  written: { as: "sign", sign: ">" },
  doc: "Greater than: numbers with numbers, dates with dates.",
  example: { gt: ["paperDate", { date: "2019-09-22" }] },
  text: "paperDate > date('2019-09-22')",
});
