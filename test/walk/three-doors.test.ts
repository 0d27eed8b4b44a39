import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { nodePlatform } from "../../src/cli/node-platform";
import type { CellValue, WorkbookCells } from "../../src/sheet/cells";
import { review, walk, type ReviewResult } from "../../src/core/review/review";
import { readActiveWorkbook } from "../../src/excel";
import { patchWorkbook, readWorkbook, readWorkbookPaced } from "../../src/files";
import { packs, workdays } from "../../src/packs";
import { Keeper } from "../../src/worker/keeper";
import { joinResult, type FromKeeper } from "../../src/worker/protocol";
import { bookOf } from "../cli/support";
import { reported } from "../support/findings";

const pack = "shandong-2019";
const options = { packs: packs.filter(({ id }) => id === pack), known: [...packs], on: "2019-09-24", workdays };

/** As the workers of a batch read and review, messages and all. */
async function inBatch(files: Record<string, Uint8Array>): Promise<ReviewResult> {
  const sent: FromKeeper[] = [];
  const keeper = new Keeper({ walk: (books, given) => walk(books, { ...given, workdays }), packs, planForm: () => { throw new Error("no form"); }, copy: () => { throw new Error("no copy"); }, returnAll: () => { throw new Error("nothing goes back"); }, send: (message) => sent.push(structuredClone(message)) });
  for (const [name, bytes] of Object.entries(files)) keeper.keep(structuredClone(await readWorkbookPaced(bytes, name, { platform: nodePlatform, slice: Infinity })));
  await keeper.review(1, Object.keys(files), { packs: [pack], on: options.on, params: {}, choices: [], answers: { file: "", date1904: false, strings: [], sheets: [] } });
  const done = sent.find((message) => message.type === "done")!;
  const units = sent.flatMap((message) => (message.type === "list" && message.piece.list === "units" ? message.piece.items : []));
  return joinResult([], sent.flatMap((message) => (message.type === "findings" ? message.findings : [])), { units, answers: [], conclusions: [], keys: [] }, done);
}

/** As the pane reads the open workbook. */
async function inOpenWorkbook(bytes: Uint8Array, name: string): Promise<ReviewResult> {
  let book: WorkbookCells | undefined;
  await inExcel(bytes, name, async () => {
    book = await readActiveWorkbook();
  });
  return review([{ ...book!, file: name }], options);
}

const told = (result: ReviewResult): string[] => reported(result).map(({ clause, outcome, file, sheet, cells, message }) => [clause, outcome, file, sheet, cells.join(), message].join("|"));

/** A submission with what is read with care: a total, a note, a blank, a number with a unit, and a sheet nobody understands. */
function submission(trainees: CellValue): Uint8Array {
  const rows: CellValue[][] = [["单位名称", "所在市", "申报时间", "年培训人数"], ["甲学院", "济南市", "2019年9月1日", trainees], ["乙学院", null, "2019-09-02", "约2000"], ["合计", null, null, 4500], ["注：数据截至8月底"]];
  const cells = (values: CellValue[][]) => values.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value })));
  return patchWorkbook(bookOf("机构信息", rows), {
    edit: [],
    add: [
      { name: "推荐", operations: [{ op: "cells", cells: cells([["推荐单位", "备选单位名称", "申报类别", "申报年度"], ["济南市人社局", "甲学院", "新申报", 2019]]) }] },
      { name: "其他材料", operations: [{ op: "cells", cells: cells([["子", "丑", "寅"], ["x", "y", 1], ["z", "w", 2]]) }] },
    ],
  });
}

describe("command line, batch and open workbook", () => {
  it("find the same in the same file", async () => {
    const bytes = submission(1999);
    const here = told(review([readWorkbook(bytes, "a.xlsx")], options));
    for (const outcome of ["error", "missing", "review", "broken"]) assert.ok(here.some((one) => one.includes(`|${outcome}|`)), outcome);
    assert.deepEqual(told(await inBatch({ "a.xlsx": bytes })), here);
    assert.deepEqual(told(await inOpenWorkbook(bytes, "a.xlsx")), here);
  });

  it("ask the same of two files that may be one submission", async () => {
    const files = { "a.xlsx": submission(5), "a（修改稿）.xlsx": submission(2500) };
    const here = review(Object.entries(files).map(([name, bytes]) => readWorkbook(bytes, name)), options);
    const batch = await inBatch(files);
    assert.deepEqual(told(batch), told(here));
    assert.deepEqual(batch.repeats, here.repeats);
    assert.deepEqual(here.repeats?.map(({ files: both, sure }) => [both, sure]), [[["a.xlsx", "a（修改稿）.xlsx"], true]]);
    assert.equal(here.findings.filter(({ clause, outcome }) => clause === "shandong-2019/4.1.3b" && outcome === "warning").length, 1);
  });
});
