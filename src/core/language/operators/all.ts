import * as z from "zod/mini";
import { combine } from "../combine";
import { and, Truth } from "../state";
import { conditionOperator } from "./operator";
import { cond } from "./part";

export const all = conditionOperator({
  name: "all",
  argument: z.array(cond),
  compile: (nodes, scope) => combine(nodes, scope, and, Truth.yes),
  proof: { as: "all" },
  mentions: "parts",
  written: { as: "between", word: "and" },
  doc: "True when all are; false when one is. An empty list is true.",
  example: { all: [{ filled: "name" }, { gte: ["annualTrainees", 2000] }] },
  text: "filled name and annualTrainees >= 2000",
});
