import * as z from "zod/mini";
import { member } from "../member";
import { conditionOperator } from "./operator";
import { literal } from "./part";

export const is = conditionOperator({
  name: "is",
  argument: z.tuple([z.string(), literal]),
  compile: ([field, value], scope) => member(field, [value], scope),
  proof: { as: "member", field: ([field]) => field, among: ([, value]) => [value] },
  mentions: "field",
  written: { as: "literal" },
  doc: "A field equals a literal: an enum code or label, true/false, a number, or text compared in normal form.",
  example: { is: ["applicationType", "new"] },
  text: "applicationType is new",
});
