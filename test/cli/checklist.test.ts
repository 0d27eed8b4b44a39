import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import type { ReviewJson } from "../../src/core/reports/json";
import { useExcel } from "../../src/excel/office";
import { inExcel } from "../../src/cli/in-excel";
import { writeFileSync } from "node:fs";
import { decisionRows } from "../../src/core/review/decisions/read-rows";
import { readWorkbook } from "../../src/files";
import { ourSheetKinds } from "../../src/sheet/our-sheets";
import { bookOf, Bench, typed } from "./support";

const sample = path.resolve(__dirname, "../../assets/sample.xlsx");

describe("command line: the reviewer's workbook", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "checklist-"));
  after(() => {
    useExcel(null);
    rmSync(folder, { recursive: true });
  });
  const own = path.join(folder, "评审.xlsx");
  const json = path.join(folder, "out.json");
  async function review(...more: string[]): Promise<{ said: string[]; failed: string[]; report: ReviewJson; code: number }> {
    const said: string[] = [];
    const failed: string[] = [];
    const code = await run([sample, "--pack", "shandong-2019", "--on", "2019-09-24", "--json", json, ...more], "2019-09-24", { out: (line) => said.push(line), err: (line) => failed.push(line) });
    return { said, failed, code, report: JSON.parse(readFileSync(json, "utf8")) as ReviewJson };
  }

  it("is written with every question and read back as the only source of answers", async () => {
    const first = await review("--checklist", own);
    assert.deepEqual(first.failed, []);
    const { checklist, verdicts } = first.report;
    assert.equal(checklist.length, 412);
    assert.equal(checklist.filter(({ sameAs }) => sameAs === undefined).length, 277);
    assert.ok(checklist.every(({ verdict, unit, question, quote, cite }) => verdict === "" && unit !== "" && question !== "" && quote !== "" && cite !== ""));
    assert.equal(verdicts.length, 15);
    assert.match(first.said.join("\n"), /单位结论（shandong-2019）：不符合 13，待评审 2\n评审意见：0\/277 条已评/);
    const { unit, clause } = checklist[0];
    const saved = await inExcel(readFileSync(own), "评审.xlsx", async () => {
      const { writeReviewerSheet } = await import("../../src/excel");
      const { checklistSheet } = await import("../../src/core/reports/reviewer/checklist");
      const told = { cite: checklist[0].cite, question: checklist[0].question, quote: checklist[0].quote };
      const { added } = await writeReviewerSheet(checklistSheet, { rows: [{ unit: { name: unit, creditCode: checklist[0].creditCode }, key: clause, told, answer: { verdict: "基本符合", evidence: "查阅台账", reviewer: "李四", date: "2019-09-20" } }], units: [{ name: unit, creditCode: checklist[0].creditCode }] });
      assert.equal(added, 0);
    });
    writeFileSync(own, saved);
    const second = await review("--answers", own, "--checklist", own);
    assert.match(second.said.join("\n"), /评审意见：1\/277 条已评，其中基本符合 1，取自 评审\.xlsx/);
    assert.match(second.said.join("\n"), /评审意见新增 0 行，改动 0 处，置灰 0 行/);
    assert.deepEqual(second.report.checklist[0], { ...checklist[0], verdict: "基本符合", evidence: "查阅台账", reviewer: "李四", date: "2019-09-20", at: { file: "评审.xlsx", sheet: "评审意见", cell: "G4" } });
    assert.equal(second.report.findings.length, first.report.findings.length - 2);
    assert.deepEqual(second.report.files.map(({ file }) => file), ["sample.xlsx"]);
  });

  it("points every verdict at the findings that decide it", async () => {
    const { report } = await review();
    for (const { verdict, stages } of report.verdicts) {
      assert.ok(stages.some((stage) => stage.verdict === verdict));
      for (const stage of stages) {
        const outcomes = stage.deciding.map((at) => report.findings[at].outcome);
        if (stage.verdict === "不符合") assert.equal(outcomes[0], "error");
        assert.ok(outcomes.every((outcome) => ["error", "missing", "review", "broken"].includes(outcome)));
      }
    }
  });

  it("that holds no answers stops the review, too", async () => {
    for (const [rows, code] of [[[["单位名称", "所在市"], ["甲学院", "济南市"]], 2], [[[]], 2], [[["单位名称", "条款编号", "评审意见"]], 1]] as const) {
      const failed: string[] = [];
      const file = path.join(folder, "别的.xlsx");
      writeFileSync(file, bookOf("Sheet1", rows.map((row) => [...row])));
      assert.equal(await run([sample, "--pack", "shandong-2019", "--on", "2019-09-24", "--answers", file], "2019-09-24", { out: () => undefined, err: (line) => failed.push(line) }), code, failed.join());
      assert.equal(failed.length, code - 1);
      if (code === 2) assert.match(failed[0], /别的\.xlsx 中没有“评审意见”/u);
    }
  });

  it("that cannot be read stops the review", async () => {
    const failed: string[] = [];
    const code = await run([sample, "--pack", "shandong-2019", "--answers", path.join(folder, "没有.xlsx")], "2019-09-24", { out: () => undefined, err: (line) => failed.push(line) });
    assert.deepEqual([code, failed.length], [2, 1]);
    assert.match(failed[0], /评审意见 .*读不了/);
  });
});

