import * as z from "zod/mini";
import { pack } from "../language/pack/schema";

/** JSON Schema (draft 2020-12) of a whole pack, for editors; `npm run schema` writes it. */
export function packJsonSchema(): Record<string, unknown> {
  const whole = z.toJSONSchema(pack, { io: "input", reused: "ref" }) as Record<string, unknown>;
  return { ...whole, title: "基地核验法规包" };
}
