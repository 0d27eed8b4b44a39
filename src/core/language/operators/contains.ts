import * as z from "zod/mini";
import { textTest } from "../pattern";
import { comparable } from "../texts";
import { conditionOperator } from "./operator";

export const contains = conditionOperator({
  name: "contains",
  argument: z.tuple([z.string(), z.string()]),
  compile([field, part], scope) {
    const wanted = comparable(part);
    return textTest(field, scope, (text) => comparable(text).includes(wanted));
  },
  proof: { as: "whole", field: ([field]) => field },
  mentions: "field",
  written: { as: "quoted" },
  doc: "A field's text contains a text, both after NFKC, without spaces, in Simplified script.",
  example: { contains: ["name", "党校"] },
  text: "name contains '党校'",
});
