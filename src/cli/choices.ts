import { recordType } from "../core/dictionary/dictionary";
import { templateChoicesIn, unusedChoices, type TemplateChoice } from "../core/intake/tables/template-choices";
import type { ReviewResult } from "../core/review/review";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { readJsonFile } from "./json-file";

/** Reads --choices: what headings mean, as --choices-out or the pane wrote it and somebody settled it. Throws UsageError. */
export function readChoices(file: string | undefined): TemplateChoice[] {
  if (!file) return [];
  const parsed = readJsonFile(file, "栏目文件");
  try {
    return templateChoicesIn(parsed);
  } catch (fault) {
    throw fault instanceof UserError ? new UsageError(`栏目文件 ${file} ${fault.message}。`) : fault;
  }
}

/** A line for each heading of --choices that no table has. */
export const unusedChoiceLines = (choices: readonly TemplateChoice[], { files }: Pick<ReviewResult, "files">): string[] =>
  unusedChoices(choices, files.flatMap(({ tables }) => tables)).map(({ record, heading }) => `说明：栏目文件中的“${heading}”没有用到：${recordType(record)!.title}中没有这个表头`);
