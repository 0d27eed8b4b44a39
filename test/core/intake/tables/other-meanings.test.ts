import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { notUnderstood } from "../../../../src/core/intake/tables/not-understood";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

/** The first table of a sheet: which field each heading is used for, and which columns may be a field it lacks. */
function read(sheet: string, head: readonly string[], ...rows: TestCell[][]): { used: Record<string, string>; couldBe: (field: string) => string[]; mayBe: (heading: string) => readonly string[] } {
  return of(sheet, [[...head], ...rows]);
}

function of(sheet: string, rows: TestCell[][], merges: string[] = []): ReturnType<typeof read> {
  const [table] = findTables(book([{ name: sheet, rows, merges }]), { on: "2019-09-24" }).tables;
  assert.ok(table, "no table");
  return {
    used: Object.fromEntries([...table.columns].map(([field, { label }]) => [label, field])),
    couldBe: (field) => notUnderstood(table, [field]),
    mayBe: (heading) => table.mayBe?.get(heading)?.likeliest ?? [],
  };
}

describe("a heading that means something else here", () => {
  it("is the contact's mailbox beside 联系人 or 联系电话, and is asked about; alone it is the one that the file was sent to", () => {
    const head = ["推荐单位", "备选单位", "推荐函", "份数"];
    const row = ["青岛市人力资源和社会保障局", "青岛海川大学", "有", 3];
    for (const mailbox of ["邮箱", "电子邮箱", "E-mail", "邮箱地址"]) {
      for (const contact of ["联系人", "联系电话", "单位联系人", "负责人"]) {
        const { used, mayBe } = read("推荐", [...head, contact, mailbox], [...row, "孙某", "qd@163.com"]);
        assert.equal(used[mailbox], undefined, `${contact} ${mailbox}`);
        assert.equal(mayBe(mailbox)[0], "emailTo", mailbox);
      }
    }
    assert.equal(read("推荐", [...head, "电子邮箱"], [...row, "ymrst@shandong.cn"]).used["电子邮箱"], "emailTo");
    assert.equal(read("推荐", [...head, "联系人", "电子版发送邮箱"], [...row, "孙某", "ymrst@shandong.cn"]).used["电子版发送邮箱"], "emailTo");
    // A unit's own mailbox is its contact's.
    assert.equal(read("基本情况", ["单位名称", "单位类别", "联系人", "邮箱"], ["甲学院", "高等院校", "孙某", "a@b.cn"]).used["邮箱"], "email");
  });
});

describe("a column that nobody understood is named for what it may be only", () => {
  it("盖章 is no letter, no form and no evidence", () => {
    const { couldBe } = read("推荐", ["推荐单位", "备选单位", "推荐函日期", "份数", "盖章"], ["青岛市人力资源和社会保障局", "青岛海川大学", "2019-09-10", 3, "是"]);
    for (const field of ["hasLetter", "hasForm", "hasEvidence", "pdfForm"]) assert.deepEqual(couldBe(field), [], field);
  });

  it("what stands under a group that is understood is of what the group says", () => {
    const { couldBe } = of("申报", [["单位名称", "统一社会信用代码", "单位类别", null, "年培训人数"], [null, null, "企业", "协会", null], ["青岛海川大学", "12370000495573200W", null, "√", 2300]], ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]);
    assert.ok(couldBe("type").length > 0);
    for (const field of ["address", "matchingFunds", "mgmtOrg", "sysTeachingOrg", "platform"]) assert.deepEqual(couldBe(field), [], field);
  });

  it("教学组织 is no 学员考核, both under 管理制度", () => {
    const { couldBe, used } = of("申报", [["单位名称", "信用代码", "管理制度", null, null], [null, null, "教学组织", "学员考核", "饕餮"], ["青岛海川大学", "12370000495573200W", "有", "有", "有"]], ["A1:A2", "B1:B2", "C1:E1"]);
    assert.equal(used["管理制度 / 学员考核"], "sysTraineeAssess");
    assert.deepEqual(couldBe("type"), []);
    assert.deepEqual(couldBe("networkEquipment"), []);
    assert.deepEqual(couldBe("sysFollowUp"), ["管理制度 / 饕餮"]);
  });

  it("意见 and 类别 alone are of what asks for one", () => {
    const { couldBe } = read("推荐", ["推荐单位", "备选单位", "推荐函", "份数", "意见", "类别"], ["青岛市人社局", "青岛海川大学", "有", 3, "同意", "甲类"]);
    assert.deepEqual(couldBe("consented"), ["意见"]);
    for (const field of ["hasForm", "hasEvidence", "pdfForm", "emailSubject"]) assert.deepEqual(couldBe(field), [], field);
  });

  it("审核单位 is no address and no county", () => {
    const { couldBe } = read("申报", ["单位名称", "统一社会信用代码", "单位类别", "年培训人数", "审核单位"], ["青岛海川大学", "12370000495573200W", "高校", 2300, "青岛市人社局"]);
    for (const field of ["address", "county", "city", "province"]) assert.deepEqual(couldBe(field), [], field);
  });

  it("numbers of people are no equipment", () => {
    assert.deepEqual(read("申报", ["单位名称", "统一社会信用代码", "单位类别", "累计培训人数合计"], ["甲学院", "12370000495573200W", "高校", 300]).couldBe("networkEquipment"), []);
  });

  it("of a heading that nobody understands everything that its values allow is said", () => {
    assert.deepEqual(read("推荐", ["推荐单位", "备选单位", "份数", "饕餮"], ["青岛市人力资源和社会保障局", "青岛海川大学", 3, "是"]).couldBe("hasLetter"), ["饕餮"]);
  });

  it("培训教学设备 is not used for 大规模网络培训教学设备, but may be it", () => {
    const { used, couldBe } = read("申报", ["单位名称", "统一社会信用代码", "单位类别", "培训教学设备"], ["甲学院", "12370000495573200W", "高校", "投影仪20台"]);
    assert.equal(used["培训教学设备"], undefined);
    assert.deepEqual(couldBe("networkEquipment"), ["培训教学设备"]);
  });
});

