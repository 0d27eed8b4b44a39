import type { WorkbookCells } from "../../../../src/sheet/cells";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";
import { review, type ReviewOptions, type ReviewResult } from "../../../../src/core/review/review";
import { packOf } from "../../engine/fixture";
import { book, type TestCell, type TestSheet } from "../../intake/tables/book";

export interface AnswerRow {
  unit: string;
  clause: string;
  verdict: string;
}

export function question(clause: string, phase = "application", more: Partial<Entry> = {}): Entry {
  return {
    clause: `test-2019/${clause}`, article: clause.split(".")[0], item: "", cite: `《试验办法》第${clause}条`, quote: `原文${clause}`, phase, as: "question",
    question: `第${clause}问？`, message: `第${clause}条不足`, ...more,
  } as Entry;
}

/** Two questions of an application and one of a base at work. */
export function questionPack(entries: Entry[] = []): Pack {
  return packOf([question("8.1"), question("8.2"), question("9.1", "operation"), ...entries]);
}

export function institutions(names: readonly string[], more: Record<string, TestCell[]> = {}): TestSheet {
  return { name: "机构信息", rows: [["单位名称", "单位地址", ...Object.keys(more)], ...names.map((name, i) => [name, "济南", ...Object.values(more).map((values) => values[i])])] };
}

export function answerSheet(rows: readonly AnswerRow[]): TestSheet {
  return { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见"], ...rows.map(({ unit, clause, verdict }) => [unit, clause, verdict === "" ? null : verdict])] };
}

/** A review of institutions and the answers recorded beside them. */
export function reviewRows(packs: Pack[], names: readonly string[], rows: readonly AnswerRow[]): ReviewResult {
  return reviewBooks(packs, [book([institutions(names), ...(rows.length > 0 ? [answerSheet(rows)] : [])], "a.xlsx")]);
}

export function reviewBooks(packs: Pack[], books: WorkbookCells[], options: Partial<ReviewOptions> = {}): ReviewResult {
  return review(books, { packs, known: packs, on: "2019-09-20", ...options });
}
