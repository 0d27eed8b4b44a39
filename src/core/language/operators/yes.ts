import * as z from "zod/mini";
import { shorthand } from "./shorthand";

export const yes = shorthand({
  name: "yes",
  argument: z.string(),
  means: (field) => ({ is: [field, true] }),
  mentions: "parts",
  doc: "A field says 是.",
  example: { yes: "hasDistanceConditions" },
});