describe("who recommends", () => {
  const head = ["推荐渠道", "备选单位", "申报类型", "推荐函", "份数"];

  it("is named under 推荐渠道 where bureaus stand there; where kinds stand there, it is the kind", () => {
    const names = read("推荐", head, ["青岛市人力资源和社会保障局", "青岛海川大学", "普通", "有", 3], ["省交通运输厅", "烟台港航行业协会", "普通", "有", 3]);
    assert.equal(names.used["推荐渠道"], "recommender");
    assert.equal(read("推荐", head, ["青岛市人社局", "青岛海川大学", "普通", "有", 3], ["注：推荐函均已扫描。"], ["制表：王某"]).used["推荐渠道"], "recommender");
    assert.equal(read("推荐", head, ["设区的市", "青岛海川大学", "普通", "有", 3], ["省直部门", "烟台港航行业协会", "普通", "有", 3]).used["推荐渠道"], "recommenderType");
    // Two kinds and a name: the words that are none are asked about.
    assert.equal(read("推荐", head, ["设区的市", "甲大学", "普通", "有", 3], ["省直部门", "乙大学", "普通", "有", 3], ["青岛市人社局", "丙大学", "普通", "有", 3]).used["推荐渠道"], "recommenderType");
    // Who recommends has a column of its own.
    const both = read("推荐", ["推荐单位", ...head], ["青岛市人社局", "青岛市人社局", "青岛海川大学", "普通", "有", 3]);
    assert.deepEqual([both.used["推荐单位"], both.used["推荐渠道"]], ["recommender", "recommenderType"]);
  });

  it("is named under 报送单位 where no column says so; beside one it is asked what 报送单位 is, unless the province's office stands there", () => {
    const rest = ["备选单位", "申报类型", "推荐函", "份数"];
    const row = ["青岛海川大学", "普通", "有", 3];
    const office = "青岛市人力资源和社会保障局";
    assert.equal(read("推荐", ["报送单位", ...rest], [office, ...row]).used["报送单位"], "recommender");
    const beside = read("推荐", ["推荐单位", ...rest, "报送单位"], [office, ...row, office], ["省交通运输厅", ...row, "省交通运输厅"]);
    assert.equal(beside.used["报送单位"], undefined);
    assert.deepEqual([beside.couldBe("recipient"), beside.couldBe("hasForm"), beside.mayBe("报送单位")], [["报送单位"], [], ["recipient"]]);
    for (const to of ["山东省人力资源和社会保障厅专业技术人员管理处", "省人社厅", "专技处", "厅专技处"]) assert.equal(read("推荐", ["推荐单位", ...rest, "报送单位"], [office, ...row, to]).used["报送单位"], "recipient", to);
    // A heading that says whose it is needs no values.
    assert.equal(read("推荐", ["推荐单位", ...rest, "报送对象"], [office, ...row, office]).used["报送对象"], "recipient");
  });

  it("is named in the title or by the sheet, where an office's name stands before 推荐", () => {
    const rows: TestCell[][] = [["备选单位", "申报类型", "推荐函", "份数"], ["青岛海川大学", "普通", "有", 3]];
    const office = (sheet: string, ...above: string[]): string => {
      const { dataset } = build([book([{ name: sheet, rows: [...above.map((text) => [text]), ...rows] }])], { on: "2019-09-24" });
      return String(valueOf(dataset, "recommendation", 0, "recommender"));
    };
    assert.equal(office("推荐", "青岛市人力资源和社会保障局2019年推荐省级继续教育基地备选单位汇总表"), "青岛市人力资源和社会保障局");
    assert.equal(office("青岛市人社局推荐"), "青岛市人社局");
    assert.equal(office("推荐", "青岛市人社局关于推荐省级继续教育基地的汇总表"), "青岛市人社局");
    for (const title of ["2019年省级继续教育基地推荐汇总表", "主管部门推荐汇总表", "各市人社局推荐汇总表", "青岛海川大学推荐汇总表", "某市人社局推荐汇总表"]) assert.equal(office("推荐", title), "absent", title);
    // A line that says so goes before the title.
    assert.equal(office("推荐", "青岛市人社局2019年推荐备选单位汇总表", "推荐单位：济南市人社局"), "济南市人社局");
  });
});

