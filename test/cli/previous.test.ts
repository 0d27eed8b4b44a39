import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { readWorkbook } from "../../src/files";
import { CellKind } from "../../src/sheet/cells";
import { bookOf, Bench, typed } from "./support";

interface Told {
  findings: { clause: string; unit: string; change?: string; changeBecause?: string; key?: string }[];
  resolved?: { clause: string; unit: string; value: unknown; change?: string }[];
  unseen?: { unit: string; because: string }[];
  previous?: { on: string; counts: Record<string, number>; notes: string[] };
}

describe("a second round on the command line", () => {
  let bench: Bench;
  beforeEach(() => (bench = new Bench()));
  afterEach(() => bench.close());
  const header = ["单位名称", "统一社会信用代码", "统计年度", "年培训专业技术人才人数"];
  const file = (name: string, ...rows: [string, string, number][]) => writeFileSync(bench.at(name), bookOf("单位信息", [header, ...rows.map(([unit, code, count]) => [unit, code, 2018, count])]));
  const [one, two] = ["123700004955703036", "12370100495570303B"];
  const read = (name: string): Told => JSON.parse(readFileSync(bench.at(name), "utf8")) as Told;
  const count = ({ findings }: Told, change: string) => findings.filter((finding) => finding.change === change).length;

  it("says of each finding what it is beside the first, which are gone and which were not looked at, whichever way the first was written", async () => {
    file("甲.xlsx", ["甲学院", one, 1999], ["乙学院", two, 300]);
    await bench.review([bench.at("甲.xlsx"), "--json", bench.at("1.json")]);
    await bench.review([bench.at("甲.xlsx"), "--json", bench.at("1c.json"), "--compact"]);
    assert.ok(read("1.json").findings.every(({ key, change }) => key !== undefined && change === undefined));
    file("补正 甲.xlsx", ["乙学院", two, 400], ["甲职业大学", one, 2500]);
    for (const before of ["1.json", "1c.json"]) {
      await bench.review([bench.at("补正 甲.xlsx"), "--previous", bench.at(before), "--json", bench.at(`2 ${before}`)]);
      const told = read(`2 ${before}`);
      assert.deepEqual(told.resolved!.map(({ clause, unit, value }) => [clause, unit, value]), [["shandong-2016/8.1.5b", "甲学院", 1999]]);
      assert.deepEqual(told.findings.filter(({ change }) => change !== "open").map(({ clause, unit, change }) => [clause, unit, change]), [["shandong-2016/8.1.5b", "乙学院", "changed"]]);
      assert.deepEqual(told.unseen, []);
      assert.equal(told.previous!.counts.resolved, 1);
      assert.ok(bench.out.some((line) => /^与上一轮（2019-09-20）相比：已解决 1 项，新增 0 项，仍有 \d+ 项（其中内容有变 1 项，待评审 \d+ 项）$/u.test(line)), bench.out.join("\n"));
    }
    assert.deepEqual(read("2 1.json").findings, read("2 1c.json").findings);
  });

  it("does not call resolved what was not handed in again, nor is silent of another day", async () => {
    file("甲.xlsx", ["甲学院", one, 1999]);
    file("乙.xlsx", ["乙学院", two, 300]);
    await bench.review([bench.at("甲.xlsx"), bench.at("乙.xlsx"), "--json", bench.at("1.json")]);
    await bench.review([bench.at("甲.xlsx"), "--previous", bench.at("1.json"), "--json", bench.at("2.json")]);
    const told = read("2.json");
    assert.deepEqual(told.resolved, []);
    assert.ok(told.unseen!.length > 0 && told.unseen!.every(({ because }) => /^本次没有(?:该单位的材料|再报送所在的表)$/u.test(because)));
    assert.equal(count(told, "new"), 0);
    const argv = [bench.at("甲.xlsx"), "--pack", "shandong-2016,hunan-2017", "--on=2015-03-01"];
    const { run } = await import("../../src/cli/run");
    bench.out = [];
    await run([...argv, "--previous", bench.at("1.json"), "--json", bench.at("3.json")], "2019-09-20", bench.streams);
    assert.ok(bench.out.includes("说明：上一轮的核验日期是 2019-09-20，本次是 2015-03-01"), bench.out.join("\n"));
    assert.ok(read("3.json").unseen!.some(({ because }) => because.startsWith("本次没有核验本条款：")));
    await run([bench.at("甲.xlsx"), "--pack", "shandong-2016", "--on=2019-09-20", "--previous", bench.at("3.json"), "--json", bench.at("4.json")], "2019-09-20", bench.streams);
    assert.ok(read("4.json").findings.some(({ change, changeBecause }) => change === "new" && changeBecause?.startsWith("上一轮没有核验本条款：")));
  });

  it("reads what the submitter explained in the copy that came back, in whichever row the finding stands now", async () => {
    file("甲.xlsx", ["甲学院", one, 1999], ["乙学院", two, 300]);
    await bench.review([bench.at("甲.xlsx"), "--xlsx", bench.at("out")]);
    const copy = readFileSync(bench.at("out/甲.xlsx"));
    const book = readWorkbook(copy, "甲.xlsx");
    const list = book.sheets.find(({ name }) => name === "核验结果")!;
    const at = (row: number, column: number): string => (list.columns[column]?.kind[row] === CellKind.text ? book.strings[list.columns[column].value[row]] : "");
    const header = Array.from({ length: list.rowCount }, (_, row) => row).find((row) => at(row, 0) === "序号")!;
    const column = (label: string) => list.columns.findIndex((_, place) => at(header, place) === label);
    const row = Array.from({ length: list.rowCount }, (_, i) => i).find((i) => i > header && at(i, column("标识")).startsWith("shandong-2016/8.1.5b|") && at(i, 1) === "乙学院")!;
    const said = typed(copy, "核验结果", row, column("填报单位说明"), "新校区在建");
    writeFileSync(bench.at("交回.xlsx"), typed(typed(said, "单位信息", 1, 3, 2600), "单位信息", 3, 0, "丙学院"));
    await bench.review([bench.at("交回.xlsx"), "--json", bench.at("o.json")]);
    const { findings } = JSON.parse(readFileSync(bench.at("o.json"), "utf8")) as { findings: { clause: string; unit: string; explained?: string }[] };
    assert.deepEqual(findings.filter(({ explained }) => explained).map(({ clause, unit, explained }) => [clause, unit, explained]), [["shandong-2016/8.1.5b", "乙学院", "新校区在建"]]);
    assert.ok(bench.out.includes("填报单位说明：1 项有说明，供评审参考，不影响结论"), bench.out.join("\n"));
  });

  it("refuses what is no report of a run", async () => {
    file("甲.xlsx", ["甲学院", one, 1999]);
    writeFileSync(bench.at("x.json"), "{}");
    assert.equal(await bench.review([bench.at("甲.xlsx"), "--previous", bench.at("x.json")]), 2);
    // A report of a batch has tens of millions of characters.
    await bench.review([bench.at("甲.xlsx"), "--json", bench.at("1.json")]);
    writeFileSync(bench.at("1.json"), readFileSync(bench.at("1.json"), "utf8") + " ".repeat(5_000_000));
    assert.equal(await bench.review([bench.at("甲.xlsx"), "--previous", bench.at("1.json")]), 1);
    assert.equal(await bench.review([bench.at("甲.xlsx"), "--previous", bench.at("x.json")]), 2);
    assert.match(bench.err[0], /上一轮的结果 .*x\.json 不是 --json 或 --compact 写出的核验结果。/u);
  });
});
