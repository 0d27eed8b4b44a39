import { fieldOf, recordType } from "../core/dictionary/dictionary";
import { templateChoicesIn, type TemplateChoice } from "../core/intake/tables/template-choices";
import { labelKey } from "../core/intake/headings/label";
import type { ReviewResult } from "../core/review/review";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { readJsonFile } from "./json-file";

/** Reads --choices: what headings mean, as --choices-out or the pane wrote it and somebody settled it. Throws UsageError. */
export function readChoices(file: string | undefined): TemplateChoice[] {
  if (!file) return [];
  const parsed = readJsonFile(file, "栏目文件");
  try {
    const choices = templateChoicesIn(parsed);
    for (const { record, heading, field } of choices) {
      if (!recordType(record)) throw new UserError(`中“${heading}”的 record“${record}”不是记录类型`);
      if (field && !fieldOf(record, field)) throw new UserError(`中“${heading}”的 field“${field}”不是“${record}”的栏目`);
    }
    return choices;
  } catch (fault) {
    throw fault instanceof UserError ? new UsageError(`栏目文件 ${file} ${fault.message}。`) : fault;
  }
}

/** What was said of headings that no table has: a slip of the pen must not pass for an answer. */
export function unusedChoices(choices: readonly TemplateChoice[], { files }: Pick<ReviewResult, "files">): string[] {
  const headings = new Set(files.flatMap(({ tables }) => tables.flatMap(({ record, columns, unmatched }) => [...[...columns.values()].map(({ label }) => label), ...unmatched].map((label) => `${record}\n${labelKey(label)}`))));
  return choices.flatMap(({ record, heading }) => (headings.has(`${record}\n${labelKey(heading)}`) ? [] : [`说明：栏目文件中的“${heading}”没有用到：${recordType(record)!.title}中没有这个表头`]));
}
