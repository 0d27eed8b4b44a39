import assert from "node:assert/strict";
import fc from "fast-check";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { rowReasonText } from "../../../../src/core/words/reading-sentences";
import { leftOutWords } from "../../../support/words";
import { asWritten } from "../../../../src/core/words/speech";

/** Records and rows left out of the only table, 1-based. */
function read(rows: TestCell[][], name = "单位信息"): { rows: number[]; left: [number, string][] } {
  const [table] = findTables(book([{ name, rows }])).tables;
  return { rows: table.recordRows.map((row) => row + 1), left: table.skipped.map(({ row, why }) => [row, rowReasonText(why, asWritten)]) };
}

const units = ["单位名称", "单位类别", "所在市", "年培训人数"];
const unit: TestCell[] = ["甲学院", "高等院校", "济南市", 2500];

describe("rows left out of a table", () => {
  it("are no rows that have a day where a day belongs, however few their cells", () => {
    assert.deepEqual(read([["单位名称", "认定日期"], ["甲学院", "2019年8月30日"], ["乙学院", "2019-08-30"], ["丙学院", "2019年8月30日"]]), { rows: [2, 3, 4], left: [] });
    assert.deepEqual(read([["序号", "姓名", "审核验证日期"], [1, "张一", "2019年9月1日"], [2, "李二", "2019年9月1日"]], "学员名册").rows, [2, 3]);
    assert.deepEqual(read([["单位名称", "处理日期", "处理类型", "事由", "文号"], ["甲学院", "2024年9月1日", "取消资格"], ["2024年9月1日", null, "取消资格", "甲"]], "处理名单").rows, [2, 3]);
    assert.deepEqual(read([["单位名称", "认定日期", "认定状态"], [null, "2019年8月30日", null], ["乙学院", "2019年8月30日", "已认定"]]), { rows: [3], left: [[2, "“单位名称”没有填写，不能确定是哪个单位"]] });
  });

  it("are no names with a seal or a mark", () => {
    assert.deepEqual(read([["单位名称", "认定日期"], ["甲学院（盖章）", "2019-08-30"], ["*丙学院", "2019-08-30"], ["★丁学院", "2019-08-30"], ["戊学院（公章）", "2019年8月30日"]]), { rows: [2, 3, 4, 5], left: [] });
    assert.deepEqual(read([["姓名", "教师类别", "职称"], ["张一", "专职", "教授"], ["*李二", "专职", "副教授"], ["※王三"], ["赵四", "兼职", "教授"]], "教师名册").rows, [2, 3, 4, 5]);
    assert.deepEqual(read([["单位名称", "年培训人数"], ["湘南学院（盖章）", 900], ["邵阳学院（公章）"], ["长沙学院", 900]]).rows, [2, 3, 4]);
  });

  it("are totals, in all their words", () => {
    for (const word of ["合计", "合　计", "合 计", "总  计", "小 计", "计", "合计:", "合计（人）", "合计3家", "共 3 家", "共3家单位", "共计四家", "共推荐3家", "合计：3家", "总计申报3家单位", "全市共3家", "共计申报单位3家", "以上共推荐备选单位3家，其中专项2家", "累计培训1,200人次", "以上共4家", "总人数", "总和", "求和", "汇总", "济南市 汇总", "济南市汇总", "平均", "均值", "平均值", "平均数", "累计数", "合计数", "全市合计", "本市小计", "单位合计", "本页小计", "Total", "Subtotal", "Grand Total", "TOTAL:", "Average", "济南市 计数", "（合计）"]) {
      assert.deepEqual(read([units, unit, [word, null, null, 2500]]), { rows: [2], left: [[3, "合计行"]] }, word);
      assert.deepEqual(read([["序号", ...units], [1, ...unit], [null, word, null, null, 2500]]).left, [[3, "合计行"]], `behind a number: ${word}`);
    }
  });

  it("are the words of something else below the table's own lines, up to the next gap", () => {
    const rows: TestCell[][] = [["序号", ...units], [1, ...unit], ["注：本表一式三份。"], ["代码", "含义"], [1, "新申报"], [2, "重新确认"]];
    assert.deepEqual(read(rows), { rows: [2], left: [[3, "说明行"], [4, "说明行"], [5, "说明行"], [6, "说明行"]] });
    // A record that stands there all the same is one: its serial is a number.
    assert.deepEqual(read([...rows.slice(0, 3), [2, ...unit]]).rows, [2, 4]);
    assert.deepEqual(read([...rows.slice(0, 4), [2, ...unit]]).rows, [2, 5]);
  });

  it("are lines to sign that are printed across the table, whatever stands at their end", () => {
    const sheet = { name: "单位信息", rows: [[...units, "联系电话"], [...unit, "0531-86000000"], ["推荐单位（盖章）   年   月   日", null, null, null, "省厅网站"]] as TestCell[][], merges: ["A3:D3"] };
    const [table] = findTables(book([sheet])).tables;
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped)], [[1], [{ row: 3, why: "填报、盖章行" }]]);
  });

  it("are no names that only resemble the words of a total", () => {
    for (const name of ["合计科技有限公司", "计算机学院", "共青团委", "汇总集团有限公司", "平均律音乐学院", "总和医院管理公司", "Total Training Ltd", "共3家合办学院", "合肥三家村学院", "计三强", "全校共享课程3门课"]) {
      assert.deepEqual(read([units, [name, "高等院校", "济南市", 2500], unit]).rows, [2, 3], name);
    }
    assert.deepEqual(read([["姓名", "教师类别", "学历", "职称"], ["王小计", "专职", "本科", "教授"], ["计", "专职", "本科", "教授"]], "教师名册").rows, [2, 3]);
    assert.deepEqual(read([["单位名称", "姓名", "分管工作", "职务"], ["甲学院", "张三", "汇总", "干事"], ["甲学院", "李四", "示范", "干事"]], "管理人员").rows, [2, 3]);
    assert.deepEqual(read([["姓名", "分管工作", "职务"], ["张三", "示例", "科员"], ["李四", "合计", "会计"]], "管理人员").rows, [2, 3]);
  });

  it("are dashes, 以下空白, a bare 无 and empty numbers", () => {
    const rows: TestCell[][] = [["序号", ...units], [1, ...unit], [2, "——"], [3, "无", "无", "无", "无"], [4], [null, "以下空白"], [null, "/", "/", "/", "/"]];
    assert.deepEqual(read(rows), { rows: [2], left: [[3, "只有横线等符号，没有内容"], [4, "只填了“无”"], [5, "只有序号，没有内容"], [6, "说明行"], [7, "只有横线等符号，没有内容"]] });
  });

  it("are signature lines below the last record: labels, a seal, a day where none belongs", () => {
    const foot: TestCell[][] = [["填表人：张三", null, "审核人：李四"], ["填报单位（盖章）：", null, "2019年8月30日"]];
    assert.deepEqual(read([units, unit, ...foot]), { rows: [2], left: [[3, "填报、盖章行"], [4, "填报、盖章行"]] });
    assert.deepEqual(read([units, unit, ["济南市人力资源和社会保障局（盖章）"], [null, null, null, "2019年8月30日"]]).left, [[3, "填报、盖章行"], [4, "填报、盖章行"]]);
    for (const seal of ["加盖单位公章", "单位盖章", "盖章处", "印 章"]) assert.deepEqual(read([units, unit, [`济南市人力资源和社会保障局（${seal}）`]]), { rows: [2], left: [[3, "填报、盖章行"]] }, seal);
    assert.deepEqual(read([units, unit, [null, null, null, "    年  月  日"]]).left, [[3, "填报、盖章行"]]);
    assert.deepEqual(read([units, unit, ["单位负责人（签字）：", null, "日期：2019年8月30日"]]).left, [[3, "填报、盖章行"]]);
  });

  it("are lines to sign without brackets, pledges and sentences about the whole list", () => {
    const roster: TestCell[][] = [["姓名", "学历", "毕业时间", "职称", "任课年限"], ["张一", "本科", "2004年", "教授", 12]];
    for (const line of [["单位负责人签字：", null, "（公章）", null, "2019年12月5日"], ["基地负责人签名"], ["填报单位公章：", null, null, null, "2019.12.5"], ["院长签章：王五"], ["主管部门盖章"], ["（单位公章）", null, "2019年9月15日"], ["推荐单位审核意见：同意推荐"], ["学校意见（盖章）：同意", null, null, "2019年9月15日"]] satisfies TestCell[][]) {
      assert.deepEqual(read([...roster, line], "教师名册"), { rows: [2], left: [[3, "填报、盖章行"]] }, line[0]!);
    }
    for (const line of ["本人承诺以上信息真实有效，如有虚假愿承担责任。", "我单位郑重承诺所填内容属实", "以上情况经核实无误，同意上报。", "（可另附页）", "（此表可复制）"]) assert.deepEqual(read([...roster, [line]], "教师名册"), { rows: [2], left: [[3, "说明行"]] }, line);
    for (const name of ["医疗机构承诺制学习班", "公章管理专题班", "签字笔工艺班"]) assert.deepEqual(read([["培训班名称", "开班日期", "结束日期"], [name, "2019-01-02", "2019-01-04"], [name]], "培训班次").rows, [2, 3], name);
  });

  it("a roster goes on below the lines of its first page", () => {
    const rows: TestCell[][] = [["姓名", "教师类别", "职称"], ["张一", "专职", "教授"], ["填表人：王五"], ["2019年8月30日"], [], ["李二", "专职", "副教授"], ["王三", "兼职", "教授"]];
    assert.deepEqual(read(rows, "教师名册"), { rows: [2, 6, 7], left: [[3, "填报、盖章行"], [4, "填报、盖章行"]] });
  });

  it("every row with anything in it is a record or is told", () => {
    const cell = fc.constantFrom<TestCell>(null, null, "2024年9月1日", "甲学院（盖章）", "*李二", "合计", "计", "共3家", "——", "无", "填表人：张三", "注：如下", 5, "取消资格", { date: 45_000 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }), (data) => {
      const rows: TestCell[][] = [["单位名称", "处理日期", "处理类型", "事由"], ...data, ["末学院", "2019-01-01", "取消资格", "事由"]];
      const found = read(rows, "处理名单");
      const told = new Set([...found.rows, ...found.left.map(([row]) => row)]);
      data.forEach((one, at) => assert.equal(told.has(at + 2), one.some((value) => value !== null), JSON.stringify(one)));
      // A name and a kind of sanction make a record, whatever else the row holds.
      data.forEach((one, at) => {
        if (typeof one[2] === "string" && one[2] === "取消资格" && (one[0] === "甲学院（盖章）" || one[0] === "*李二")) assert.ok(found.rows.includes(at + 2), JSON.stringify(one));
      });
    }));
  });
});

