import { fieldOf } from "../dictionary/dictionary";
import type { TableSource } from "../dictionary/dataset";
import type { Speech } from "./speech";

/** Headings of a table that were read as an answer kept in its file says: the field, or "" for 不用. */
export function keptIn({ columns, setAside }: TableSource): Record<string, string> {
  const answers = [...columns].flatMap(([field, { label, reason }]): [string, string][] => (reason === "kept" ? [[label, field]] : []));
  const unused = [...(setAside ?? [])].flatMap(([label, by]): [string, string][] => (by === "kept" ? [[label, ""]] : []));
  return Object.fromEntries([...answers, ...unused]);
}

/** Which columns of a file's sheets were read as an answer kept in it says: whoever reviews did not say so. */
export function keptTexts({ tables }: { tables: readonly TableSource[] }, { say, word }: Speech): string[] {
  return tables.flatMap((table) => {
    const told = Object.entries(keptIn(table)).map(([label, field]) => (field === "" ? say`“${label}”不用` : say`“${label}”为“${word(fieldOf(table.record, field)?.name ?? field)}”`));
    return told.length > 0 ? [say`工作表“${table.sheet}”按文件中已指定的含义读取：${told.join("、")}`] : [];
  });
}
