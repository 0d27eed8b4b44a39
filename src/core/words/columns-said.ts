import type { FileReview } from "../review/contract";
import { askedColumns, isOfOtherYear, nameOf } from "./column-match";
import { asWritten } from "./speech";

/** Columns of one kind named in a line at most. */
const named = 8;
const heads = { likely: "按含义理解，请确认：", unsure: "不能确定，没有采用，请指定：", unknown: "没有认出：", twice: "与另一列指定为同一栏，没有采用：", other: "是其他表的栏目，没有采用：", year: "是其他年度的数，没有采用：" };
type Doubt = keyof typeof heads;
const doubts = Object.keys(heads) as Doubt[];
const nothingYet = (): Record<Doubt, Map<string, string>> => Object.fromEntries(doubts.map((doubt) => [doubt, new Map<string, string>()])) as Record<Doubt, Map<string, string>>;

/** What of columns is not sure, a sentence for each sheet, and one for sheets of which the same is to be said: what is only likely, what is asked, what nobody understood. */
export function columnTexts({ tables }: Pick<FileReview, "tables">): string[] {
  const sheets = new Map<string, { name: string; said: Record<Doubt, Map<string, string>> }>();
  const several = new Set(tables.map(({ file }) => file)).size > 1;
  for (const { table, match: { column, heading, field, certainty, others } } of askedColumns(tables, asWritten)) {
    if (certainty === "sure" || table.setAside?.has(heading)) continue;
    const key = `${table.file}\n${table.sheet}\n${table.headerRow}`;
    const { said } = sheets.get(key) ?? sheets.set(key, { name: `${several ? `${table.file} ` : ""}“${table.sheet}”`, said: nothingYet() }).get(key)!;
    const name = (id: string): string => `“${nameOf(table.record, id)}”`;
    const doubt = table.mayBe?.get(heading)?.told && field === null ? "twice" : isOfOtherYear(table, heading) ? "year" : certainty === "unknown" && table.mayBe?.get(heading)?.of !== undefined ? "other" : certainty;
    const more = doubt === "likely" ? `理解为${name(field!)}` : doubt === "unsure" || doubt === "twice" ? `（${others.map(name).join("或")}）` : "";
    said[doubt].set(column, `${column}“${heading}”${more}`);
  }
  const alike = new Map<string, string[]>();
  for (const { name, said } of sheets.values()) {
    const text = doubts.flatMap((doubt) => listed(heads[doubt], [...said[doubt].values()])).join("；");
    alike.set(text, [...(alike.get(text) ?? []), name]);
  }
  return [...alike].map(([text, names]) => `${[...new Set(names)].slice(0, namedSheets).join("、")}${names.length > namedSheets ? `等 ${names.length} 张表` : ""}的栏目${text}`);
}

/** Sheets of which the same is to be said that are named. */
const namedSheets = 3;

function listed(head: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [head + texts.slice(0, named).join("、") + (texts.length > named ? ` 等 ${texts.length} 栏` : "")];
}
