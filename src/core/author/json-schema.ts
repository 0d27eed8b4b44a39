import * as z from "zod/mini";
import { articleFile, pack, packHeader } from "../language/pack/schema";

/**
 * JSON Schema (draft 2020-12) of a whole pack, for editors; `$defs` also has the two files a built-in pack is made of:
 * header (pack.json) and articleFile (rules/art-08.json). `npm run schema` writes both.
 */
export function packJsonSchema(): Record<string, unknown> {
  const whole = z.toJSONSchema(pack, { io: "input", reused: "ref" }) as Record<string, unknown>;
  return { ...whole, title: "基地核验法规包" };
}

/** JSON Schemas of the files of a built-in pack. */
export function packFileSchemas(): { header: Record<string, unknown>; articleFile: Record<string, unknown> } {
  const of = (schema: z.core.$ZodType): Record<string, unknown> => z.toJSONSchema(schema, { io: "input", reused: "ref" }) as Record<string, unknown>;
  return { header: of(packHeader), articleFile: of(articleFile) };
}
