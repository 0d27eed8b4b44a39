import assert from "node:assert/strict";
import { review } from "../../../../src/core/review/review";
import { packs } from "../../../../src/packs";
import { book } from "../../intake/tables/book";

describe("an unknown word that several units share", () => {
  for (const [record, sheet] of [
    ["institution", { name: "机构信息", rows: [["单位名称", "单位类别", "申报类别"], ["甲学院", "高等院校", "再来一次"], ["乙学院", "高等院校", "再来一次"]] }],
    ["recommendation", { name: "推荐汇总表", rows: [["推荐单位", "备选单位名称", "推荐排序", "申报类别"], ["济南市人社局", "甲学院", 1, "再来一次"], ["济南市人社局", "乙学院", 2, "再来一次"]] }],
  ] as const) {
    it(`leaves the verdict on each of them open: ${record}`, () => {
      const result = review([book([{ name: sheet.name, rows: sheet.rows.map((row) => [...row]) }], "a.xlsx")], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
      const at = result.findings.findIndex(({ clause, code }) => clause === "data/enum" && code === "value");
      assert.equal(result.findings[at].outcome, "review");
      const held = result.verdicts.conclusions.flatMap(({ stages }) => stages.filter(({ deciding }) => deciding.includes(at)));
      assert.ok(held.length > 0);
      assert.deepEqual(result.verdicts.conclusions.filter(({ apart }) => apart.includes(at)), []);
    });
  }
});
