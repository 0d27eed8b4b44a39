import type { Dataset } from "../dictionary/dataset";
import { fieldOf } from "../dictionary/dictionary";
import { notUnderstood } from "../intake/tables/not-understood";
import { fieldsOfForms } from "./form-reads";
import { namedColumns } from "../words/columns";
import { asWritten } from "../words/speech";

/**
 * What a form leaves blank because a column was not understood, a sentence for each table: without it a blank on an
 * official form looks like something that was not filled in.
 */
export function gapsOf(form: unknown, { records }: Dataset): string[] {
  const read = [...fieldsOfForms([form])].map((place) => place.split("."));
  const said: string[] = [];
  for (const { record, sources } of records.values()) {
    const wanted = read.filter(([of]) => of === record).map(([, field]) => field);
    for (const { file, sheet, columns, ...table } of sources) {
      const unknown = notUnderstood({ ...table, columns });
      if (unknown.length === 0) continue;
      // What another table of the workbook gives is not blank.
      const given = (field: string): boolean => columns.has(field) || sources.some((other) => other.file === file && other.columns.has(field));
      const names = [...new Set(wanted.filter((field) => !given(field)).map((field) => fieldOf(record, field)!.name))];
      if (names.length > 0) said.push(`“${file}”的工作表“${sheet}”有未认出的栏目${namedColumns(unknown, asWritten)}，又没有认出${namedColumns(names, asWritten)}，表中相应各栏因此空白；请指定这些栏目后重新生成。`);
    }
  }
  return said;
}
