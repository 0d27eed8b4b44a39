import assert from "node:assert/strict";
import { writeReport } from "../../src/excel";
import { review } from "../../src/core/review/review";
import { printedQuote, shownQuote } from "../../src/core/words/transcribed";
import { packs } from "../../src/packs";
import { book, type TestSheet } from "../core/intake/tables/book";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

type Run = ReturnType<typeof openExcel>;
const names = { packs };
const institutions: TestSheet = { name: "机构信息", rows: [["单位名称", "所在市"], ["甲学院", "济南市"], ["乙学院", "青岛市"]] };
const options = { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" };
const of = (params?: Record<string, unknown>, ...files: TestSheet[][]) =>
  review((files.length > 0 ? files : [[institutions]]).map((sheets, i) => book(sheets, i === 0 ? "测试.xlsx" : `${i}.xlsx`)), { ...options, params });

/** Values of the ledger by column label, from its header on, and the lines above. */
function read(run: Run, name = "条款台账"): { lines: unknown[]; rows: Record<string, unknown>[] } {
  const sheet = run.host.workbook.findSheet(name)!;
  const all = Array.from({ length: sheet.used(true)!.bottom + 1 }, (_, row) => Array.from({ length: 10 }, (_, column) => sheet.grid.get(row, column)));
  const head = all.findIndex((row) => row[0] === "条款编号");
  return { lines: all.slice(0, head).map((row) => row[0]), rows: all.slice(head + 1).map((row) => Object.fromEntries(row.map((value, i) => [String(all[head][i]), value]))) };
}

describe("excel: the sheet 条款台账", () => {
  after(closeAll);

  it("has every clause of every pack: what it is, what became of it, for how many, and the verbatim words", async () => {
    const run = openExcel([{ name: "机构信息", values: [["x"]] }]);
    const result = of();
    assert.deepEqual(await writeReport("ledger", result, names), { sheet: "条款台账", rows: result.ledger.length, paper: true, remarks: 0, vanished: 0, undo: true });
    assert.equal(run.syncs(), 3);
    const { lines, rows } = read(run);
    assert.deepEqual(rows.map((row) => row.条款编号), result.ledger.map((line) => line.clause));
    assert.match(String(lines[2]), /^共 \d+ 条：.*未核验 \d+/);
    assert.match(lines.join("\n"), /^台账未闭合/mu);
    const entries = new Map(packs.flatMap((pack) => pack.entries.map((entry) => [entry.clause, { cite: entry.cite, quote: printedQuote(shownQuote(entry.quote, pack, {})) }])));
    for (const row of rows) assert.deepEqual([row.依据, row.原文], Object.values(entries.get(String(row.条款编号))!));
    const headcount = rows.find((row) => row.条款编号 === "shandong-2016/8.1.5b")!;
    assert.deepEqual([headcount.性质, headcount.结果, headcount.单位数, headcount.行数, headcount.各结论数], ["程序核验", "未核验", 2, 2, "单位：缺项 2"]);
    assert.match(String(headcount.未核验原因), /^“测试\.xlsx”工作表“机构信息”没有“年培训专业技术人才人数”/);
    assert.match(String(headcount.参数), /培训人数所属年度：申报前一年/);
    const question = rows.find((row) => row.性质 === "人工评审" && row.结果 === "待评审")!;
    assert.equal(question.各结论数, "应答 2，已答 0；单位：待评审 2");
    assert.ok(rows.some((row) => row.性质 === "表单：《山东省专业技术人员继续教育基地申报汇总表》" && row.结果 === "表单"));
    assert.ok(rows.some((row) => row.结果 === "说明" && (row.单位数 ?? "") === ""));
  });

  it("says under which parameters it was made, the changed ones first with their default", async () => {
    const run = openExcel([{ name: "机构信息", values: [["x"]] }]);
    await writeReport("ledger", of({ cityQuotaMode: "cap", minTeachers: 3 }), names);
    const line = String(read(run).lines.at(-1));
    assert.match(line, /^核验口径已修改 2 项：师资名册最少人数：3 人（默认 1 人）；设区的市名额的读法：合计至多 3 个、专项至多 2 个（默认 普通至多 1 个、专项至多 2 个）。其余按默认值：/);
    assert.match(line, /期限包括当日：是/);
  });

  it("in a copy of one of several files, tells nothing of what the others lack", async () => {
    const run = openExcel([{ name: "机构信息", values: [["x"]] }]);
    const full: TestSheet = { name: "机构信息", rows: [["单位名称", "年培训人数", "统计年度"], ["丙学院", 2000, 2018]] };
    await writeReport("ledger", of(undefined, [full], [institutions]), { ...names, only: "测试.xlsx" });
    const { lines, rows } = read(run);
    assert.match(lines.join("\n"), /2 个工作簿合计/);
    assert.ok(!JSON.stringify(rows).includes("1.xlsx"));
    assert.equal(rows.find((row) => row.条款编号 === "shandong-2016/8.1.5b")!.未核验原因, "其他工作簿缺少所需的表或列");
  });

  it("is rewritten in place, the same twice, and is never reviewed itself", async () => {
    const run = openExcel([{ name: "机构信息", values: [["=条款台账!A1"]] }]);
    const result = of();
    await writeReport("ledger", result, names);
    const first = told(run.host.workbook);
    const sheet = run.host.workbook.findSheet("条款台账");
    await writeReport("ledger", result, names);
    assert.equal(told(run.host.workbook), first);
    assert.equal(run.host.workbook.findSheet("条款台账"), sheet);
  });
});
