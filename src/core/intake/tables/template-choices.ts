import * as z from "zod/mini";
import { fieldOf, recordType } from "../../dictionary/dictionary";
import type { TableSource } from "../../dictionary/dataset";
import { UserError } from "../../../sheet/user-error";
import { labelKey } from "../headings/label";

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
  const said = new Map<string, string>();
  for (const { record, heading, field } of read.data.columns) {
    if (!recordType(record)) throw new UserError(`中“${heading}”的 record“${record}”不是记录类型`);
    if (field && !fieldOf(record, field)) throw new UserError(`中“${heading}”的 field“${field}”不是“${record}”的栏目`);
    if (field === null) continue;
    const before = said.get(keyOf(record, heading));
    if (before !== undefined && before !== field) throw new UserError(`中“${heading}”写了两次，一次是${named(before)}，一次是${named(field)}，请只留一处`);
    said.set(keyOf(record, heading), field);
  }
  return read.data.columns.filter(({ field }) => field !== null);
}

const keyOf = (record: string, heading: string): string => `${record}\n${labelKey(heading)}`;
const named = (field: string): string => (field === "" ? "不使用" : `“${field}”`);

/** What was said of headings that no table has: a slip of the pen must not pass for an answer. */
export function unusedChoices(choices: readonly TemplateChoice[], tables: readonly TableSource[]): TemplateChoice[] {
  const headings = new Set(tables.flatMap(({ record, columns, unmatched }) => [...[...columns.values()].map(({ label }) => label), ...unmatched].map((label) => keyOf(record, label))));
  return choices.filter(({ record, heading }) => !headings.has(keyOf(record, heading)));
}

/** The choices with further ones: what is said later of a heading holds. */
export const withTemplateChoices = (choices: readonly TemplateChoice[], more: readonly TemplateChoice[]): TemplateChoice[] =>
  [...new Map([...choices, ...more].map((choice) => [keyOf(choice.record, choice.heading), choice])).values()];
