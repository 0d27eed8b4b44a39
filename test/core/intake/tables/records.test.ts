import assert from "node:assert/strict";
import { cellOf } from "../../../../src/core/intake/records/cell-of";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";
import type { JsonFinding } from "../../../../src/core/reports/json-findings";
import { creditCodeHolds } from "../../../../src/core/dictionary/values/shape";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { remarkText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";
import { cellName } from "../../../../src/sheet/a1";

const said = (findings: JsonFinding[]): string[] => findings.map((finding) => `${finding.clause} ${finding.outcome} ${finding.sheet}!${finding.cells.join(",")}`);

describe("records", () => {
  it("coerces a messy sheet and says once, at the cell, what is wrong", () => {
    const { dataset, findings } = build([
      book([
        ["单位名称", "统一社会信用代码", "单位类别", "年培训人数（人）", "配套经费（元）", "是否开展远程教育", "邮编", "填报时间"],
        ["济南大学", "91350100M000100Y43", "高校", "约2000", 500000, "√", 250001, { date: 43728 }],
        ["泰山学院", 9.135010000010001e17, "火星", "２，１００人", "50万元", "大概", "25", "2019年9月"],
        ["青岛大学", null, null, { error: "#REF!" }, null, null, null, null],
      ]),
    ]);
    const get = (i: number, field: string): string | number => valueOf(dataset, "institution", i, field);
    assert.deepEqual(["name", "creditCode", "type", "annualTrainees", "matchingFunds", "offersDistance", "postcode", "applicationDate"].map((field) => get(0, field)), ["济南大学", "91350100M000100Y43", "university", "bad", 50, 1, "250001", "2019-09-20"]);
    assert.deepEqual(["creditCode", "type", "annualTrainees", "matchingFunds", "offersDistance", "postcode", "applicationDate"].map((field) => get(1, field)), ["bad", "bad", 2100, 50, "bad", "bad", "bad"]);
    assert.deepEqual(["creditCode", "type", "annualTrainees", "matchingFunds", "city"].map((field) => get(2, field)), ["blank", "blank", "bad", "blank", "absent"]);
    assert.deepEqual(said(findings).sort(), [
      "data/digits-lost broken Sheet1!B3",
      "data/enum review Sheet1!C3",
      "data/format broken Sheet1!G3",
      "data/type broken Sheet1!D2",
      "data/type broken Sheet1!D4",
      "data/type broken Sheet1!H3",
      "data/type review Sheet1!F3",
    ]);
    const vague = findings.find((finding) => finding.cells[0] === "D2")!;
    assert.deepEqual([vague.unit, vague.value, vague.record, vague.required], ["济南大学", "约2000", "institution", null]);
    assert.match(vague.message, /^“年培训专业技术人才人数”填的是“约2000”，不是确定的数，请/u);
  });

  it("remembers every value's cell", () => {
    const { dataset } = build([book([["标题"], ["单位名称", "单位类别", "年培训人数"], ["甲", "高校", 1], ["合计"], ["乙", "企业", 2]])]);
    const set = dataset.records.get("institution")!;
    assert.deepEqual(cellOf(set, 1, "annualTrainees"), { file: "a.xlsx", sheet: "Sheet1", row: 4, column: 2 });
    assert.equal(cellOf(set, 1, "city"), undefined);
    assert.deepEqual([cellName(0, 0), cellName(6, 25), cellName(1, 26), cellName(0, 16383)], ["A1", "Z7", "AA2", "XFD1"]);
  });

  it("converts by the unit in the header and refuses a header whose unit contradicts", () => {
    const head = ["单位名称", "占地面积（亩）", "建筑面积（㎡）", "宿舍容纳（人次）"];
    const { dataset, findings } = build([book([head, ["甲", 3, 500, 80]])]);
    assert.deepEqual(["landArea", "buildingArea", "dormBeds"].map((field) => valueOf(dataset, "facilities", 0, field)), [2000, 500, "bad"]);
    assert.deepEqual(said(findings), ["data/type broken Sheet1!D1"]);
    const above = build([book([["单位：元"], ["单位名称", "单位类别", "配套经费", "专项经费用途"], ["甲", "高校", 20000, "师资培训"]])]);
    assert.equal(valueOf(above.dataset, "institution", 0, "matchingFunds"), 2);
  });

  it("keeps the top-left value of a merge, guesses nothing for the rest, and says it once per field; a column that groups rows counts for each of them, which is told", () => {
    const rows: TestCell[][] = [["单位名称", "培训班名称", "开班日期", "培训人数"], ["甲", "一班", "2019-09-01", 50], [null, "二班", "2019-09-02", null], [null, "三班", "2019-09-03", 70]];
    const { dataset, findings } = build([book([{ name: "班次", merges: ["A2:A4", "D2:D3"], rows }])]);
    assert.deepEqual([0, 1, 2].map((i) => valueOf(dataset, "trainingClass", i, "base")), ["甲", "甲", "甲"]);
    assert.deepEqual([0, 1, 2].map((i) => valueOf(dataset, "trainingClass", i, "trainees")), [50, "bad", 70]);
    assert.deepEqual(said(findings), ["data/merged broken 班次!D2"]);
    assert.deepEqual([...dataset.records.get("trainingClass")!.unit], [0, 0, 0]);
    assert.deepEqual(findTables(book([{ name: "班次", merges: ["A2:A4", "D2:D3"], rows }])).remarks.map((remark) => remarkText(remark, asWritten)), ["“班次”的 A“单位名称”有纵向合并的单元格，其值按合并所及的各行计"]);
    // A name merged over whole rows says nothing of what tells them apart.
    const city = build([book([{ name: "单位", merges: ["A2:A3", "B2:B3"], rows: [["所在市", "单位名称", "年度", "年培训人数"], ["济南市", "甲学院", 2018, 2000], [null, null, 2019, 2100]] }])]);
    assert.deepEqual([0, 1].map((i) => ["city", "name", "annualTrainees"].map((field) => valueOf(city.dataset, "institution", i, field))), [["济南市", "甲学院", 2000], ["济南市", "甲学院", 2100]]);
    const all = build([book([{ name: "单位", merges: ["A2:A3", "B2:B3"], rows: [["单位名称", "单位类别"], ["甲学院", "高校"], []] }])]);
    assert.deepEqual(valueOf(all.dataset, "institution", 0, "name"), "甲学院");
  });

  it("says where two names share one credit code, which makes them one unit; former names and spellings are no second name", () => {
    const head = ["单位名称", "统一社会信用代码", "曾用名", "单位类别"];
    const [one, two] = ["12370000495571234X", "123704004955777775"];
    const { findings, dataset } = build([
      book([{ name: "机构", rows: [head, ["甲学院", one, "老学院", "高校"], ["甲 学院", one, null, "高校"], ["老学院", one, null, "高校"], ["乙学院", two, null, "高校"], ["丙学院", null, null, "高校"], ["丙学院", null, null, "高校"]] }], "a.xlsx"),
      book([{ name: "机构", rows: [head, ["丁中心", one, null, "高校"], ["丁中心", one, null, "高校"]] }], "b.xlsx"),
    ]);
    assert.equal(dataset.units.length, 3);
    const shared = findings.filter(({ clause }) => clause === "data/conflict");
    assert.deepEqual(shared.map(({ outcome, unit, file, cells }) => [outcome, unit, file, ...cells]), [["warning", "甲学院", "b.xlsx", "A2", "B2"]]);
    assert.equal(shared[0].message, "“丁中心”与“甲学院”（“a.xlsx”工作表“机构”的 A2）的统一社会信用代码相同，已作为同一单位核验；如是更名请填“曾用名”，如是两家单位请更正代码。");
  });

  it("sees two cells that contradict each other", () => {
    const { findings } = build([
      book([
        { name: "机构", rows: [["单位名称", "年培训人数", "其中：乡村振兴领域培训人数", "单位类别"], ["甲", 100, 200, "高校"], ["乙", 200, 100, "高校"]] },
        { name: "计划", rows: [["基地名称", "总结年度", "计划年度", "执行情况总结"], ["甲", 2019, 2021, "有"], ["乙", 2019, 2020, "有"], ["丙", 2019, null, "有"]] },
        { name: "年度", rows: [["单位名称", "2018年培训人数", "年度", "单位类别"], ["甲", 100, 2019, "高校"]] },
      ]),
    ]);
    assert.deepEqual(said(findings), ["data/conflict broken 机构!C2,B2", "data/conflict broken 计划!C2,B2", "data/conflict broken 年度!C2"]);
  });

  it("asks which of two cells that contradict is right, and uses neither meanwhile", () => {
    const cases: [record: string, sheet: string, rows: TestCell[][], outcome: string, cells: string[], bad: string[], says: RegExp][] = [
      ["trainingClass", "班次", [["培训班名称", "开班日期", "结束日期", "培训人数"], ["甲班", "2019-3-5", "2019-3-1", 40]], "broken", ["B2", "C2"], ["startDate", "endDate"], /请核对以哪一格为准，此前没有采用“开班日期”、“结束日期”。$/u],
      ["trainingClass", "班次", [["培训班名称", "年度", "开班日期", "结束日期", "培训人数"], ["甲班", 2018, "2019-3-1", "2019-3-5", 40]], "broken", ["C2", "D2", "B2"], ["year", "startDate", "endDate"], /都不在这一年度/u],
      ["trainingClass", "班次", [["培训班名称", "开班日期", "是否建档登记", "建档日期"], ["甲班", "2019-3-1", "否", "2019-3-9"]], "broken", ["C2", "D2"], ["archived", "archivedDate"], /“是否建档登记”（否）与“建档日期”（2019-03-09）相互矛盾：前者为否，后者却已填写/u],
      ["recommendation", "推荐", [["备选单位", "推荐单位", "是否出具推荐函", "推荐函日期"], ["甲学院", "青岛市人社局", "否", "2019-9-1"]], "broken", ["C2", "D2"], ["hasLetter", "letterDate"], /前者为否/u],
      ["staff", "人员情况", [["单位名称", "定编人数", "现有人数", "管理人员", "专职教师", "其中：高级职称", "其中：中级职称"], ["甲学院", 30, 30, 5, 10, 8, 7]], "broken", ["F2", "G2", "E2"], ["ftTeachers", "ftSenior", "ftIntermediate"], /“专职教师其中高级职称”（8）、“专职教师其中中级职称”（7）与“专职教师”（10）相互矛盾：前两者都是后者的一部分，相加不应更大/u],
      ["facilities", "场地", [["单位名称", "占地面积", "建筑面积", "普通教室面积"], ["甲学院", 9000, 900, 1200]], "broken", ["D2", "C2"], ["classroomArea", "buildingArea"], /不应更大/u],
      ["institution", "单位", [["单位名称", "单位类别", "年培训人数"], ["海川教育有限公司", "高等院校", 2500]], "review", ["A2", "B2"], ["type"], /此前没有采用“单位类别”。$/u],
    ];
    for (const [record, name, rows, outcome, cells, bad, says] of cases) {
      const { dataset, findings } = build([book([{ name, rows }])]);
      assert.deepEqual(findings.map((one) => [one.clause, one.outcome, one.cells]), [["data/conflict", outcome, cells]], rows.join());
      assert.match(findings[0].message, says);
      const set = dataset.records.get(record)!;
      assert.deepEqual([...set.fields.values()].filter(({ state }) => state[0] === ValueState.bad).map(({ field }) => field).sort(), [...bad].sort());
    }
  });

  it("finds nothing contradictory in what may well be true", () => {
    for (const [name, rows] of [
      ["班次", [["培训班名称", "年度", "开班日期", "结束日期", "是否建档登记", "建档日期"], ["甲班", 2019, "2018-12-28", "2019-1-4", "是", "2019-1-9"], ["乙班", 2018, "2018-12-28", "2019-1-4", "否", null]]],
      ["2018年班次", [["2018年培训班次一览表"], ["培训班名称", "开班日期", "结束日期", "培训人数"], ["甲班", "2019-3-1", "2019-3-5", 40]]],
      ["单位", [["单位名称", "单位类别", "年培训人数"], ["海川大学", "高等院校", 2500], ["海川公司大学", "企业", 2500], ["海川研究院有限公司", "科研院所", 2500], ["海川有限公司", "企业", 2500], ["海川协会（济南大学）", "行业协会", 2500]]],
      ["人员情况", [["单位名称", "定编人数", "现有人数", "管理人员", "专职教师", "其中：高级职称", "其中：中级职称"], ["甲学院", 30, 30, 5, 15, 8, 7]]],
    ] as [string, TestCell[][]][]) assert.deepEqual(build([book([{ name, rows }])]).findings.filter(({ clause }) => clause === "data/conflict"), [], name);
  });

  it("takes the year of the counts from their header when no column says it", () => {
    const { dataset } = build([book([["单位名称", "2018年培训人数（人）", "单位类别"], ["甲", 2000, "高校"]])]);
    assert.equal(valueOf(dataset, "institution", 0, "headcountYear"), 2018);
    const { row, column } = cellOf(dataset.records.get("institution")!, 0, "headcountYear")!;
    assert.equal(cellName(row, column), "B1");
  });

  it("says a shared cell's fault once for all record types of the table", () => {
    const { findings } = build([book([["单位名称", "统一社会信用代码", "单位类别", "年培训人数", "普通教室", "教学设备"], ["甲", "123", "高校", 1, 2, "x"]])]);
    assert.deepEqual(said(findings), ["data/format broken Sheet1!B2"]);
  });

  it("reads a workbook of the 1904 date system as the same days", () => {
    const rows: TestCell[][] = [["培训班名称", "开班日期", "结束日期"], ["甲", { date: 42266 }, 42267]];
    const { dataset } = build([book(rows, "a.xlsx", true)]);
    assert.deepEqual(["startDate", "endDate"].map((field) => valueOf(dataset, "trainingClass", 0, field)), ["2019-09-20", "2019-09-21"]);
  });
});

describe("units", () => {
  const classes = ["培训班名称", "开班日期", "结束日期"];

  it("meet across files by credit code, by normalised name, by former name", () => {
    const one = book([{ name: "机构", rows: [["单位名称", "曾用名", "统一社会信用代码", "单位类别"], ["济南大学（本部）", "济南联合大学、山东建材学院", "91350100M000100Y43", "高校"]] }], "1.xlsx");
    const two = book([{ name: "班次", rows: [["举办单位", ...classes], ["濟南大學 (本部)", "a", "2019-01-01", "2019-01-02"], ["山东建材学院", "b", "2019-01-01", "2019-01-02"], ["泰山学院", "c", "2019-01-01", "2019-01-02"]] }], "2.xlsx");
    const three = book([{ name: "推荐", rows: [["推荐单位", "申报单位", "统一社会信用代码"], ["济南市", "济大", "91350100M000100Y43"]] }], "3.xlsx");
    const { dataset } = build([one, two, three]);
    assert.deepEqual(dataset.units.map((unit) => unit.name), ["济南大学（本部）", "泰山学院"]);
    assert.deepEqual([...dataset.records.get("trainingClass")!.unit], [0, 0, 1]);
    assert.deepEqual([...dataset.records.get("recommendation")!.unit], [0]);
    assert.equal(dataset.units[0].creditCode, "91350100M000100Y43");
  });

  it("come from the label line, else the title, else the workbook's only institution", () => {
    const teachers = [["姓名", "学历", "职称"], ["张三", "本科", "教授"]];
    const institutions = (...names: string[]) => ({ name: "机构", rows: [["单位名称", "单位类别", "年培训人数"], ...names.map((name) => [name, "高校", 1])] });
    const unitOf = (rows: TestCell[][], ...names: string[]): string | undefined => {
      const { dataset } = build([book([institutions(...names), { name: "教师", rows }])]);
      return dataset.units[dataset.records.get("teacher")!.unit[0]]?.name;
    };
    assert.equal(unitOf([["填报单位：泰山学院"], ...teachers], "济南大学", "泰山学院"), "泰山学院");
    assert.equal(unitOf([["济南大学专职教师名册"], ...teachers], "济南大学", "泰山学院"), "济南大学");
    assert.equal(unitOf(teachers, "济南大学"), "济南大学");
    assert.equal(unitOf(teachers, "济南大学", "泰山学院"), undefined);
  });

  it("stay two when one name has two credit codes", () => {
    const second = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((check) => `91370100MA3C4Y5D2${check}`).find(creditCodeHolds)!;
    const { dataset } = build([book([["单位名称", "统一社会信用代码", "单位类别"], ["甲", "91350100M000100Y43", "高校"], ["甲", second, "高校"]])]);
    assert.deepEqual(dataset.units, [{ name: "甲", creditCode: "91350100M000100Y43" }, { name: "甲", creditCode: second }]);
    assert.deepEqual([...dataset.records.get("institution")!.unit], [0, 1]);
  });

  it("takes 同上 for the unit in the row above, and says so once for each run", () => {
    const rows: TestCell[][] = [["单位名称", "姓名", "教师类别", "职称"], ["甲学院", "张三", "专职", "教授"], ["同上", "李四", "专职", "教授"], ["″", "王五", "专职", "教授"], ["乙学院", "赵六", "专职", "教授"], ["〃", "孙七", "专职", "教授"]];
    const { dataset, findings } = build([book([{ name: "单位", rows: [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2500], ["乙学院", "高校", 2500]] }, { name: "教师名册", rows }])]);
    assert.deepEqual(dataset.units.map(({ name }) => name), ["甲学院", "乙学院"]);
    assert.deepEqual([...dataset.records.get("teacher")!.unit], [0, 0, 0, 1, 1]);
    assert.deepEqual(findings.map(({ clause, outcome, cells }) => `${clause} ${outcome} ${cells[0]}`), ["data/format warning A3", "data/format warning A6"]);
    assert.match(findings[0].message, /按上一行的“甲学院”处理/u);
  });

  it("asks whose a row is where 同上 has no name just above it", () => {
    const rows: TestCell[][] = [["单位名称", "姓名", "教师类别", "职称"], ["同上", "张三", "专职", "教授"], ["甲学院", "李四", "专职", "教授"], ["合计", null, null, "2人"], ["同上", "王五", "专职", "教授"]];
    const { dataset, findings } = build([book([{ name: "单位", rows: [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2500]] }, { name: "教师名册", rows }])]);
    assert.deepEqual([...dataset.records.get("teacher")!.unit], [-1, 0, -1]);
    assert.deepEqual(said(findings), ["data/type review 教师名册!A2", "data/type review 教师名册!A5"]);
  });

  it("takes 同上 for who recommends in the row above, but for no body that is to be had", () => {
    const rows: TestCell[][] = [["推荐单位", "备选单位名称", "申报类型", "推荐排序"], ["济南市人社局", "甲学院", "普通", 1], ["同上", "乙学院", "普通", 2]];
    const { dataset, findings } = build([book([{ name: "推荐汇总", rows }]), { ...book([{ name: "单位信息", rows: [["单位名称", "单位类别", "继续教育管理机构"], ["甲学院", "高校", "继续教育处"], ["乙学院", "高校", "〃"]] }]), file: "b.xlsx" }]);
    assert.deepEqual([valueOf(dataset, "recommendation", 1, "recommender"), valueOf(dataset, "institution", 1, "mgmtOrg")], ["济南市人社局", "bad"]);
    assert.deepEqual(said(findings).sort(), ["data/type review 单位信息!C3", "data/format warning 推荐汇总!A3"].sort());
  });
});