describe("command line: 处理决定 in the reviewer's workbook", () => {
  const bench = new Bench();
  after(() => {
    useExcel(null);
    bench.close();
  });

  it("is written with every finding, read back, kept while its findings stay, and stands in the record", async () => {
    const rows = (count: number) => bookOf("单位信息", [["单位名称", "统计年度", "年培训专业技术人才人数"], ["乙学院", 2018, 2600], ["甲学院", 2018, count]]);
    const [file, own] = [bench.at("甲.xlsx"), bench.at("评审.xlsx")];
    writeFileSync(file, rows(1999));
    await bench.review([file, "--checklist", own]);
    assert.deepEqual(bench.err, []);
    const { first } = ourSheetKinds.decisions.headers[0];
    const of = (id: string) => first.indexOf(id);
    const sheet = () => readWorkbook(readFileSync(own), "").sheets.find(({ name }) => name === "处理决定")!;
    const [row] = decisionRows(readWorkbook(readFileSync(own), "")).filter(({ clause }) => clause === "shandong-2016/8.1.5b");
    assert.equal(row.unit, "甲学院");
    for (const [label, value] of [["处理决定", "豁免"], ["决定理由", "停办一季"], ["决定人", "张三"], ["复核人", "李四"], ["决定日期", "2019-09-21"]]) writeFileSync(own, typed(readFileSync(own), "处理决定", row.row, of(label), value));
    const count = sheet().rowCount;
    await bench.review([file, "--answers", own, "--checklist", own, "--json", bench.at("o.json"), "--record", bench.at("r.json")]);
    assert.deepEqual(bench.err, []);
    assert.ok(bench.out.includes("处理决定：采用 1 项（豁免 1）"), bench.out.join("\n"));
    assert.ok(bench.out.some((line) => line.includes("处理决定新增 0 行，置灰 0 行")));
    assert.equal(sheet().rowCount, count);
    const { findings, decisions } = JSON.parse(readFileSync(bench.at("o.json"), "utf8")) as ReviewJson;
    assert.deepEqual(findings.filter(({ decision }) => decision).map(({ clause, decision }) => [clause, decision!.action, decision!.at.sheet]), [["shandong-2016/8.1.5b", "waive", "处理决定"]]);
    assert.deepEqual((JSON.parse(readFileSync(bench.at("r.json"), "utf8")) as { decisions: unknown }).decisions, decisions);
    writeFileSync(file, rows(1500));
    await bench.review([file, "--answers", own, "--checklist", own]);
    assert.ok(bench.out.includes("处理决定：采用 0 项；没有采用的：已失效 1 项"), bench.out.join("\n"));
    assert.ok(bench.out.some((line) => line.includes("处理决定新增 1 行，置灰 1 行")), bench.out.join("\n"));
  });
});
