import { equality } from "../compare";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const eq = conditionOperator({
  name: "eq",
  argument: pair,
  compile: ([a, b], scope) => equality(scope.value(a), scope.value(b), scope.data.texts),
  proof: { as: "comparison", holds: "eq" },
  mentions: "parts",
  written: { as: "sign", sign: "=" },
  doc: "Equal: texts after NFKC, without spaces, in Simplified script, in lower case.",
  example: { eq: ["annualTrainees", "finishedTrainees"] },
  text: "annualTrainees = finishedTrainees",
});
