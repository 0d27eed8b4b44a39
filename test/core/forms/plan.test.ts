import assert from "node:assert/strict";
import { CellKind, type WorkbookCells } from "../../../src/sheet/cells";
import { planForm } from "../../../src/core/forms";
import { ValueState } from "../../../src/core/dictionary/dataset";
import { datasetFromRows } from "../../../src/core/intake/records/dataset-from-rows";
import { planOf, printed, summary, threeUnits } from "./support";

describe("form: rows of the 申报汇总表 from records", () => {
  it("prints one row per unit, the roster before the declared number, the words the form uses", () => {
    assert.deepEqual(printed(planOf())[0], {
      序号: 1, 申报单位名称: "山东第一职业学院", 单位类别: "高等院校", 申报类型: "乡村振兴专项", "重点领域/培训专业": "现代农业",
      专职师资: 2, 兼职师资: 1, 年培训人数: 2600, 联系人: "王强", 联系电话: "0531-86062283",
    });
  });

  it("leaves blank what no record says, and guesses nothing", () => {
    const [, , third] = printed(planOf());
    assert.deepEqual(third, { 序号: 3, 申报单位名称: "潍坊农业学校", 申报类型: "重新确认" });
    assert.equal(printed(planOf())[1]["申报类型"], undefined);
  });

  it("says where the roster and the declared number differ", () => {
    const { notes } = planOf();
    assert.ok(notes.some((note) => note.unit === "山东第一职业学院" && note.column === "专职师资" && note.text.includes("花名册为 2 人") && note.text.includes("3")));
  });

  it("shows a bad value as printed, from its cell, with a note", () => {
    const dataset = datasetFromRows(threeUnits);
    const set = dataset.records.get("institution")!;
    const place = set.sources[0].columns.get("annualTrainees")!.column;
    assert.equal(set.fields.get("annualTrainees")!.state[1], ValueState.bad);
    const columns: WorkbookCells["sheets"][0]["columns"] = [];
    columns[place] = { kind: Uint8Array.from([0, 0, CellKind.text]), value: Float64Array.from([0, 0, 0]) };
    const workbook: WorkbookCells = {
      file: set.sources[0].file, date1904: false, strings: ["约2000"],
      sheets: [{ name: set.sources[0].sheet, visibility: "visible", rowCount: 3, columns, merges: [], hiddenRows: [] }],
    };
    const plan = planForm(summary, dataset, { workbooks: [workbook] });
    const at = summary.columns.findIndex((column) => column.id === "trainees");
    assert.equal(plan.rows[1].cells[at].value, "约2000");
    assert.deepEqual(plan.rows[1].cells[at].from, [{ file: workbook.file, sheet: workbook.sheets[0].name, cell: plan.rows[1].cells[at].from[0].cell }]);
    assert.match(plan.rows[1].cells[at].from[0].cell, /^[A-Z]+3$/);
    assert.ok(plan.notes.some((note) => note.unit === "青岛海洋研究所" && note.text.includes("约2000")));
  });

  it("traces a counted number to its roster rows", () => {
    const plan = planOf();
    const at = summary.columns.findIndex((column) => column.id === "fullTime");
    assert.equal(plan.rows[0].cells[at].from.length, 2);
  });

  it("lists a unit once however many recommend it, and says so", () => {
    const plan = planOf({
      ...threeUnits,
      recommendation: [...threeUnits.recommendation, { candidate: "山东第一职业学院", recommender: "青岛市人力资源和社会保障局" }],
    });
    assert.equal(plan.rows.length, 3);
    assert.ok(plan.notes.some((note) => note.text.includes("多头申报")));
    assert.equal(plan.recommender, "");
  });

  it("leaves out institutions that are only inspected, naming them", () => {
    const plan = planOf({ institution: [{ name: "甲机构", applicationType: "inspection" }, { name: "乙机构", applicationType: "new" }] });
    assert.deepEqual(plan.rows.map((row) => row.name), ["乙机构"]);
    assert.equal(plan.leftOut[0].name, "甲机构");
  });

  it("names the recommending body when there is exactly one, and can be limited to one", () => {
    assert.equal(planOf().recommender, "济南市人力资源和社会保障局");
    assert.equal(planOf(threeUnits, { recommender: "青岛市人力资源和社会保障局" }).rows.length, 0);
  });
});
