import { MAX_COLUMNS } from "../../../sheet/area";
import { hasCell, sourceOf } from "../../dictionary/finding-place";
import type { ReviewResult } from "../../review/review";
import type { FindingContext } from "../../words/finding";
import { outcomeNames } from "../../words/outcome";
import { objectionsAmong, objectionWords, type Objection } from "./objections";

/** Whose notes on cells are ours. */
export const noteAuthor = "基地核验";

/** A remark for a cell; rows and columns are 0-based. */
export interface PlannedNote {
  row: number;
  column: number;
  text: string;
}

/** Faults told in one note; all of them are in the list. */
const most = 4;

/** One note for each cell that a objection of the file stands at, by sheet: what is wrong, the article in short, what to do. */
export function plannedNotes(result: ReviewResult, file: string, words: FindingContext): Map<string, PlannedNote[]> {
  const cells = new Map<string, Map<number, Objection[]>>();
  const mine = [...result.findings.keys()].filter((at) => sourceOf(result.findings[at], result).file === file && hasCell(result.findings[at].place));
  for (const objection of objectionsAmong(result, mine)) {
    const { sheet } = sourceOf(objection.finding, result);
    const { row, columns } = objection.finding.place;
    let there = cells.get(sheet);
    if (!there) cells.set(sheet, (there = new Map<number, Objection[]>()));
    const key = row * MAX_COLUMNS + columns[0];
    there.set(key, [...(there.get(key) ?? []), objection]);
  }
  const notes = new Map<string, PlannedNote[]>();
  for (const [sheet, there] of cells) notes.set(sheet, [...there].map(([key, objections]) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, text: noteText(objections, words) })));
  return notes;
}

function noteText(objections: readonly Objection[], words: FindingContext): string {
  const told = objections.slice(0, most).map((objection) => {
    const { problem, article, remedy } = objectionWords(objection, words);
    return `【${outcomeNames[objection.finding.outcome]}】${problem}\n依据：${article}\n处理：${remedy}`;
  });
  if (objections.length > most) told.push(`另有 ${objections.length - most} 项，见“核验结果”。`);
  return told.join("\n");
}
