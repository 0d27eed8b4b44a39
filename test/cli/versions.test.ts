import assert from "node:assert/strict";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { laterByName, readVersion } from "../../src/core/dictionary/text/version-name";
import { Bench, bookOf } from "./support";

describe("a corrected file beside its predecessor", () => {
  let bench: Bench;
  beforeEach(() => (bench = new Bench()));
  afterEach(() => bench.close());

  const put = (name: string, unit: string, people: number, year = 2018): string => {
    const file = bench.at(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bookOf("单位信息", [["单位名称", "统计年度", "单位类别", "年培训人数"], [unit, year, "高等院校", people]]));
    return file;
  };
  type Files = { file: string; leftOut?: string; replacedBy?: string; repeats?: string[] }[];
  const told = async (...more: string[]): Promise<string[]> => {
    await bench.review([bench.at("in"), "--json", bench.at("o.json"), "--overwrite", ...more]);
    return (JSON.parse(readFileSync(bench.at("o.json"), "utf8")).files as Files).map(({ file, leftOut, replacedBy, repeats }) => [file, leftOut ?? "", replacedBy ?? repeats?.join() ?? ""].join("|"));
  };

  it("takes its place where the names say which is the later, and none of the old findings stays", async () => {
    put("in/甲.xlsx", "甲学院", 5);
    put("in/甲（修改稿）.xlsx", "甲学院", 2500);
    put("in/old/乙.xlsx", "乙学院", 5);
    put("in/new/乙.xlsx", "乙学院", 2500);
    const files = await told();
    assert.deepEqual(files.filter((one) => one.includes("replaced")), ["old/乙.xlsx|replaced|new/乙.xlsx", "甲.xlsx|replaced|甲（修改稿）.xlsx"]);
    assert.match(bench.out.join("\n"), /^甲\.xlsx：未计入。与“甲（修改稿）\.xlsx”是甲学院的同一份报送，按文件名.*--keep-all。$/mu);
    assert.doesNotMatch(readFileSync(bench.at("o.json"), "utf8"), /"outcome": "error"/u);
    assert.deepEqual((await told("--keep-all")).filter((one) => one.includes("甲")), ["甲.xlsx||甲（修改稿）.xlsx", "甲（修改稿）.xlsx||甲.xlsx"]);
  });

  it("or the disk does; files of one moment, and names that only say copy, are both read and told", async () => {
    const [first, copy] = [put("in/甲.xlsx", "甲学院", 5), put("in/甲 - 副本.xlsx", "甲学院", 2500)];
    utimesSync(copy, 1_600_000_000, 1_600_000_000);
    utimesSync(first, 1_600_000_010, 1_600_000_010);
    assert.deepEqual(await told(), ["甲 - 副本.xlsx||甲.xlsx", "甲.xlsx||甲 - 副本.xlsx"]);
    assert.match(bench.out.join("\n"), /^ {2}看来与“甲\.xlsx”是同一份报送的几稿，分不清以哪份为准，都已计入$/mu);
    utimesSync(first, 1_600_090_000, 1_600_090_000);
    assert.deepEqual(await told(), ["甲 - 副本.xlsx|replaced|甲.xlsx", "甲.xlsx||"]);
  });

  it("never takes the place of what it does not hold: another part, or only the sheet that was put right", async () => {
    put("in/甲.xlsx", "甲学院", 5);
    for (const name of ["in/甲(1).xlsx", "in/甲（补正）.xlsx"]) {
      writeFileSync(bench.at(name), bookOf("师资名册", [["单位名称", "姓名", "职称", "学历"], ["甲学院", "张三", "教授", "本科"]]));
      assert.deepEqual((await told()).filter((one) => one.includes("replaced") || one.endsWith(".xlsx")), [], name);
    }
  });

  it("nor of one with a unit that it lacks, or that unit would be judged by nobody; one with a unit more does", async () => {
    const list = (name: string, ...units: string[]): void => {
      writeFileSync(bench.at(name), bookOf("单位信息", [["单位名称", "统计年度", "单位类别", "年培训人数"], ...units.map((unit) => [unit, 2018, "高等院校", 100])]));
    };
    put("in/甲（修改稿）.xlsx", "甲学院", 2600);
    list("in/甲.xlsx", "甲学院", "乙学院");
    assert.deepEqual(await told(), ["甲.xlsx||甲（修改稿）.xlsx", "甲（修改稿）.xlsx||甲.xlsx"]);
    list("in/甲.xlsx", "甲学院");
    list("in/甲（修改稿）.xlsx", "甲学院", "乙学院");
    assert.deepEqual(await told(), ["甲.xlsx|replaced|甲（修改稿）.xlsx", "甲（修改稿）.xlsx||"]);
  });

  it("leaves files of other units or years alone, whatever they are called", async () => {
    put("in/申报表.xlsx", "甲学院", 5);
    put("in/申报表(1).xlsx", "乙学院", 5);
    put("in/2017/丙.xlsx", "丙学院", 5, 2017);
    put("in/2018/丙.xlsx", "丙学院", 5);
    assert.deepEqual((await told()).map((one) => one.replace(/^[^|]*/u, "")), ["||", "||", "||", "||"]);
  });

  it("is known by the words people use", () => {
    for (const later of ["甲（修改稿）", "甲(1)", "甲 (2)", "甲-修改", "甲修改版", "甲_v2", "甲V2.0", "甲（最终）", "甲终稿", "甲（改）", "甲_新", "甲二稿", "甲（第二次报送）", "甲（更正）", "甲（补正后）", "new/甲", "修改后/甲", "甲 final"])
      assert.deepEqual([readVersion(`${later}.xlsx`).stem, laterByName(readVersion("甲.xlsx"), readVersion(`${later}.xlsx`))], ["甲", 1], later);
    for (const earlier of ["甲（初稿）", "甲-旧", "甲原稿", "old/甲"]) assert.deepEqual([readVersion(`${earlier}.xlsx`).stem, laterByName(readVersion("甲.xlsx"), readVersion(`${earlier}.xlsx`))], ["甲", -1], earlier);
    for (const open of ["甲 - 副本", "复件 甲", "甲 - Copy (2)", "Copy of 甲"]) assert.deepEqual([readVersion(`${open}.xlsx`).stem, laterByName(readVersion("甲.xlsx"), readVersion(`${open}.xlsx`))], ["甲", 0], open);
    for (const other of ["附件1", "附件2", "甲学院", "2019年", "甲创新", "甲（分院）", "甲（补充材料）"]) assert.ok(!readVersion(`${other}.xlsx`).said && readVersion(`${other}.xlsx`).stem !== "甲", other);
    assert.equal(laterByName(readVersion("甲20190901.xlsx"), readVersion("甲20190910.xlsx")), 1);
  });
});
