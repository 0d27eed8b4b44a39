import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { safeFileName } from "../../src/sheet/file-name";
import { Bench, bookOf } from "./support";

describe("command line: --notices and --reports", () => {
  let on: Bench;
  beforeEach(() => {
    on = new Bench();
    mkdirSync(on.at("in"));
  });
  afterEach(() => on.close());
  const book = (...names: string[]): Uint8Array => bookOf("单位信息", [["单位名称", "统一社会信用代码", "统计年度", "单位类别", "年培训专业技术人才数"], ...names.map((name, i) => [name, `12370000MB2345${String(i).padStart(4, "0")}`, 2018, "高等院校", 5])]);

  it("write a notice and two reports of each unit, in both formats; run again they take the place of those, and letters are no submissions", async () => {
    writeFileSync(on.at("in/a.xlsx"), book("甲学院"));
    const asked = [on.at("in"), "--notices", on.at("in/n"), "--reports", on.at("r"), "--office", "某厅", "--deadline", "2019-10-01"];
    assert.equal(await on.review(asked), 1, on.err.join());
    assert.deepEqual(on.err, []);
    assert.deepEqual(readdirSync(on.at("in/n")).sort(), ["甲学院-补正通知.docx", "甲学院-补正通知.xlsx"]);
    assert.deepEqual(readdirSync(on.at("r")).sort(), ["甲学院-核验报告.docx", "甲学院-核验报告.xlsx", "甲学院-核验简报.docx", "甲学院-核验简报.xlsx"]);
    const first = readFileSync(on.at("in/n/甲学院-补正通知.docx"));
    assert.equal(await on.review(asked), 1, on.err.join());
    assert.deepEqual(on.err, []);
    assert.match(on.out.join("\n"), /甲学院-补正通知\.docx.*补正通知，没有计入/u);
    assert.deepEqual(readFileSync(on.at("in/n/甲学院-补正通知.docx")), first);
  });

  it("what somebody else wrote under the name stays", async () => {
    writeFileSync(on.at("in/a.xlsx"), book("甲学院"));
    mkdirSync(on.at("n"));
    writeFileSync(on.at("n/甲学院-补正通知.docx"), "mine");
    assert.equal(await on.review([on.at("in"), "--notices", on.at("n")]), 2);
    assert.match(on.err.join("\n"), /已经存在/u);
    assert.equal(readFileSync(on.at("n/甲学院-补正通知.docx"), "utf8"), "mine");
    assert.ok(readdirSync(on.at("n")).includes("甲学院-补正通知.xlsx"));
  });

  it("--deadline is a day, and neither it nor --office says anything by itself", async () => {
    writeFileSync(on.at("in/a.xlsx"), book("甲学院"));
    for (const [why, ...argv] of [[/--deadline 应为 年-月-日/u, "--notices", on.at("n"), "--deadline", "10月1日"], [/须与 --notices/u, "--office", "某厅"], [/须与 --notices/u, "--reports", on.at("r"), "--deadline", "2019-10-01"]] as const) {
      assert.equal(await on.review([on.at("in"), ...argv]), 2);
      assert.match(on.err.join("\n"), why);
    }
  });

  for (const [name, safe] of [["甲/乙:学院*", "甲乙学院"], ["CON", "_CON"], ["com1.学院", "_com1.学院"], ["a\u202Eb\n", "ab"], ["  . ", ""], ["学".repeat(200), "学".repeat(50)], ["甲 学院.", "甲 学院"]] as const)
    it(`a unit called “${name.slice(0, 12)}” has a file that every system takes`, () => assert.equal(safeFileName(name), safe));
});