describe("a column whose unit is none of its field's", () => {
  it("is said at its heading, and nothing of its values", () => {
    const { dataset, findings } = build([book([{ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数（万人次）"], ["甲学院", "高校", 0.23], ["乙学院", "高校", "约0.3"], ["丙学院", "高校", 2]] }])]);
    assert.deepEqual(said(findings), ["data/type broken 单位信息!C1"]);
    assert.deepEqual([0, 1, 2].map((i) => valueOf(dataset, "institution", i, "annualTrainees")), ["bad", "bad", "bad"]);
  });
});

describe("several units in one cell", () => {
  it("are none of them: the row is nobody's, and that is asked", () => {
    for (const names of ["青岛海川大学\n青岛港航学会\n青岛农技中心", "青岛海川大学、青岛港航学会", "1.青岛海川大学 2.青岛港航学会", "1、青岛海川大学\n2、青岛港航学会", "①青岛海川大学；②青岛港航学会", "一、青岛海川大学\n二、青岛港航学会", "一、青岛海川大学 二、青岛港航学会", "（一）青岛海川大学 （二）青岛港航学会"]) {
      const rows: TestCell[][] = [["推荐单位", "备选单位名称", "申报类型", "份数"], ["青岛市人社局", names, "普通", 3], ["青岛市人社局", "青岛职业学院", "普通", 3]];
      const { dataset, findings } = build([book([{ name: "推荐汇总", rows }])]);
      assert.deepEqual(dataset.units.map(({ name }) => name), ["青岛职业学院"], names);
      assert.equal(valueOf(dataset, "recommendation", 0, "candidate"), "bad", names);
      assert.deepEqual(said(findings), ["data/format review 推荐汇总!B2"], names);
      assert.match(findings[0].message, /其中写了[23]个单位/u);
    }
  });

  it("are one where the parts are no units, or one is a part of the other", () => {
    for (const name of ["青岛海川大学\n继续教育学院", "青岛海川大学（青岛、烟台校区）", "山东省教育、科技培训中心", "青岛海川\n大学", "甲、乙学院", "青岛海川大学 （二）"]) {
      const { dataset } = build([book([{ name: "推荐汇总", rows: [["推荐单位", "备选单位名称", "申报类型", "份数"], ["青岛市人社局", name, "普通", 3]] }])]);
      assert.notEqual(valueOf(dataset, "recommendation", 0, "candidate"), "bad", name);
    }
  });
});

describe("datasetFromRows", () => {
  it("coerces what a rule example gives, a missing key being blank, an absent type absent", () => {
    const dataset = datasetFromRows({ institution: [{ name: "甲", annualTrainees: 2000, applicationDate: "2019-09-22", program: "rural", type: "高等院校", isLegalPerson: true, matchingFunds: null }, { annualTrainees: "约2000" }], teacher: [{ name: "张三" }] });
    const get = (i: number, field: string): string | number => valueOf(dataset, "institution", i, field);
    assert.deepEqual(["name", "annualTrainees", "applicationDate", "program", "type", "isLegalPerson", "matchingFunds", "city"].map((field) => get(0, field)), ["甲", 2000, "2019-09-22", "rural", "university", 1, "blank", "blank"]);
    assert.equal(get(1, "annualTrainees"), "bad");
    assert.equal(dataset.records.has("staff"), false);
    assert.deepEqual(cellOf(dataset.records.get("teacher")!, 0, "name"), { file: "示例.xlsx", sheet: "教师", row: 1, column: 2 });
  });

  it("gives an institution without a name a unit of its own, and the other rows to the only one", () => {
    const dataset = datasetFromRows({ institution: [{ annualTrainees: 1 }], teacher: [{ name: "张三" }], recommendation: [{ recommender: "某市" }] });
    assert.deepEqual([dataset.units.length, dataset.records.get("institution")!.unit[0], dataset.records.get("teacher")!.unit[0], dataset.records.get("recommendation")!.unit[0]], [1, 0, 0, 0]);
  });

  it("refuses a record type or field the dictionary does not have", () => {
    assert.throws(() => datasetFromRows({ nothing: [] }), /字段词典里没有记录类型“nothing”/u);
    assert.throws(() => datasetFromRows({ teacher: [{ nmae: "张三" }] }), /没有字段“nmae”/u);
  });
});
