import assert from "node:assert/strict";
import path from "node:path";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import concepts from "../../../../src/core/dictionary/concepts.json";
import { dictionary, recordType } from "../../../../src/core/dictionary/dictionary";
import { signatureOf } from "../../../../src/core/intake/headings/signature";
import { sureFrom } from "../../../../src/core/intake/tables/match";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "../tables/book";

type Column = [heading: string, field: string, value: TestCell];
/** By record: the usual columns, headings that a word turns into what no field asks for, and ordinary wordings of fields. */
type Turned = Record<string, { columns: Column[]; turned: Record<string, TestCell>; ordinary: Record<string, string[]> }>;
const cases = JSON.parse(readFileSync(path.resolve("test/fixtures/turned-headings.json"), "utf8")) as Turned;

/** What a heading beside the usual ones is used for, how surely, and whether it is named where it is not. */
function lastOf(record: string, columns: readonly (readonly [string, TestCell])[]): { used: { field: string; sure: boolean }[]; named: boolean } {
  const row = columns.map(([, value]) => value);
  const { tables } = findTables(book([{ name: dictionary.find(({ id }) => id === record)!.hints[0], rows: [columns.map(([label]) => label), row, row] }]), { on: "2019-09-24" });
  const own = tables.filter((table) => table.record === record);
  const used = own.flatMap((table) => [...table.columns].flatMap(([field, place]) => (place.row === undefined && place.column === columns.length - 1 ? [{ field, sure: place.confidence >= sureFrom }] : [])));
  return { used, named: own.length === 0 || own.some(({ unmatched }) => unmatched.length > 0) };
}

const plain = (columns: readonly Column[]): [string, TestCell][] => columns.map(([heading, , value]) => [heading, value]);
const kindOf = (value: TestCell): string => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/u.test(value) ? "date" : typeof value);

describe("a heading that a word turns", () => {
  it("is used for no field, whichever the table lacks, and is named", () => {
    let tried = 0;
    for (const [record, { columns, turned }] of Object.entries(cases)) {
      Object.entries(turned).forEach(([heading, value], at) => {
        const alike = columns.filter((column) => kindOf(column[2]) === kindOf(value));
        const gone = alike.length > 0 ? [alike[at % alike.length], alike[(at * 7 + 3) % alike.length]] : [];
        for (const others of [columns.slice(0, 3), columns, ...gone.map((one) => columns.filter((column) => column !== one))]) {
          const { used, named } = lastOf(record, [...plain(others), [heading, value]]);
          assert.deepEqual(used, [], `${record} ${heading}`);
          assert.ok(named, `${record} ${heading}`);
          tried++;
        }
      });
    }
    assert.ok(tried > 700, `${tried}`);
  });

  it("ordinary wordings are understood all the same, and none is taken for another field", () => {
    let [all, right] = [0, 0];
    for (const [record, { columns, ordinary }] of Object.entries(cases)) for (const [field, headings] of Object.entries(ordinary)) for (const heading of headings) {
      const own = columns.find(([, id]) => id === field)!;
      const { used } = lastOf(record, [...plain(columns.filter((column) => column !== own)), [heading, own[2]]]);
      all++;
      if (used.some((one) => one.field === field)) right++;
      else assert.deepEqual(used, [], `${record}.${field} ${heading}`);
    }
    assert.ok(all > 150 && right >= all * 0.9, `${right} of ${all}`);
  });
});

/** Every usual column with the record it is of. */
const columns = Object.entries(cases).flatMap(([record, { columns: own }]) => own.filter(([, field]) => dictionary.find(({ id }) => id === record)!.fields.some(({ id }) => id === field)).map((column) => ({ record, own, column })));
const turns = Object.entries(concepts.facets.turn);

describe("brackets behind a label", () => {
  it("with a word that turns it, the column is not used, whatever the field; unless the field speaks of that", () => {
    fc.assert(fc.property(fc.constantFrom(...columns), fc.constantFrom(...turns.flatMap(([id, words]) => words.map((word) => ({ id, word })))), ({ record, own, column }, { id, word }) => {
      const near = concepts.near.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])).map(String);
      const says = signatureOf(recordType(record)!).fields.find(({ field }) => field.id === column[1])?.says;
      fc.pre(near.length === 0 && !says?.has(id) && !/[选填如例等数]/u.test(word));
      const others = plain(own.filter((one) => one !== column));
      assert.deepEqual(lastOf(record, [...others, [`${column[0].replace(/（[^（）]*）$/u, "")}（${word}）`, column[2]]]).used.filter(({ field }) => field === column[1]), [], `${record} ${column[0]}（${word}）`);
    }), { numRuns: 150 });
  });

  it("with how to fill in, a choice or a day, it is as sure as without", () => {
    for (const { record, own, column: [heading, field, value] } of columns) {
      if (heading.includes("（")) continue;
      for (const note of ["必填", "请如实填写", "没有填无", "以公章为准", "9月20日前", "单选", "年月日", ...(value === "是" ? ["是/否"] : [])]) {
        const others = plain(own.filter(([, id]) => id !== field));
        const [bare, noted] = [heading, `${heading}（${note}）`].map((label) => lastOf(record, [...others, [label, value]]).used.find((one) => one.field === field));
        assert.deepEqual(noted, bare, `${record} ${heading}（${note}）`);
      }
    }
  });
});

