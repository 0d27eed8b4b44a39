import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { recordType } from "../../src/core/dictionary/dictionary";
import type { ReviewJson } from "../../src/core/reports/json";
import { application, workbookOf, type Row } from "./application";

const absent = (record: string): Record<string, Row[]> => Object.fromEntries(Object.entries(application).filter(([other]) => other !== record));
const { name, creditCode } = application.institution[0];
/** The same application of another unit. */
const another = (unit: string, code: string): Record<string, Row[]> =>
  JSON.parse(JSON.stringify(application).replaceAll(String(name), unit).replaceAll(String(creditCode), code)) as Record<string, Row[]>;

describe("an application, from a workbook to the exit code", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "application-"));
  after(() => rmSync(folder, { recursive: true }));

  async function reviewed(files: Record<string, Record<string, Row[]>>, on = "2019-09-20"): Promise<{ exit: number; report: ReviewJson }> {
    const inputs = Object.entries(files).map(([file, records]) => {
      const at = path.join(folder, file);
      writeFileSync(at, workbookOf(records));
      return at;
    });
    const json = path.join(folder, "report.json");
    const exit = await run([...inputs, "--pack", "shandong-2019", "--on", on, "--json", json], on, { out: () => undefined, err: (line) => assert.fail(line) });
    return { exit, report: JSON.parse(readFileSync(json, "utf8")) as ReviewJson };
  }
  const decided = (report: ReviewJson): string[] => report.findings.filter((one) => one.outcome !== "review").map((one) => `${one.outcome} ${one.clause} ${one.cells.join()}`);

  it("that is right comes out clean: nothing but questions for a person, exit code 0", async () => {
    const { exit, report } = await reviewed({ "甲.xlsx": application });
    assert.deepEqual(decided(report), []);
    assert.equal(exit, 0);
    assert.ok(report.findings.length > 0, "a person is asked what only a person can judge");
    assert.deepEqual(report.files[0].tables.map((table) => table.record).sort(), Object.keys(application).sort());
    const passes = (clause: string): number => report.ledger.find((line) => line.clause === clause)!.pass;
    for (const clause of ["shandong-2016/8.1.3b", "shandong-2016/8.1.5b", "shandong-2019/1.1.5b", "shandong-2019/4.1.6a"]) assert.equal(passes(clause), 1, clause);
  });

  it("one value that is wrong makes exactly its own findings", async () => {
    const records = { ...application, institution: [{ ...application.institution[0], annualTrainees: 1999, keyFieldTrainees: 1500 }] };
    const { exit, report } = await reviewed({ "甲.xlsx": records });
    assert.equal(exit, 1);
    const clauses = report.findings.filter((one) => one.outcome === "error");
    assert.deepEqual(clauses.map((one) => [one.clause, one.value]).sort(), [["shandong-2016/8.1.5b", 1999], ["shandong-2019/1.1.5b", 1999]]);
    assert.equal(decided(report).length, 2);
  });

  for (const record of ["institution", "facilities"]) {
    it(`without its ${record} table: missing once per clause and file, with no cell, the table named`, async () => {
      const { exit, report } = await reviewed({ "甲.xlsx": absent(record) });
      const found = report.findings.filter((one) => one.record === record && one.outcome === "missing");
      assert.ok(found.length > 0 && exit === 1);
      assert.equal(new Set(found.map((one) => one.clause)).size, found.length, "once per clause");
      for (const one of found) {
        assert.deepEqual([one.cells, one.value, one.file], [[], null, "甲.xlsx"]);
        assert.ok(one.message.includes(recordType(record)!.title), one.message);
      }
      assert.deepEqual(report.findings.filter((one) => one.outcome === "error").map((one) => one.clause), []);
      assert.equal(report.complete, false);
    });
  }

  it("without the recommendation, which its applicant does not write: nobody is blamed, and the ledger says what was not checked", async () => {
    const { exit, report } = await reviewed({ "甲.xlsx": absent("recommendation") });
    assert.deepEqual([exit, decided(report), report.complete], [0, [], false]);
    const line = report.ledger.find((one) => one.clause === "shandong-2019/4.1.6a")!;
    assert.match(line.unchecked!, /没有“推荐（申报汇总）”表/);
  });

  it("of several units says the same in one workbook as in one workbook each, but for the addresses", async () => {
    const second = another("烟台海洋研究院", "913706000000000031");
    second.institution[0].annualTrainees = 1999;
    second.institution[0].keyFieldTrainees = 1500;
    second.facilities[0].books = "无";
    const together = Object.fromEntries(Object.keys(application).map((record) => [record, [...application[record], ...second[record]]]));
    const plain = (report: ReviewJson): string[] =>
      report.findings.map((one) => [one.clause, one.outcome, one.record, one.unit, one.value, one.required, one.message.replace(/（另见.*?）(?=（依据)/u, "")].join("|")).sort();
    const one = await reviewed({ "全部.xlsx": together });
    const two = await reviewed({ "甲.xlsx": application, "乙.xlsx": second });
    assert.deepEqual(plain(two.report), plain(one.report));
    assert.ok(one.report.findings.some((finding) => finding.outcome === "error" && finding.unit === "烟台海洋研究院"));
  });
});
