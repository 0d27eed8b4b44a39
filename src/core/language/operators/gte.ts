import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const gte = conditionOperator({
  name: "gte",
  argument: pair,
  compile: ([a, b], scope) => ordering(scope.value(a), scope.value(b), true),
  proof: { as: "comparison", holds: "gte" },
  mentions: "parts",
  written: { as: "sign", sign: ">=" },
  doc: "At least: numbers with numbers, dates with dates.",
  example: { gte: ["annualTrainees", 2000] },
  text: "annualTrainees >= 2000",
});