describe("rows that do not say which institution they are about", () => {
  const dittos = ["同上", "同 上", "〃", "″", "\"", "同前", "同上行", "同一单位", "々"];
  const signs = ["—", "/", "-", "无", "暂无", "□", null];

  it("are left out of a list of institutions with their reason, and asked about", () => {
    for (const name of [...dittos, ...signs]) {
      const [table] = findTables(book([{ name: "单位信息", rows: [units, unit, [name, "高等院校", "济南市", 100], ["乙学院", "高等院校", "济南市", 100]] }])).tables;
      assert.deepEqual([table.recordRows, table.skipped.map(({ row }) => row)], [[1, 3], [3]], String(name));
      assert.match(rowReasonText(table.skipped[0].why, asWritten), /不能确定是哪个单位/u);
      assert.deepEqual(table.problems.map(({ outcome, row, column }) => [outcome, row, column]), [["review", 2, 0]]);
    }
  });

  it("are records where a code says it, where the list has one row, and where a name only resembles 同上", () => {
    const coded = read([["单位名称", "统一社会信用代码", "单位类别"], ["甲学院", "91350100M000100Y43", "高等院校"], ["同上", "91370100MA3C4Y5D2A", "高等院校"]]);
    assert.deepEqual(coded, { rows: [2, 3], left: [] });
    assert.deepEqual(read([units, [null, "高等院校", "济南市", 100]]).rows, [2]);
    for (const name of ["同上培训学校", "同济大学", "见山学院"]) assert.deepEqual(read([units, unit, [name, "高等院校", "济南市", 100]]).rows, [2, 3], name);
  });

  it("are counts alone in the column of names", () => {
    for (const word of ["3家", "12 人", "三家", "共计：12人", "3 个单位", "3家单位", "12人次", "合计3", "总计：12", "2所"]) {
      assert.deepEqual(read([units, unit, [word]]), { rows: [2], left: [[3, "合计行"]] }, word);
      assert.deepEqual(read([units, unit, [word, "-", "/", "-"]]).left, [[3, "合计行"]], word);
    }
    for (const word of ["三所", "十九中", "12人民医院", "3人行培训中心", "八一农场"]) assert.deepEqual(read([units, unit, [word]]).rows, [2, 3], word);
    assert.deepEqual(read([units, unit, ["3家", "高等院校", "济南市"]]).rows, [2, 3]);
  });

  it("are parts of the row above where their name begins with 其中", () => {
    const part = "“其中”行，是上面一行的一部分，没有另计";
    for (const name of ["其中：高校", "其中:企业", "其中 高校", "其中", "其中：省属高校（所）", "（其中：本科高校）", "其中高职院校", "其中：面向乡村振兴领域基层专业技术人员的公益性专题培训班", "其中，公益班"]) {
      assert.deepEqual(read([units, unit, [name, null, null, 100]]).left, [[3, part]], name);
      assert.deepEqual(read([units, unit, [name, "高等院校", "济南市", 100]]).left, [[3, part]], name);
      const classes: TestCell[][] = [["举办单位", "培训班名称", "开班日期", "结束日期", "培训人数"], ["甲学院", "甲班", "2019-3-1", "2019-3-5", 50], ["甲学院", name, "2019-3-1", "2019-3-2", 20]];
      assert.deepEqual(read(classes, "班次"), { rows: [2], left: [[3, part]] }, name);
    }
    assert.deepEqual(read([["单位名称", "年培训人数", "备注"], ["甲学院", 100, "其中：高校教师50人"], ["乙学院", 100, "无"]]).rows, [2, 3]);
  });
});
