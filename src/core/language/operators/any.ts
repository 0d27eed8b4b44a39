import * as z from "zod/mini";
import { combine } from "../combine";
import { or, Truth } from "../state";
import { conditionOperator } from "./operator";
import { cond } from "./part";

export const any = conditionOperator({
  name: "any",
  argument: z.array(cond),
  compile: (nodes, scope) => combine(nodes, scope, or, Truth.no),
  proof: { as: "any" },
  mentions: "parts",
  written: { as: "between", word: "or" },
  doc: "True when one is; false when none is. An empty list is false.",
  example: { any: [{ filled: "letterDate" }, { filled: "paperDate" }] },
  text: "filled letterDate or filled paperDate",
});
