import { fieldOf, recordType } from "../core/dictionary/dictionary";
import { metIn } from "../core/reports/choices";
import { nameOfChoice, saysHeading, saysWord, templateChoicesIn, unusedChoices, type TemplateChoice } from "../core/intake/tables/template-choices";
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

/** A line for each heading, word or sheet of --choices that there is none of. */
export const unusedChoiceLines = (choices: readonly TemplateChoice[], result: Pick<ReviewResult, "files" | "words">): string[] =>
  unusedChoices(choices, metIn(result)).map((choice) => `说明：栏目文件中的“${nameOfChoice(choice)}”没有用到：${whyUnused(choice)}`);

function whyUnused(choice: TemplateChoice): string {
  if (saysHeading(choice)) return `${recordType(choice.record)!.title}中没有这个表头`;
  return saysWord(choice) ? `“${fieldOf(choice.record, choice.field)!.name}”中没有这样的词，或者不用指定也认识` : "没有这样的工作表";
}
