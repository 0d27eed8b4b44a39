import assert from "node:assert/strict";
import { writeReport } from "../../src/excel";
import { packs } from "../../src/packs";
import { citedPacks } from "../support/findings";
import { closeAll, openExcel } from "./support";
import { finding, resultOf } from "./results";
import { told } from "./snapshot";
import { listedOutcomes } from "../../src/core/dictionary/finding";

type Run = ReturnType<typeof openExcel>;
const list = (run: Run, name = "核验结果") => run.host.workbook.findSheet(name)!;
/** Shown values of the list from its header on. */
function rows(run: Run, name?: string): unknown[][] {
  const sheet = list(run, name);
  const used = sheet.used(true)!;
  const all = Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: 11 }, (_, column) => sheet.grid.get(row, column)));
  return all.slice(all.findIndex((row) => row[0] === "序号"));
}

describe("excel: the sheet 核验结果", () => {
  after(closeAll);

  const odd = "机构'A\"表";
  it("has a summary and one row per finding with its place as a link, in three syncs", async () => {
    const run = openExcel([{ name: odd, values: [["x"]] }]);
    const wanted = [finding(odd, "H7"), finding(odd, "", "missing", { unit: "乙单位", value: null }), finding(odd, "C3", "warning", { cells: ["C3", "C4"] })];
    const result = resultOf(wanted);
    result.ledger.push({ clause: "shandong-2019/1.1", counts: {} as never, rows: {} as never, units: {} as never, as: "rule", unchecked: { code: "columns-absent", data: { fields: ["推荐单位"] } } });
    result.ledger.push({ clause: "shandong-2019/1.2", counts: {} as never, rows: {} as never, units: {} as never, as: "rule", unchecked: { code: "columns-absent", data: { fields: ["推荐单位"] } } }, { clause: "shandong-2019/1.3", counts: {} as never, rows: {} as never, units: {} as never, as: "rule" });
    result.files[0].unreadSheets.push({ sheet: "封面", why: { code: "guide", data: null } });
    await writeReport("findings", result, { packs: [{ ...packs[0], id: "shandong-2019", shortTitle: "山东省 2019 申报通知" }, ...citedPacks(wanted)] });
    assert.equal(run.syncs(), 3);
    const sheet = list(run);
    assert.deepEqual([0, 1, 2, 3, 4].map((row) => sheet.grid.get(row, 0)), [
      "核验结果", "核验日期：2019年9月20日　　依据：山东省 2019 申报通知", "共 3 条：不符合 1，缺项 1，提醒 1",
      "没有核验的工作表或文件：工作表“封面”是填写说明或示例，其中的内容不作为填报内容，未核验", "没有核验的条款 2 条：工作簿中没有“推荐单位”列，未核验（2 条）",
    ]);
    const [header, first, second, third] = rows(run);
    assert.deepEqual(header, ["序号", "单位", "结论", "问题", "位置", "填报值", "要求", "条款", "原文", "类别", "文件"]);
    assert.deepEqual(first.slice(0, 7), [1, "山东第一职业学院", "不符合", "年培训人数为 1999 人，少于 2000 人。（依据：《山东省专业技术人员继续教育基地管理办法》第八条第（五）项）", `${odd}!H7`, "1999", "2000"]);
    assert.equal(first[8], "每年培训不少于2000名专业技术人才。");
    assert.equal(second[4], `${odd}!C3 等2处`);
    assert.deepEqual([third[1], third[4], third[9]], ["乙单位", odd, "单位（基地）信息"]);
    assert.equal(sheet.formulas.get(6, 4), `HYPERLINK("#'机构''A""表'!H7","机构'A""表!H7")`);
    assert.equal(sheet.freeze?.rows, 6);
    assert.deepEqual(sheet.autoFilter?.area, { top: 5, left: 0, bottom: 8, right: 10 });
  });

  it("is rewritten under our own filter, which then shows all; not where somebody made a table of it that is filtered", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    await writeReport("findings", resultOf([finding("表", "A2"), finding("表", "A3")]));
    const sheet = list(run);
    const { area } = sheet.autoFilter!;
    sheet.autoFilter!.criteria = [{}];
    sheet.rows.set(area.bottom, { hidden: true });
    await writeReport("findings", resultOf([finding("表", "A2"), finding("表", "A3"), finding("表", "A4")]));
    assert.deepEqual(rows(run).slice(1).map(([n]) => n), [1, 2, 3]);
    assert.deepEqual([...sheet.rows.values()].filter(({ hidden }) => hidden), []);
    sheet.autoFilter = null;
    sheet.tables = [{ name: "表1", area, filter: { area, criteria: [{}] } }];
    const before = told(run.host.workbook);
    await assert.rejects(writeReport("findings", resultOf([finding("表", "A2")])), { code: "filtered" });
    assert.equal(told(run.host.workbook), before);
  });

  it("names the columns that were read as an answer kept in the workbook says, 不用 among them", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    const result = resultOf([finding("表", "H7")]);
    const [table] = result.files[0].tables;
    table.columns.set("capacity", { column: 7, label: "容量", confidence: 1, reason: "kept" });
    table.setAside = new Map([["甲乙丙", "kept"], ["丁", "chosen"]]);
    await writeReport("findings", result);
    const lines = Array.from({ length: 12 }, (_, row) => String(list(run).grid.get(row, 0) ?? ""));
    assert.ok(lines.includes(`说明：工作表“${table.sheet}”按文件中已指定的含义读取：“容量”为“可同时容纳培训人数”、“甲乙丙”不用`), lines.join("\n"));
  });

  it("names every row that was left out, with its sheet and reason, in lines of their own", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    const result = resultOf([finding("表", "H7")]);
    const [table] = result.files[0].tables;
    table.skipped.push({ row: 5, why: { code: "total", data: null } }, { row: 6, why: { code: "total", data: null } }, { row: 9, why: { code: "note", data: null } });
    result.files[0].tables.push({ ...table, record: "facilities" });
    const many = Array.from({ length: 2_000 }, (_, i) => ({ row: 20 + i * 2, why: { code: "group" as const, data: null } }));
    result.files[0].tables.push({ ...table, sheet: "大表", skipped: many });
    await writeReport("findings", result);
    const lines = Array.from({ length: 30 }, (_, row) => String(list(run).grid.get(row, 0) ?? "")).filter((line) => line.startsWith("没有作为记录的行："));
    assert.match(lines[0], /“表”第 5、6 行（合计行）；“表”第 9 行（说明行）/u);
    const said = new Set(lines.join("；").match(/\d+/gu)!.map(Number));
    assert.ok(many.every(({ row }) => said.has(row)));
    assert.equal(lines.join().match(/“表”/gu)!.length, 2);
  });

  it("H14: never lets text become a formula, number or date", async () => {
    const texts = ["=HYPERLINK(\"http://x\",\"y\")", "+cmd|'/C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "＝1+1", "'=1+1", "00123", "1-2", "3/4", "1E5", "TRUE", "<img src=x onerror=alert(1)>", `-${"x".repeat(8_300)}`, "2019-09-22", "123456789012345678"];
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    const wanted = texts.map((text, i) => finding("表", "A1", "error", { clause: `own-2020/${i}`, unit: text, message: text, value: text, quote: text, cite: text }));
    await writeReport("findings", resultOf(wanted), { packs: citedPacks(wanted) });
    const sheet = list(run);
    rows(run).slice(1).forEach((row, i) => {
      for (const column of [1, 3, 5, 7, 8]) {
        assert.equal(row[column], column === 3 ? `${texts[i]}（依据：${texts[i]}）` : texts[i], `${texts[i].slice(0, 20)} in column ${column}`);
        assert.equal(sheet.formulas.get(i + 6, column), undefined);
      }
    });
  });

  it("shows no whole ID number of a person", async () => {
    const run = openExcel([{ name: "花名册", values: [["x"]] }]);
    const wanted = [finding("花名册", "B2", "error", { record: "teacher", clause: "data/checksum", value: "370102199003078881", message: "身份证号“370102199003078881”校验码不对。" })];
    await writeReport("findings", resultOf(wanted), { packs: citedPacks(wanted) });
    assert.match(String(rows(run)[1][3]), /校验码不对/);
    assert.ok(!told(run.host.workbook).includes("3701021990"));
    assert.equal(rows(run)[1][5], "****************81");
  });

  it("is rewritten in place: the same twice, shorter when there is less, references to it kept", async () => {
    const run = openExcel([{ name: "表", values: [["=核验结果!A1"]] }]);
    const many = resultOf(Array.from({ length: 40 }, (_, i) => finding("表", `A${i + 1}`, listedOutcomes[i % 6])));
    await writeReport("findings", many);
    const first = told(run.host.workbook);
    const sheet = list(run);
    const before = run.syncs();
    await writeReport("findings", many);
    assert.ok(run.syncs() - before <= 7, `${run.syncs() - before} syncs`);
    assert.equal(told(run.host.workbook), first);
    await writeReport("findings", resultOf([]));
    assert.equal(rows(run).length, 1);
    assert.equal(list(run), sheet);
    assert.equal(run.host.workbook.sheets.filter((one) => one.name.startsWith("核验结果")).length, 1);
  });

  it("leaves a sheet of that name alone when it is not ours, and says what is protected", async () => {
    const run = openExcel([{ name: "核验结果", values: [["我的记录", 1]] }]);
    const before = told(run.host.workbook, ["核验结果 2", "_基地核验"]);
    assert.equal((await writeReport("findings", resultOf([finding("核验结果", "A1")]))).sheet, "核验结果 2");
    assert.equal(told(run.host.workbook, ["核验结果 2", "_基地核验"]), before);
    list(run, "核验结果 2").protection = { options: {}, password: "" };
    await assert.rejects(writeReport("findings", resultOf([])), /受保护/);
  });

  it("stays within 4 + findings/5,000 syncs and the web's 5 MB", async () => {
    for (const count of [5_000, 12_000]) {
      const run = openExcel([{ name: "表", values: [["x"]] }], "web");
      const told: number[] = [];
      await writeReport("findings", resultOf(Array.from({ length: count }, (_, i) => finding("表", `C${i + 2}`, listedOutcomes[i % 6], { unit: `单位${i % 500}` }))), { onProgress: (done) => told.push(done) });
      assert.ok(run.syncs() <= 4 + count / 5_000, `${run.syncs()} syncs for ${count}`);
      assert.ok(run.host.counters.largestRequest <= 5 * 1024 * 1024, `${run.host.counters.largestRequest} bytes`);
      assert.equal(rows(run).length, count + 1);
      assert.equal(told[told.length - 1], count);
    }
  });

  it("does not promise a clean result when something was not checked", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    await writeReport("findings", { ...resultOf([], ["表"]), complete: false, closed: false });
    assert.match(String(list(run).grid.get(2, 0)), /另有未核验的条款/);
    await writeReport("findings", resultOf([], ["表"]));
    assert.equal(list(run).grid.get(2, 0), "没有发现问题。");
  });
});
