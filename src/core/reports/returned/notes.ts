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

/** Objections told in one note; all of them are in the list. */
const most = 4;

/** One note for each cell that is held against whoever filled the file in, by sheet: what is wrong, the article in short, what to do. */
export function plannedNotes(result: ReviewResult, file: string, words: FindingContext): Map<string, PlannedNote[]> {
  const cells = new Map<string, Map<number, Objection[]>>();
  const mine = [...result.findings.keys()].filter((at) => sourceOf(result.findings[at], result).file === file && hasCell(result.findings[at].place));
  for (const objection of objectionsAmong(result, mine)) {
    for (const [key, { sheet, all }] of byCell(objection, result)) {
      let there = cells.get(sheet);
      if (!there) cells.set(sheet, (there = new Map<number, Objection[]>()));
      const cell = Number(key.slice(key.lastIndexOf(" ")));
      there.set(cell, [...(there.get(cell) ?? []), { finding: all[0], all, follows: 0 }]);
    }
  }
  const notes = new Map<string, PlannedNote[]>();
  for (const [sheet, there] of cells) notes.set(sheet, [...there].map(([key, objections]) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, text: noteText(objections, words) })));
  return notes;
}

/** The findings of an objection by the marked cell they stand at: rows that lack the same each have a note of their own. */
function byCell({ all }: Objection, result: ReviewResult): Map<string, { sheet: string; all: Objection["all"][number][] }> {
  const found = new Map<string, { sheet: string; all: Objection["all"][number][] }>();
  for (const finding of all) {
    const { sheet } = sourceOf(finding, result);
    const key = `${sheet} ${finding.place.row * MAX_COLUMNS + finding.place.columns[0]}`;
    const known = found.get(key);
    if (known) known.all.push(finding);
    else found.set(key, { sheet, all: [finding] });
  }
  return found;
}

function noteText(objections: readonly Objection[], words: FindingContext): string {
  const told = objections.slice(0, most).map((objection) => {
    const { problem, article, remedy } = objectionWords(objection, words);
    return `【${outcomeNames[objection.finding.outcome]}】${problem}\n依据：${article}\n处理：${remedy}`;
  });
  if (objections.length > most) told.push(`另有 ${objections.length - most} 项，见“核验结果”。`);
  return told.join("\n");
}
