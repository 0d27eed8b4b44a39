import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { replay } from "../../src/cli/record/replay";
import type { RunRecord } from "../../src/cli/record/run-record";
import { bookOf, Bench } from "./support";

describe("the record of a run", () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
    file("甲.xlsx", "甲学院", 1999);
    file("乙.xlsx", "乙学院", 300);
  });
  afterEach(() => bench.close());
  const file = (name: string, unit: string, count: number) => writeFileSync(bench.at(name), bookOf("单位信息", [["单位名称", "统计年度", "年培训专业技术人才人数"], [unit, 2018, count]]));
  const recorded = (name = "r1.json", ...more: string[]) => bench.review([bench.at("甲.xlsx"), bench.at("乙.xlsx"), "--record", bench.at(name), ...more]);
  const read = (name = "r1.json") => JSON.parse(readFileSync(bench.at(name), "utf8")) as RunRecord;
  const again = async (...argv: string[]): Promise<number> => {
    bench.out = [];
    bench.err = [];
    return replay(argv, bench.streams);
  };

  it("holds what decided, and gives the same findings when it is run again, elsewhere and under other names too", async () => {
    writeFileSync(bench.at("c.json"), '{"version":1,"columns":[{"record":"institution","heading":"统计年度","field":"headcountYear"}]}');
    writeFileSync(bench.at("p.json"), '{"headcountYear":"averageOfYears"}');
    assert.equal(await recorded("r1.json", "--params", bench.at("p.json"), "--choices", bench.at("c.json")), 1);
    assert.equal(bench.err.join(), "");
    const record = read();
    assert.deepEqual(record.inputs.map(({ file: name, path, became, sha256 }) => [name, path, became, sha256.length]), [["甲.xlsx", "甲.xlsx", "reviewed", 64], ["乙.xlsx", "乙.xlsx", "reviewed", 64]]);
    assert.deepEqual(record.packs.map(({ id, chosen }) => [id, chosen]), [["shandong-2016", true]]);
    assert.ok(record.results.findings.some(({ clause, unit, at }) => clause === "shandong-2016/8.1.5b" && unit === "甲学院" && at === "单位信息!C2"));
    assert.deepEqual([record.parameters, record.settled.headcountYear, record.choices.length], [{ headcountYear: "averageOfYears" }, "averageOfYears", 1]);
    assert.ok(!readFileSync(bench.at("r1.json"), "utf8").includes("1999"));
    assert.equal(await again(bench.at("r1.json")), 0);
    assert.equal(bench.out.at(-1), "重新核验与记录一致");
    mkdirSync(bench.at("archive"));
    copyFileSync(bench.at("甲.xlsx"), bench.at("archive/01.xlsx"));
    copyFileSync(bench.at("乙.xlsx"), bench.at("archive/乙.xlsx"));
    rmSync(bench.at("甲.xlsx"));
    assert.equal(await again(bench.at("r1.json")), 1);
    assert.ok(bench.out.includes("不同：找不到文件“甲.xlsx”"));
    assert.equal(await again(bench.at("r1.json"), "--files", bench.at("archive")), 0);
  });

  it("says which file changed and which findings came or went", async () => {
    await recorded();
    file("甲.xlsx", "甲学院", 2500);
    assert.equal(await again(bench.at("r1.json")), 1);
    assert.ok(bench.out.some((line) => line.startsWith("不同：文件“甲.xlsx”变了")));
    assert.ok(bench.out.some((line) => line.startsWith("不同：少了一项：shandong-2016/8.1.5b，不符合，甲学院，甲.xlsx")), bench.out.join("\n"));
    assert.ok(!bench.out.some((line) => line.includes("多出")));
  });

  it("is chained, never replaced, and says when it or the one before it was changed", async () => {
    await recorded();
    await recorded("r2.json", "--after", bench.at("r1.json"));
    assert.deepEqual([read("r2.json").number, read("r2.json").after!.hash], [2, read().hash]);
    assert.equal(await again(bench.at("r2.json")), 0);
    assert.equal(await recorded(), 2);
    assert.match(bench.err.join(), /记录不覆盖/u);
    const text = readFileSync(bench.at("r1.json"), "utf8");
    writeFileSync(bench.at("r1.json"), text.replace('"outcome": "error"', '"outcome": "pass"'));
    assert.equal(await again(bench.at("r1.json")), 1);
    assert.ok(bench.out.includes("不同：这份记录写出后有人改过，它所说的不足为凭"));
    assert.equal(await again(bench.at("r2.json")), 1);
    assert.ok(bench.out.includes("不同：前一份记录“r1.json”写出后有人改过"));
    assert.equal(await recorded("r3.json", "--after", bench.at("r1.json")), 2);
    rmSync(bench.at("r1.json"));
    await recorded();
    file("丙.xlsx", "丙学院", 1);
    await bench.review([bench.at("丙.xlsx"), "--record", bench.at("r1.json"), "--overwrite"]);
    await again(bench.at("r2.json"));
    assert.ok(bench.out.includes("不同：前一份记录“r1.json”不是接续时的那一份，链条断了"), bench.out.join("\n"));
    rmSync(bench.at("r1.json"));
    assert.equal(await again(bench.at("r2.json")), 0);
    assert.ok(bench.out.some((line) => line.startsWith("说明：前一份记录“r1.json”读不到")));
  });

  it("refuses what is no record, and what cannot be run again", async () => {
    writeFileSync(bench.at("x.json"), "{}");
    assert.equal(await again(bench.at("x.json")), 2);
    assert.equal(await again(), 2);
    await recorded();
    rmSync(bench.at("甲.xlsx"));
    rmSync(bench.at("乙.xlsx"));
    assert.equal(await again(bench.at("r1.json")), 2);
    assert.match(bench.err[0], /一个也找不到/u);
  });
});
