import { sourceOf } from "../../dictionary/finding-place";
import type { ReviewResult } from "../../review/review";
import type { FindingContext } from "../../words/finding";
import { outcomeNames } from "../../words/outcome";
import { numeral, type LetterBlock, type LetterColumn } from "./letter";
import { cellsOfObjection, isAgainst, objectionWords, type Objection } from "./objections";

const itemColumns: readonly LetterColumn[] = [
  { label: "序号", width: 2, centre: true },
  { label: "单元格", width: 3 },
  { label: "问题", width: 7 },
  { label: "条文（原文）", width: 7, verbatim: true },
  { label: "处理", width: 5 },
];

/** Cells named one by one. */
const mostCells = 8;

/** Where an objection stands, as people write it. */
export function cellsText(objection: Objection): string {
  const cells = cellsOfObjection(objection);
  if (cells.length === 0) return "—";
  return cells.slice(0, mostCells).join("、") + (cells.length > mostCells ? ` 等 ${cells.length} 格` : "");
}

/** The article in short with its own words. */
export function articleText({ article, quote }: { article: string; quote: string }): string {
  return quote === "" ? article : `${article}：“${quote}”`;
}

/**
 * Numbered items, a table for each sheet they stand in, in the order in which the sheets come.
 * @param first number of the first heading and of the first item
 */
export function itemBlocks(objections: readonly Objection[], result: ReviewResult, words: FindingContext, first = { heading: 1, item: 1 }): LetterBlock[] {
  const several = new Set(objections.map(({ finding }) => sourceOf(finding, result).file)).size > 1;
  const bySheet = new Map<string, Objection[]>();
  for (const objection of objections) {
    const { file, sheet } = sourceOf(objection.finding, result);
    const name = sheet === "" ? "缺少的表" : `工作表“${sheet}”`;
    const key = several ? `${name}（文件“${file}”）` : name;
    const known = bySheet.get(key);
    if (known) known.push(objection);
    else bySheet.set(key, [objection]);
  }
  let { heading, item } = first;
  return [...bySheet].flatMap(([name, some]): LetterBlock[] => [
    { kind: "heading", text: `${numeral(heading++)}、${name}` },
    { kind: "table", columns: itemColumns, rows: some.map((objection) => row(objection, item++, words)) },
  ]);
}

function row(objection: Objection, serial: number, words: FindingContext): string[] {
  const told = objectionWords(objection, words);
  const more = objection.follows > 0 ? `（补正后，与此有关的另 ${objection.follows} 项一并核验）` : "";
  const { outcome } = objection.finding;
  const remedy = outcome === "review" ? "由评审人判断" : outcome === "pending" ? "到期后再核验" : isAgainst(objection.finding) ? told.remedy : "—";
  return [String(serial), cellsText(objection), `【${outcomeNames[outcome]}】${told.problem}${more}`, articleText(told), remedy];
}
