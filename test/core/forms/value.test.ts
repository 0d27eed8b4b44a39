import assert from "node:assert/strict";
import { FormValues } from "../../../src/core/forms/value";
import { book } from "../intake/tables/book";
import { build } from "../intake/tables/build";

describe("values of a form", () => {
  it("that head groups of rows are each group's own, told from where it stands, in the words of a value", () => {
    const rows = [["姓名", "职称", "专业", "单位名称"], ["专职教师2人"], ["王一", "教授", "会计", "甲学院"], ["王二", "教授", "会计", "甲学院"], ["外聘教师：1人"], ["赵一", "教授", "会计", "甲学院"]];
    const cells = book([{ name: "教师", rows }], "甲.xlsx");
    const { dataset } = build([cells]);
    const values = new FormValues(dataset, [cells]);
    const told = [0, 1, 2].map((index) => values.of(dataset.records.get("teacher"), index, "kind"));
    assert.deepEqual(told.map(({ value, code, from }) => [value, code, from?.cell]), [["专职", "full", "A2"], ["专职", "full", "A2"], ["兼职", "part", "A5"]]);
  });

  it("are the words the unit wrote where it has a column for them", () => {
    const cells = book([{ name: "教师", rows: [["姓名", "职称", "教师类别", "单位名称"], ["赵一", "教授", "外聘", "甲学院"]] }], "甲.xlsx");
    const { dataset } = build([cells]);
    const { value, code, from } = new FormValues(dataset, [cells]).of(dataset.records.get("teacher"), 0, "kind");
    assert.deepEqual([value, code, from?.cell], ["外聘", "part", "C2"]);
  });
});
