import assert from "node:assert/strict";
import { findingContext } from "../../../src/core/words/finding";
import { JsonFindings } from "../../../src/core/reports/json-findings";
import { review } from "../../../src/core/review/review";
import { entryOf, packOf } from "../engine/fixture";
import { book } from "../intake/tables/book";

describe("findings as JSON text", () => {
  const rows = [["单位名称", "可同时容纳培训人数", "所在市", "邮政编码"], ["甲“学院”", 20, "济南市", "25010"], ["乙学院", null, "济南市", "250100"], ["乙学院", 120, "青岛市", 250_200]];
  const rule = entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, message: "“{单位名称}”容量{可同时容纳培训人数}不足" });
  const grouped = entryOf({ record: "institution", group: { by: ["name"] }, expect: { lte: [{ count: { of: "group" } }, 1] }, message: "“{单位名称}”重复" });

  it("are what stringifying each as a whole gives: of data, of rows, of groups over sheets and files, of what is for reference", () => {
    const pack = packOf([rule, grouped], {}, { validTo: "2018-12-31" });
    const result = review([book([{ name: "机构信息", rows }, { name: "又一张", rows }], "甲.xlsx"), book([{ name: "机构信息", rows }], "乙.xlsx")], { packs: [pack], known: [pack], on: "2019-09-20" });
    const findings = new JsonFindings(result, findingContext(result, [pack]), (at, listed) => (at % 2 === 0 ? { key: `${listed}|"|`, change: "new" } : {}));
    const texts = [...findings.texts()];
    assert.deepEqual(texts, [...findings].map((finding) => JSON.stringify(finding)));
    for (const member of ['"also":[', '"reference":"', '"value":null', '"value":20', "data/format", '"key":"0|']) assert.ok(texts.some((text) => text.includes(member)), member);
  });
});