describe("a heading that excludes, decorates or says the same in other words", () => {
  it("非专业技术人员 are not those meant, and counted with them they are not surely meant", () => {
    assert.equal(read("年度计划", ["基地名称", "总结年度", "计划年度", "计划培训人数", "非专业技术人员培训人数"], ["甲学院", 2018, 2019, 3000, 400]).used["非专业技术人员培训人数"], undefined);
    const head = ["单位名称", "统一社会信用代码", "单位类别"];
    const row = ["青岛海川大学", "12370000495573200W", "高校"];
    for (const heading of ["年培训人数（含非专技）", "年培训人数（含非专业技术人员）"]) {
      const { used, mayBe } = read("申报", [...head, heading], [...row, 2500]);
      assert.equal(used[heading], undefined, heading);
      assert.equal(mayBe(heading)[0], "annualTrainees", heading);
    }
    const both = read("申报", [...head, "专职管理人员（含兼职）"], [...row, 5]);
    assert.equal(both.used["专职管理人员（含兼职）"], undefined);
    assert.deepEqual(both.mayBe("专职管理人员（含兼职）")[0], "managersFt");
    assert.equal(read("申报", [...head, "非专职管理人员数"], [...row, 2]).used["非专职管理人员数"], undefined);
  });

  it("marks and （必填） around a heading are decoration", () => {
    const row = ["青岛海川大学", "12370000495573200W", 2300, "高校"];
    for (const mark of ["★", "☆", "▲", "*", "＊", "◆"]) assert.equal(read("单位", ["单位名称", "统一社会信用代码", `${mark}年培训人数\n（必填）`, "单位类别"], row).used[`${mark}年培训人数 （必填）`], "annualTrainees", mark);
    for (const duty of ["【必填】", "（必须填写）", "[必填项]"]) assert.equal(read("单位", ["单位名称", "统一社会信用代码", `年培训人数${duty}`, "单位类别"], row).used[`年培训人数${duty}`], "annualTrainees", duty);
  });

  it("统一代码 over codes is the credit code", () => {
    for (const heading of ["统一代码", "统一信用代码", "统一社会代码"]) assert.equal(read("申报", ["单位名称", "单位类别", "年培训人数", heading], ["青岛海川大学", "高校", 2300, "12370000495573200W"]).used[heading], "creditCode", heading);
    assert.equal(read("申报", ["单位名称", "单位类别", "年培训人数", "统一代码"], ["青岛海川大学", "高校", 2300, "A12"]).used["统一代码"], undefined);
  });

  it("任职资格 over 教授 and 讲师 is the title, not its level", () => {
    for (const heading of ["任职资格（职称）", "任职资格", "专业技术任职资格"]) assert.equal(read("教师", ["姓名", "学历", heading, "任课专业"], ["王一", "博士", "教授", "机械"], ["李一", "硕士", "讲师", "会计"]).used[heading], "title", heading);
  });

  it("the employer of a teacher from outside is no institution", () => {
    const unitsOf = (...rows: TestCell[][]): string[] => build([book([{ name: "教师", rows: [["姓名", "学历", "职称", "聘用方式", "工作单位"], ...rows] }])], { on: "2019-09-24" }).dataset.units.map(({ name }) => name);
    assert.deepEqual(unitsOf(["王一", "博士", "教授", "在编", "青岛海川大学"], ["李一", "硕士", "讲师", "外聘", "甲机械厂"]), ["青岛海川大学"]);
    assert.deepEqual(unitsOf(["王一", "博士", "教授", "在编", "青岛海川大学"], ["李一", "硕士", "讲师", "外聘", "青岛海川大学"], ["赵一", "硕士", "讲师", "在编", "青岛港航学院"]).sort(), ["青岛海川大学", "青岛港航学院"].sort());
  });

  it("projects with days and a charge on a sheet of classes are classes, on one of plans items of a plan", () => {
    const kindOf = (sheet: string, head: string[], row: TestCell[]): string => findTables(book([{ name: sheet, rows: [head, row] }]), { on: "2019-09-24" }).tables[0].record;
    assert.equal(kindOf("班次", ["项目编号", "培训项目", "基地", "起止时间", "天数", "人数", "收费（元）", "收费依据"], ["X1", "采矿高研班", "湖南岳麓大学", "2018.3.1-2018.3.5", 5, 60, 800, "湘发改价〔2018〕1号"]), "trainingClass");
    assert.equal(kindOf("2019年度计划", ["项目编号", "培训项目", "基地名称", "计划人数"], ["X1", "采矿高研班", "湖南岳麓大学", 60]), "annualPlan");
    assert.equal(kindOf("Sheet1", ["项目编号", "培训项目", "基地名称", "计划人数", "完成人数"], ["X1", "采矿高研班", "湖南岳麓大学", 60, 60]), "annualPlan");
  });
});
