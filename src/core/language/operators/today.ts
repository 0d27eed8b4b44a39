import * as z from "zod/mini";
import { constantValue } from "../build";
import { valueOperator } from "./operator";

export const today = valueOperator({
  name: "today",
  argument: z.literal(true),
  compile: (_, scope) => constantValue("date", scope.data.today),
  proof: { exact: () => true, whole: () => true, constant: () => undefined, gives: "here" },
  mentions: "none",
  written: { as: "name" },
  doc: "The review date.",
  example: { today: true },
  text: "today",
});
