import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book } from "./book";
import { headerWords } from "../../../support/words";

const read = (name: string, rows: string[][]) => findTables(book([{ name, rows }])).tables[0];

describe("rows that their own words take back", () => {
  it("classes that were not held are left out and told, when their names say so and nothing else", () => {
    const names = ["一班", "二班（取消）", "三班(因故取消)", "四班（已取消举办）", "五班（未开班）", "六班（延期举办）", "关于取消审批事项的培训班", "七班（取消收费）"];
    const table = read("班次", [["承办单位", "培训班名称", "开班日期", "结束日期"], ...names.map((name) => ["甲学院", name, "2019-03-01", "2019-03-03"])]);
    assert.deepEqual(table.recordRows, [1, 6, 7, 8]);
    assert.deepEqual(table.skipped.map(({ row }) => row), [3, 4, 5, 6]);
    assert.equal(table.problems.length, 4);
  });

  it("so are those whose remark says so", () => {
    const rows = [["一班", ""], ["二班", "因疫情取消"], ["三班", "取消收费"], ["四班", "未开班"]].map(([name, note]) => ["甲学院", name, "2019-03-01", "2019-03-03", note]);
    assert.deepEqual(read("班次", [["承办单位", "培训班名称", "开班日期", "结束日期", "备注"], ...rows]).recordRows, [1, 3]);
  });

  const header = ["序号", "推荐单位", "备选单位名称", "申报类型"];
  const recommended = (label: string, notes: string[]) => read("推荐汇总", [[...header, label], ...notes.map((note, at) => [String(at + 1), "济南市人社局", `第${at + 1}学院`, "普通", note])]);

  it("recommendations withdrawn are left out and the remark is quoted, whatever the column is called", () => {
    const notes = ["", "已撤回", "已作废", "撤销申报", "重复作废", "重复，作废", "该单位主动放弃申报", "2019年9月12日已撤回推荐", "已撤回（9月12日）", "因材料不全退出申报"];
    for (const label of ["备注", "处理情况", "甲乙丙"]) {
      const table = recommended(label, notes);
      assert.deepEqual(table.recordRows, [1], label);
      assert.ok(table.problems.every(({ outcome }) => outcome === "review"));
      assert.match(headerWords(table.problems[0]), /“第2学院”这一行注明“已撤回”，没有核验/u);
      assert.equal(table.skipped.length, notes.length - 1);
    }
  });

  it("an application withdrawn is left out of a list of institutions, a standing lost is not", () => {
    const rows = ["", "已撤回", "撤销申报", "已撤销", "取消资格"].map((note, at) => [`第${at + 1}学院`, "济南市", "2000", note]);
    assert.deepEqual(read("单位", [["单位名称", "所在市", "年培训人数", "备注"], ...rows]).recordRows, [1, 4, 5]);
  });

  it("other words take nothing back", () => {
    const notes = ["未撤回", "不得撤回", "已撤回后重新推荐", "曾因作废票据整改", "不放弃", "取消资格后不满三年", "无", "同意推荐"];
    assert.equal(recommended("备注", notes).recordRows.length, notes.length);
  });
});
