import { fieldOf, recordType } from "../core/dictionary/dictionary";
import { templateChoicesIn, type TemplateChoice } from "../core/intake/tables/template-choices";
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