describe("a heading that turns", () => {
  const used = (sheet: string, rows: TestCell[][], merges: string[] = []): Record<string, string> => {
    const [table] = findTables(book([{ name: sheet, rows, merges }]), { on: "2019-09-24" }).tables;
    return Object.fromEntries([...table.columns].map(([field, { label }]) => [label, field]));
  };

  it("全日制学历 beside 在职学历, 原职称 and 岗位等级 beside 职称 are nobody's", () => {
    assert.deepEqual(used("教师", [["姓名", "全日制学历", "在职学历", "原职称", "职称", "岗位等级", "现任课专业"], ["王一", "本科", "硕士研究生", "讲师", "教授", "中级", "机械"]]), { 姓名: "name", 职称: "title", 现任课专业: "teachSpecialty" });
  });

  it("turns all that is joined in it, but no choice", () => {
    const row = ["济南市人社局", "海川大学", "普通", "否"];
    const read = (heading: string): string | undefined => used("推荐汇总", [["推荐单位", "备选单位", "申报类型", heading], row])[heading];
    for (const heading of ["是否缺少推荐函及申请表", "推荐函（补交和更换）", "缺推荐函、申请表"]) assert.equal(read(heading), undefined, heading);
    for (const heading of ["推荐函（出具/未出具）", "推荐函已出具/未出具"]) assert.equal(read(heading), "hasLetter", heading);
  });

  it("主管部门同意 names nobody", () => {
    for (const value of ["同意", "是", "省教育厅已同意"]) assert.equal(used("年度计划", [["基地名称", "年度总结", "下一年度计划", "主管部门同意", "主管部门同意日期"], ["海川大学", "有", "有", value, "2018-12-01"]])["主管部门同意"], undefined, value);
  });

  it("同意否 names no specialty, and 专职 or 兼职 alone says how and not who", () => {
    const read = used("单位信息", [["单位名称", "单位类别", "年培训人数", "联系人", "专职老师", "兼职", "同意否"], ["海川大学", "高等院校", 2600, "李四", 12, 8, "同意"]]);
    assert.deepEqual([read["同意否"], read["兼职"], read["年培训人数"]], [undefined, undefined, "annualTrainees"]);
    const grouped = used("单位信息", [["单位名称", "单位类别", "年培训人数", "管理人员", ""], ["", "", "", "专职", "兼职"], ["海川大学", "高等院校", 2600, 12, 8]], ["D1:E1"]);
    assert.deepEqual(Object.values(grouped).filter((field) => field.startsWith("managers")).sort(), ["managersFt", "managersPt"]);
  });

  it("a second date in brackets leaves the first as sure as it was", () => {
    const [table] = findTables(book([{ name: "申报", rows: [["单位名称", "单位类别", "统一社会信用代码", "填报时间", "填报时间（退回）"], ["海川大学", "高等院校", "12370000495573200W", "2019-03-01", "2019-03-02"]] }]), { on: "2019-09-24" }).tables;
    assert.deepEqual([table.columns.get("applicationDate")?.column, table.columns.get("applicationDate")!.confidence >= sureFrom, table.problems], [3, true, []]);
  });

  it("above other headings turns them, too; what is due is asked for all the same", () => {
    const head = ["推荐单位", "备选单位", "申报类型"];
    const row = ["济南市人社局", "海川大学", "普通"];
    const both = used("推荐汇总", [[...head, "应附材料", null, "缺少材料", null], [null, null, null, "推荐函", "佐证材料", "推荐函", "佐证材料"], [...row, "有", "有", "无", "无"]], ["D1:E1", "F1:G1"]);
    assert.deepEqual([both["应附材料 / 推荐函"], both["应附材料 / 佐证材料"], both["缺少材料 / 推荐函"], both["缺少材料 / 佐证材料"]], ["hasLetter", "hasEvidence", undefined, undefined]);
    const before = used("申报", [["单位名称", "单位类别", "统一社会信用代码", "变更前", null], [null, null, null, "负责人", "联系电话"], ["海川大学", "高等院校", "12370000495573200W", "张三", "0532-88880002"]], ["D1:E1"]);
    assert.deepEqual(Object.values(before).sort(), ["creditCode", "name", "type"]);
    // Of a change both are told.
    const change = used("变更", [["机构名称", "变更事项", "变更前", "变更后", "变更日期"], ["海川大学", "名称", "a", "b", "2019-03-01"]]);
    assert.deepEqual([change["变更前"], change["变更后"]], ["oldValue", "newValue"]);
  });

  it("as a line of a form is asked about as it is over a column", () => {
    const form = used("申报", [["单位名称", "海川大学"], ["单位类别", "高等院校"], ["原负责人", "张三"], ["年培训人数", 2500], ["年培训能力", 3000], ["联系人", "李四"], ["备用电话", "0532-88880002"], ["联系人（离任）", "钱某"], ["是否缺少管理机构", "否"]]);
    assert.deepEqual(form, { 单位名称: "name", 单位类别: "type", 年培训人数: "annualTrainees", 联系人: "contactName" });
  });
});
