import * as z from "zod/mini";
import { shorthand } from "./shorthand";

export const no = shorthand({
  name: "no",
  argument: z.string(),
  means: (field) => ({ is: [field, false] }),
  written: { as: "word", before: "field" },
  doc: "A field says 否.",
  example: { no: "hasDistanceConditions" },
  text: "no hasDistanceConditions",
});
