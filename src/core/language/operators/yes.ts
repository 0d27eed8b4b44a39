import * as z from "zod/mini";
import { shorthand } from "./shorthand";

export const yes = shorthand({
  name: "yes",
  argument: z.string(),
  means: (field) => ({ is: [field, true] }),
  written: { as: "word", before: "field" },
  doc: "A field says 是.",
  example: { yes: "hasDistanceConditions" },
  text: "yes hasDistanceConditions",
});
