import { presence } from "./filled";
import { negate } from "./not";
import { conditionOperator } from "./operator";
import { expr } from "./part";

export const blank = conditionOperator({
  name: "blank",
  argument: expr,
  compile: (node, scope) => negate(presence(scope.value(node), scope)),
  proof: { as: "presence", filled: false, of: (node) => node },
  mentions: "parts",
  written: { as: "word", before: "value" },
  doc: "Nothing is there: the opposite of `filled`.",
  example: { blank: "reviewPassed" },
  text: "blank reviewPassed",
});
