import assert from "node:assert/strict";
import fc from "fast-check";
import { headingFields, headingsOf } from "../../../../src/core/review/assessment/headings";
import { suggestOverall, usualConvention } from "../../../../src/core/review/assessment/overall";
import { conventionText, suggestionText } from "../../../../src/core/words/overall";
import { assessmentSheet } from "../../../../src/core/reports/reviewer/assessment";
import { planKept } from "../../../../src/core/reports/reviewer/plan";
import { sureFrom } from "../../../../src/core/intake/tables/match";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { review } from "../../../../src/core/review/review";
import { packs } from "../../../../src/packs";
import { book } from "../../intake/tables/book";

const marks = (...six: string[]) => Object.fromEntries(headingFields.map((field, i) => [field, six[i] ?? ""]));
const assessing = packs.filter((pack) => headingsOf(pack).length > 0);

describe("the annual assessment", () => {
  it("has the six headings of each regulation in its own words", () => {
    assert.deepEqual(assessing.map(({ id }) => id), ["national-2013", "shandong-2016", "hunan-2017", "yancheng-2018"]);
    const words = Object.fromEntries(assessing.map((pack) => [pack.id, headingsOf(pack).map(({ label }) => label)]));
    assert.deepEqual(words["hunan-2017"], ["基地师资队伍建设情况", "培训经费使用情况", "设施配套情况", "制度执行情况", "继续教育任务完成情况", "培训效果及后续跟踪情况"]);
    assert.deepEqual(words["yancheng-2018"].slice(1, 5), ["经费管理使用情况", "教学设施配套情况", "管理制度执行情况", "教育教学计划完成情况"]);
    for (const pack of assessing) for (const { quote } of headingsOf(pack)) assert.ok(pack.text.replace(/\s/g, "").includes(quote.replace(/\s/g, "")), quote);
  });

  for (const pack of assessing) {
    it(`is read back from its sheet as recorded, under ${pack.id}`, () => {
      const { columns } = assessmentSheet(pack, headingsOf(pack));
      const row = columns.map(({ id, choices }) => (id === "base" ? "甲学院" : id === "year" ? 2019 : choices ? choices[0] : id === "date" ? "2019-12-20" : id === "assessor" ? "省厅" : ""));
      const { tables, unreadSheets } = findTables(book([{ name: "考核评估表", rows: [["考核评估表"], ["说明"], columns.map(({ label }) => label), row] }]));
      assert.deepEqual([tables.map(({ record }) => record), unreadSheets], [["assessment"], []]);
      const found = tables[0].columns;
      for (const { id } of columns) assert.ok((found.get(id)?.confidence ?? 0) >= sureFrom, `${id} ${found.get(id)?.confidence}`);
    });
  }

  it("suggests only from six marks, by a convention that says it is one", () => {
    assert.equal(suggestOverall(marks("优秀", "优秀", "优秀", "优秀", "合格", "合格")), "优秀");
    assert.equal(suggestOverall(marks("优秀", "优秀", "优秀", "优秀", "合格", "基本合格")), "合格");
    assert.equal(suggestOverall(marks("优秀", "优秀", "优秀", "优秀", "优秀", "不合格")), "整改");
    assert.equal(suggestOverall(marks("优秀", "优秀", "优秀", "合格", "合格", "合格")), "合格");
    assert.equal(suggestOverall(marks("合格", "合格", "合格", "基本合格", "基本合格", "基本合格")), "合格");
    assert.equal(suggestOverall(marks("优秀", "优秀", "基本合格", "基本合格", "基本合格", "基本合格")), "整改");
    assert.equal(suggestOverall(marks("优秀", "优秀", "优秀", "优秀", "优秀")), undefined);
    assert.equal(suggestOverall(marks("合格", "合格", "合格", "合格", "合格", "不合格"), { ...usualConvention, failedFrom: 2 }), "合格");
    assert.match(suggestionText(headingsOf(assessing[0]), marks("优秀")), /^尚缺：基地经费使用情况、设施配套情况/);
    assert.equal(suggestionText(headingsOf(assessing[0]), marks()), "");
    assert.match(conventionText(), /惯例，不是法规规定/);
    const six = fc.array(fc.constantFrom("优秀", "合格", "基本合格", "不合格"), { minLength: 6, maxLength: 6 });
    const order = ["整改", "合格", "优秀"];
    fc.assert(fc.property(six, fc.nat(5), (list, at) => {
      const better = list.map((mark, i) => (i === at ? "优秀" : mark));
      assert.ok(order.indexOf(suggestOverall(marks(...better))!) >= order.indexOf(suggestOverall(marks(...list))!));
    }));
  });

  it("never touches a conclusion that is recorded", () => {
    const sheet = assessmentSheet(assessing[0], headingsOf(assessing[0]));
    const ids = sheet.columns.map(({ id }) => id);
    const stood: Record<string, string> = { base: "甲", year: "2019", overall: "不合格", ...marks("优秀", "优秀", "优秀", "优秀", "优秀", "优秀") };
    const grid = { header: 2, columns: new Map(ids.map((id, i) => [id, i])), rows: 1, width: ids.length, values: new Map(ids.map((id) => [id, [stood[id] ?? ""]])) };
    const unit = { name: "甲", creditCode: "" };
    const plan = planKept(sheet, grid, { rows: [{ unit, key: "2019", told: {} }], units: [unit], derive: (text) => ({ suggestion: suggestionText(headingsOf(assessing[0]), Object.fromEntries(headingFields.map((field) => [field, text(field)]))) }) });
    assert.deepEqual(plan.cells, [{ row: 3, column: "suggestion", value: "优秀" }]);
  });

  it("that only waits to be filled in is none", () => {
    const units = { name: "机构信息", rows: [["单位名称", "单位地址"], ["甲学院", "济南"]] };
    const empty = { name: "考核评估表", rows: [["单位名称", "考核年度", "师资队伍建设情况", "总评结论"], ["甲学院", 2019, null, null]] };
    const run = (sheets: { name: string; rows: (string | number | null)[][] }[]) => review([book(sheets)], { packs: packs.filter(({ id }) => id === "shandong-2016"), known: [...packs], on: "2019-09-20" });
    assert.deepEqual(run([units, empty]).ledger, run([units]).ledger);
    assert.equal(run([units, { ...empty, rows: [empty.rows[0], ["甲学院", 2019, "不合格", null]] }]).findings.filter(({ clause, outcome }) => clause === "shandong-2016/26.2b" && outcome === "error").length, 1);
  });
});
