import assert from "node:assert/strict";
import { findingsReport } from "../../../src/core/reports/findings";
import { review } from "../../../src/core/review/review";
import { entryOf, packOf } from "../engine/fixture";
import { book } from "../intake/tables/book";

describe("核验结果", () => {
  it("says of a regulation that is over, once in each line, that it is for reference", () => {
    const pack = packOf([entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, message: "容量不足" })], {}, { validTo: "2018-12-31" });
    const result = review([book([{ name: "机构信息", rows: [["单位名称", "可同时容纳培训人数", "所在市"], ["甲学院", 20, "济南市"]] }])], { packs: [pack], known: [pack], on: "2019-09-20" });
    const { rows } = findingsReport(result, { packs: [pack] });
    assert.deepEqual(rows.map((row) => row[3]), ["【参考，办法有效期已届满】容量不足（依据：《试验办法》第一条）"]);
  });
});
