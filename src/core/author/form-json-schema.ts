import * as z from "zod/mini";
import { form } from "../language/form/form";

/** JSON Schema (draft 2020-12) of a form, for editors. `npm run schema` writes it. */
export function formJsonSchema(): Record<string, unknown> {
  return { ...(z.toJSONSchema(form, { io: "input", reused: "ref" }) as Record<string, unknown>), title: "基地核验官方表格" };
}
