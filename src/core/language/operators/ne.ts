import { equality } from "../compare";
import { negate } from "./not";
import { conditionOperator } from "./operator";
import { pair } from "./part";

export const ne = conditionOperator({
  name: "ne",
  argument: pair,
  compile: ([a, b], scope) => negate(equality(scope.value(a), scope.value(b), scope.data.texts)),
  proof: { as: "comparison", holds: "ne" },
  mentions: "parts",
  written: { as: "sign", sign: "!=" },
  doc: "Not equal, in the sense of `eq`.",
  example: { ne: ["headcountYear", { year: "applicationDate" }] },
  text: "headcountYear != year(applicationDate)",
});
