import { columnName } from "../../sheet/a1";
import { asProblem, ExcelProblem } from "../problem";
import type { ExcelSession } from "../run";

/** A search text holds so many characters; ? * ~ stand for others in it. */
const longestSearch = 250;
/** Texts that are looked for again; more would not fit into a request. */
const mostTexts = 1_200;
/** Times a write is begun anew when somebody changes the sheet in between. */
const mostTries = 4;

/** A sheet as it was read, as far as a write relies on it. */
interface AsRead {
  sheet: Excel.Worksheet;
  name: string;
  /** Number of its last row that holds anything; 0: not asked. */
  last: number;
  /** Number of its last column that holds anything; absent or 0: not asked. */
  lastColumn?: number;
  /** Texts that stand in these cells. */
  texts: readonly { row: number; column: number; text: string }[];
}

/**
 * Queues questions that Excel refuses when the sheet is no longer as it was read: it has another name, it ends in another row or column, or a cell does
 * not hold its text. They stand before the first write of the request, and what is refused ends a request: so that a sort, insertion, deletion
 * or new name in between leaves nothing written.
 */
export function queueGuards({ workbook }: ExcelSession, { sheet, name, last, lastColumn = 0, texts }: AsRead): void {
  workbook.worksheets.getItem(name).getRange("A1").getIntersection(sheet.getRange("A1"));
  if (last > 0) sheet.getUsedRange(true).getLastRow().getIntersection(sheet.getRange(`${last}:${last}`));
  if (lastColumn > 0) sheet.getUsedRange(true).getLastColumn().getIntersection(sheet.getRange(`${columnName(lastColumn - 1)}:${columnName(lastColumn - 1)}`));
  const asked = texts.filter(({ text }) => text.trim() !== "" && text.length <= longestSearch);
  for (const { row, column, text } of asked.slice(0, mostTexts)) {
    // A search in a single cell would be one in the whole sheet.
    sheet.getRangeByIndexes(row, column, 1, 2).find(text.replace(/[~?*]/g, "~$&"), { completeMatch: true, matchCase: true });
  }
}

/** What Excel says to such a question when it is not so. */
const guardCodes: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference", "ItemAlreadyExists"]);

/** True for a problem that a guard can have been: nothing was written. */
export function isGuarded({ code, detail }: ExcelProblem): boolean {
  return code !== "restored" && code !== "notRestored" && guardCodes.has(detail);
}

/** Says what is about to be done; answers whether guards are asked. */
export type Guarded = (plan: string) => boolean;

/**
 * Does a write whose guards may be refused, anew as often as somebody changes the sheet in between. It says what it is about to do, and is
 * answered whether guards are asked: one that is refused twice over the same plan is no sign of a change, as some hosts search differently.
 * @throws ExcelProblem "changed" when the sheet does not come to rest
 */
export async function whileStill<T>(sheet: () => string, work: (guarded: Guarded) => Promise<T>): Promise<T> {
  let before = "";
  for (let tries = 1; ; tries++) {
    let plan = "";
    try {
      return await work((now) => {
        plan = now;
        return plan !== before;
      });
    } catch (error) {
      const problem = asProblem(error);
      // Without a guard, or for ever without a plan, it is no sign of a change.
      if (!isGuarded(problem) || (plan === before && plan !== "") || (plan === "" && tries === mostTries)) throw problem;
      if (tries === mostTries) throw new ExcelProblem("changed", `工作表“${sheet()}”在写入时一直有变动，没有写入：请稍后再试一次。`);
      before = plan;
    }
  }
}
