import { references } from "../../sheet/formula/reference";
import type { Insertion } from "../../sheet/insertions";
import { hasApi } from "../office";
import { asProblem, ExcelProblem } from "../problem";
import type { ExcelSession } from "../run";
import type { OpenSheet } from "./scan";

/** A reference whose row moves with the cell: alike in two lines only by hand, or in an array formula. */
const isRelative = (formula: string): boolean =>
  references(formula.slice(1)).some(({ first, last }) => [first, last].some((end) => end?.row !== undefined && !end.rowFixed));

/**
 * Excel puts no rows into an array formula, and says so only when it is asked to: looked at before anything is written. Every cell of an
 * array shows the same formula, so only such columns are asked about; where Excel cannot tell (before ExcelApi 1.12) that alone decides.
 * One sync where there are any.
 * @throws ExcelProblem "array"
 */
export async function refuseArrays(session: ExcelSession, open: OpenSheet, inserts: readonly Insertion[]): Promise<void> {
  const { formulas, sheet: name } = open.grid;
  const suspects = inserts.flatMap(({ at }) =>
    (formulas[at - 1] ?? []).flatMap((formula, column) => (formula !== "" && formula === formulas[at]?.[column] && isRelative(formula) ? [{ at, column }] : [])));
  if (suspects.length === 0) return;
  const claims = hasApi("1.12");
  const asked = suspects.map(({ at, column }) => {
    const range = session.workbook.worksheets.getItem(name).getRangeByIndexes(at - 1, column, 2, 1);
    if (claims) range.load("savedAsArray");
    return { at, range };
  });
  // One that claims to tell and cannot is one that cannot.
  const knows = claims && (await answers(session));
  const found = asked.find(({ range }) => !knows || range.savedAsArray);
  if (found) throw new ExcelProblem("array", `工作表“${name}”第 ${found.at}、${found.at + 1} 行有一个数组公式，Excel 不允许在其中插入行，没有写入任何内容：请先删除该数组公式或改成逐行的公式，再试一次。`);
}

async function answers(session: ExcelSession): Promise<boolean> {
  try {
    await session.sync();
    return true;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code !== "unknown" && problem.code !== "unsupported") throw problem;
    return false;
  }
}
