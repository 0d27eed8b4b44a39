import assert from "node:assert/strict";
import { toReport } from "../../src/core/report";
import { review } from "../../src/core/review";
import { blankWorkbook, patchWorkbook, readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";

const sheet = (name: string, rows: (string | number)[][]) =>
  readWorkbook(
    patchWorkbook(blankWorkbook(name), {
      edit: [{ sheet: name, operations: [{ op: "cells", cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) }] }],
      add: [],
    }),
    "a.xlsx",
  );

describe("what could not be checked, in the report", () => {
  const result = review([sheet("单位信息", [["单位名称", "年培训人数", "单位类别"], ["甲学院", 2500, "高等院校"], ["乙学院", 2600, "高等院校"]])], {
    packs: packs.filter((pack) => pack.id === "shandong-2019"), known: [...packs], on: "2019-09-20",
  });
  const report = toReport(result, packs);

  it("has exactly one finding per clause and file for a table that is absent, without cells", () => {
    for (const clause of ["shandong-2019/3.1.1e", "shandong-2019/4.1.6a", "shandong-2016/23.1d", "shandong-2016/24.1b", "shandong-2016/29.1a"]) {
      const found = report.findings.filter((finding) => finding.clause === clause);
      assert.equal(found.length, 1, clause);
      assert.deepEqual([found[0].outcome, found[0].cells, found[0].file, found[0].value], ["review", [], "a.xlsx", null], clause);
      assert.match(found[0].message, /没有/);
      assert.ok(found[0].quote.length > 0 && found[0].cite.length > 0);
    }
  });

  it("adds nothing to a clause that was decided", () => {
    assert.equal(report.findings.filter((finding) => finding.clause === "shandong-2016/8.1.5b").length, result.findings.filter((finding) => finding.clause === "shandong-2016/8.1.5b").length);
    const added = report.findings.length - result.findings.length;
    assert.equal(added, new Set(report.findings.slice(result.findings.length).map((finding) => finding.clause)).size);
    assert.ok(added > 10);
  });
});
