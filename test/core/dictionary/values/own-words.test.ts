import assert from "node:assert/strict";
import { packs } from "../../../../src/packs";
import { review } from "../../../../src/core/review/review";
import { reported } from "../../../support/findings";
import { book } from "../../intake/tables/book";

describe("the regulations' own words for taking a base's title away", () => {
  for (const type of ["取消省级继续教育基地资格", "撤销省级继续教育基地资格", "取消基地资格", "撤销继续教育基地资格", "不再保留省级继续教育基地资格", "取消国家级继续教育基地资格"]) {
    it(`${type} is a kind of sanction, not a word nobody knows`, () => {
      const sheets = [{ name: "处理名单", rows: [["单位名称", "处理类型", "处理决定日期"], ["甲", type, "2019-01-01"]] }];
      const result = review([book(sheets, "1.xlsx")], { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-09-24" });
      assert.deepEqual(reported(result).filter(({ clause }) => clause.startsWith("data/")), []);
    });
  }
});
