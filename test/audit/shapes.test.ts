import assert from "node:assert/strict";
import { codeOf } from "./books";
import { reviewSheets, type Answer, type Cell, type Sheet } from "./workbook";

const on = "2019-09-20";
const told = (answer: Answer, clause: string | RegExp): [string, string, unknown, unknown][] =>
  answer.findings.filter((one) => (typeof clause === "string" ? one.clause === clause : clause.test(one.clause))).map((one) => [one.outcome, one.cells.join(), one.value, one.required]);

/** One column of values, one unit a row; what the clause says of each row, "" for nothing. */
async function column(name: string, header: string, values: Cell[], clause: string, more: Record<string, Cell> = {}, packs = "shandong-2016"): Promise<string[]> {
  const head = [name === "推荐汇总" ? "备选单位名称" : "单位名称", "统一社会信用代码", header, ...Object.keys(more)];
  const rows = values.map((value, i) => [`${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${"子丑寅卯"[Math.floor(i / 10)]}学院`, codeOf(i), value, ...Object.values(more)]);
  const answer = await reviewSheets({ "a.xlsx": [{ name, rows: [head, ...rows] }] }, { on, packs });
  return values.map((_, i) => answer.findings.filter((one) => (one.clause === clause || one.clause.startsWith("data/")) && one.cells[0] === `C${i + 2}`).map((one) => `${one.clause.startsWith("data/") ? "data " : ""}${one.outcome}`).join());
}

