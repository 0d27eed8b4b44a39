import { recordType } from "../dictionary/dictionary";
import type { TableSource } from "../dictionary/dataset";
import type { FileReview, ReviewResult } from "../review/contract";
import { nameOf } from "./column-match";
import type { Speech } from "./speech";
import { keptWordTexts } from "./words-asked";

/** Headings of a table that were read as an answer kept in its file says: the field, or "" for 不用. */
export function keptIn({ columns, setAside }: TableSource): Record<string, string> {
  const answers = [...columns].flatMap(([field, { label, reason }]): [string, string][] => (reason === "kept" ? [[label, field]] : []));
  const unused = [...(setAside ?? [])].flatMap(([label, by]): [string, string][] => (by === "kept" ? [[label, ""]] : []));
  return Object.fromEntries([...answers, ...unused]);
}

/** What of a file was read as an answer kept in it says: sheets, columns, words. Whoever reviews did not say so. */
export function keptTexts({ file, tables }: Pick<FileReview, "file" | "tables">, result: Pick<ReviewResult, "words">, speech: Speech): string[] {
  const { say, word } = speech;
  const words = keptWordTexts(result, speech, file);
  const listed = new Map(tables.flatMap(({ sheet, record, listed: by }) => (by?.by === "kept" ? [[sheet, record] as const] : [])));
  const sheets = [...listed].map(([sheet, record]) => say`工作表“${sheet}”按文件中已指定的“${word(recordType(record)!.title)}”读取`);
  const columns = tables.flatMap((table) => {
    const told = Object.entries(keptIn(table)).map(([label, field]) => (field === "" ? say`“${label}”不用` : say`“${label}”为“${word(nameOf(table.record, field))}”`));
    return told.length > 0 ? [say`工作表“${table.sheet}”按文件中已指定的含义读取：${told.join("、")}`] : [];
  });
  return [...sheets, ...columns, ...(words.length > 0 ? [say`选项按文件中已指定的含义读取：${words.join("、")}`] : [])];
}
