import { isOrdinaryLabel } from "../intake/headings/ordinary-label";
import type { FileReview } from "../review/contract";
import { fieldOf } from "../dictionary/dictionary";
import { columnMatches } from "./column-match";

/** Columns of one kind named in a line at most. */
const named = 8;

/** What of a file's columns is not sure, a sentence for each sheet: what is only likely, what is asked, what nobody understood. */
export function columnTexts({ tables }: Pick<FileReview, "tables">): string[] {
  const sheets = new Map<string, { likely: Map<string, string>; unsure: Map<string, string>; unknown: Map<string, string>; used: Set<string> }>();
  for (const table of tables) {
    const place = `${table.sheet}\n${table.headerRow}`;
    const said = sheets.get(place) ?? { likely: new Map<string, string>(), unsure: new Map<string, string>(), unknown: new Map<string, string>(), used: new Set<string>() };
    sheets.set(place, said);
    const name = (id: string): string => `“${fieldOf(table.record, id)?.name ?? id}”`;
    for (const { column, heading, field, certainty, others } of columnMatches(table)) {
      const at = `${column}“${heading}”`;
      if (field !== null) said.used.add(column);
      if (certainty === "likely") said.likely.set(column, `${at}理解为${name(field!)}`);
      else if (table.setAside?.has(heading) || isOrdinaryLabel(heading)) continue;
      else if (certainty === "unsure") said.unsure.set(column, `${at}（${others.map(name).join("或")}）`);
      else if (certainty === "unknown") said.unknown.set(column, at);
    }
  }
  return [...sheets].flatMap(([place, { likely, unsure, unknown, used }]) => {
    // What another record of the same rows uses is understood.
    const open = (some: Map<string, string>): string[] => [...some].flatMap(([column, text]) => (used.has(column) ? [] : [text]));
    const parts = [
      ...listed("按含义理解，请确认：", [...likely.values()]),
      ...listed("不能确定，没有采用，请指定：", open(unsure)),
      ...listed("没有认出：", open(unknown)),
    ];
    return parts.length > 0 ? [`“${place.split("\n")[0]}”的栏目${parts.join("；")}`] : [];
  });
}

function listed(head: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [head + texts.slice(0, named).join("、") + (texts.length > named ? ` 等 ${texts.length} 栏` : "")];
}