describe("shapes of cells and sheets", () => {
  it("是 and 否 as people write them; any other word is asked about, once", async () => {
    const yes = ["是", "有", "√", "✓", "Y", "TRUE", "1", 1, true];
    const no = ["否", "无", "×", "N", "FALSE", "0", 0, false];
    const said = await column("机构信息", "教学组织管理", [...yes, ...no, null, "待定", "正在建"], "shandong-2016/8.1.2d");
    assert.deepEqual(said, [...yes.map(() => ""), ...no.map(() => "error"), "missing", "missing", "data review"]);
  });

  it("numbers of people: separators, full width, 人 and 万人 are read; 约, 多, fractions and 人次 are data errors", async () => {
    const good = ["2000", "２０００", "2,000", "2000人", "0.2万人", 2000];
    const few = ["1,999人", "１９９９", 0];
    const bad = ["约2000", "两千多", 2000.5, -1, "2000多", "2000人次"];
    const said = await column("机构信息", "年培训人数（人）", [...good, ...few, ...bad], "shandong-2016/8.1.5b");
    assert.deepEqual(said, [...good.map(() => ""), ...few.map(() => "error"), ...bad.map(() => "data broken")]);
  });

  for (const dateSystem of ["1900", "1904"] as const) {
    it(`dates in every shape, ${dateSystem} date system: the last day is in time, the day after is not`, async () => {
      const serial = (day: number): number => day + 43_708 - (dateSystem === "1904" ? 1462 : 0);
      const date = (day: number): Date => new Date(Date.UTC(2019, 8, day));
      const shapes = (day: number): Cell[] => [`2019-09-${day}`, `2019/9/${day}`, `2019.9.${day}`, `2019年9月${day}日`, `201909${day}`, 20_190_900 + day, `２０１９－０９－${day}`, `二〇一九年九月二十${"二三"[day - 22]}日`, date(day), serial(day), `2019-9-${day} 08:00`];
      const bad = ["9月22日前", "2019-09", "2019年9月", "2019-02-30"];
      const values = [...shapes(22), ...shapes(23), ...bad];
      const head = ["备选单位名称", "统一社会信用代码", "书面材料报送日期", "申报年度", "申报类别"];
      const rows = values.map((value, i): Cell[] => [`${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${"子丑寅卯"[Math.floor(i / 10)]}学院`, codeOf(i), value, 2019, "新申报"]);
      const answer = await reviewSheets({ "a.xlsx": [{ name: "推荐汇总", rows: [head, ...rows] }] }, { on, packs: "shandong-2019", dateSystem });
      const late = shapes(23).map((_, i) => ["error", `C${i + 13}`, "2019-09-23", "2019-09-22"]);
      assert.deepEqual(told(answer, "shandong-2019/4.1.6a"), late);
      assert.deepEqual(told(answer, /^data/).map(([outcome, cell]) => [outcome, cell]), bad.map((_, i) => ["broken", `C${i + 24}`]));
    });
  }

  it("H21: a sheet as it comes: title, 填报单位 line, two-row Traditional header with units, totals and a note", async () => {
    const sheet: Sheet = { name: "申报单位情况", rows: [
      ["山東省專業技術人員繼續教育基地申報單位情況表"], ["填报单位（盖章）：济南市人力资源和社会保障局", null, null, null, "填报日期：2019年9月10日"],
      ["序 号", "單 位 名 稱", "培训情况", null, "配套经费（元）", "学员考核管理"], [null, null, "年培訓人數（人）", "統計年度"],
      [1, "甲学院", "１，９９９", 2018, 500_000, "√"], [2, "乙學院", 2000, 2018, 0, "×"], [3, "丙学院", "约2000", 2018, "50万元", "□有☑无"],
      ["合计", null, 5999], ["注：人数按自然年统计"],
    ] };
    const answer = await reviewSheets({ "a.xlsx": [sheet] }, { on, params: { minMatchingFunds: 50 } });
    const [{ record, headerRow, rows, unmatched }] = answer.files[0].tables;
    assert.deepEqual([record, headerRow, rows, unmatched], ["institution", 4, 3, []]);
    assert.deepEqual(told(answer, "shandong-2016/8.1.5b"), [["error", "C5", 1999, 2000]]);
    assert.deepEqual(told(answer, "shandong-2016/8.1.3a").map(([outcome, cell, value]) => [outcome, cell, value]), [["error", "E6", 0]]);
    assert.deepEqual(told(answer, "shandong-2016/8.1.2e").map(([outcome, cell]) => [outcome, cell]), [["error", "F6"], ["error", "F7"]]);
    assert.deepEqual(told(answer, /^data/), [["broken", "C7", "约2000", null]]);
    assert.equal(answer.exit, 1);
  });

  it("a header whose unit is not the field's is said once, at the header, and blames no row", async () => {
    const answer = await reviewSheets({ "a.xlsx": [{ name: "机构信息", rows: [["单位名称", "年培训人数（人次）"], ["甲学院", 5000], ["乙学院", 5000]] }] }, { on });
    assert.deepEqual(told(answer, /^data|8\.1\.5b$/).map(([outcome, cell]) => [outcome, cell]), [["broken", "B1"]]);
  });

  it("what is absent is said once per clause and file, and each file for itself", async () => {
    const head = ["单位名称", "单位类别"];
    const answer = await reviewSheets({
      "a.xlsx": [{ name: "机构信息", rows: [head, ["甲学院", "高等院校"], ["乙学院", "高等院校"]] }],
      "b.xlsx": [{ name: "机构信息", rows: [[...head, "年培训人数"], ["丙学院", "高等院校", 1999], ["丁学院", "高等院校", 2000]] }],
    }, { on });
    assert.deepEqual(told(answer, "shandong-2016/8.1.5b"), [["missing", "", null, 2000], ["error", "C2", 1999, 2000]]);
    assert.deepEqual(told(answer, "shandong-2016/8.1.3c").map(([outcome, cell]) => [outcome, cell]), [["missing", ""], ["missing", ""]]);
  });

  it("quotas and duplicates see all files", async () => {
    const sheet = (recommender: string, units: [string, number][]): Sheet => ({
      name: "推荐汇总",
      rows: [["推荐单位", "推荐单位类别", "备选单位名称", "统一社会信用代码", "申报年度", "申报类别", "申报类型"], ...units.map(([name, n], i): Cell[] => [recommender, "设区的市人社部门", name, codeOf(n), 2019, "新申报", i % 2 ? "乡村振兴专项" : "普通"])],
    });
    const answer = await reviewSheets({
      "a.xlsx": [sheet("济南市人力资源和社会保障局", [["子大学", 1], ["丑研究院", 2]])], "b.xlsx": [sheet("济南市人社局", [["寅中心", 3], ["卯协会", 4]])],
      "c.xlsx": [sheet("青岛市人社局", [["子大学", 1]])],
    }, { on, packs: "shandong-2019" });
    assert.deepEqual(told(answer, "shandong-2019/3.1.1f"), [["error", "C2,C3", 4, 3]]);
    assert.deepEqual(told(answer, "shandong-2019/4.1.3b"), [["error", "C2", 2, 1]]);
  });

  it("the last day of validity is inside, the day after every finding says 参考", async () => {
    const sheet: Sheet = { name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", 1999]] };
    const [last, after] = [await reviewSheets({ "a.xlsx": [sheet] }, { on: "2021-10-31" }), await reviewSheets({ "a.xlsx": [sheet] }, { on: "2021-11-01" })];
    assert.ok(!last.findings.some((one) => one.message.includes("参考")));
    assert.ok(after.findings.length > 0 && after.findings.every((one) => one.message.includes("参考")));
  });
});
