import * as z from "zod/mini";
import { UserError } from "../../../sheet/user-error";

/** What a heading means in tables of a record type, wherever they stand: said once for all files that look alike. */
const templateChoice = z.object({
  record: z.string(),
  heading: z.string(),
  /** Field id; "" for 不用; null while nobody has answered. */
  field: z.nullable(z.string()),
});
export type TemplateChoice = z.infer<typeof templateChoice>;

const file = z.object({ version: z.literal(1), columns: z.array(templateChoice) });

/** The answered ones of a file of choices, as `--choices-out` and the pane write it. Throws UserError where it is none. */
export function templateChoicesIn(parsed: unknown): TemplateChoice[] {
  const read = file.safeParse(parsed);
  if (!read.success) throw new UserError('应为 {"version": 1, "columns": [{"record": "institution", "heading": "年培训量", "field": "annualTrainees"}]}');
  return read.data.columns.filter(({ field }) => field !== null);
}
