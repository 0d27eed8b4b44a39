import * as z from "zod/mini";
import { shorthand } from "./shorthand";

export const none = shorthand({
  name: "none",
  argument: z.string(),
  means: (field) => ({ in: [field, { param: "declaredNone" }] }),
  written: { as: "word", before: "field" },
  doc: "A field says 无 or the like: one of the words that the parameter declaredNone holds.",
  example: { none: "mgmtOrg" },
  text: "none mgmtOrg",
});
