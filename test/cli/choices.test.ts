import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { Bench, bookOf } from "./support";

const rows = (unit: string) => bookOf("单位信息", [["单位名称", "单位类别", "申报类别", "年度培训专技人才总数", "代码X"], [unit, "高等院校", "新申报", 1500, 2600]]);

describe("columns that are not sure, on the command line", () => {
  const bench = new Bench();
  after(() => bench.close());
  const findings = (): { clause: string; cells: string[]; message: string }[] => JSON.parse(readFileSync(bench.at("o.json"), "utf8")).findings;
  const short = () => findings().filter(({ clause }) => clause === "shandong-2016/8.1.5b").map(({ cells, message }) => `${cells.join()} ${/按“[^”]*”列理解/u.test(message) ? "likely" : ""}`.trim());

  it("are said, written out once for files that look alike, and hold everywhere when they are settled", async () => {
    writeFileSync(bench.at("甲.xlsx"), rows("甲学院"));
    writeFileSync(bench.at("乙.xlsx"), rows("乙学院"));
    const inputs = [bench.at("甲.xlsx"), bench.at("乙.xlsx")];
    await bench.review([...inputs, "--json", bench.at("o.json"), "--choices-out", bench.at("c.json")]);
    assert.equal(bench.out.filter((line) => line === "  “单位信息”的栏目按含义理解，请确认：D“年度培训专技人才总数”理解为“年培训专业技术人才人数”；没有认出：E“代码X”").length, 2);
    assert.deepEqual(short(), ["D2 likely", "D2 likely"]);
    const choices = JSON.parse(readFileSync(bench.at("c.json"), "utf8"));
    assert.deepEqual(choices.columns.map(({ heading, field, at }: { heading: string; field: string; at: unknown[] }) => [heading, field, at.length]), [["年度培训专技人才总数", null, 2], ["代码X", null, 2]]);
    assert.equal(choices.columns[0].proposed[0], "annualTrainees");
    // Handed back as it is, nobody has said anything.
    await bench.review([...inputs, "--choices", bench.at("c.json"), "--json", bench.at("o.json")]);
    assert.deepEqual(short(), ["D2 likely", "D2 likely"]);

    choices.columns[0].field = "";
    choices.columns[1].field = "annualTrainees";
    writeFileSync(bench.at("settled.json"), JSON.stringify(choices));
    for (const jobs of ["1", "2"]) {
      await bench.review([...inputs, "--choices", bench.at("settled.json"), "--jobs", jobs, "--json", bench.at("o.json"), "--choices-out", bench.at(`again${jobs}.json`)]);
      assert.deepEqual(short(), []);
      assert.ok(!bench.out.some((line) => line.includes("没有认出：")));
      const again = JSON.parse(readFileSync(bench.at(`again${jobs}.json`), "utf8"));
      assert.deepEqual(again.columns.map(({ heading, field }: { heading: string; field: string }) => [heading, field]), [["年度培训专技人才总数", ""], ["代码X", "annualTrainees"]]);
    }
  });

  it("are refused where the file says what there is not", async () => {
    const refused = async (content: unknown): Promise<string> => {
      writeFileSync(bench.at("bad.json"), JSON.stringify(content));
      assert.equal(await bench.review([bench.at("甲.xlsx"), "--choices", bench.at("bad.json")]), 2);
      return bench.err.join();
    };
    assert.match(await refused({ version: 1, columns: [{ record: "institution", heading: "甲", field: "noSuch" }] }), /field“noSuch”不是“institution”的栏目/u);
    assert.match(await refused({ version: 1, columns: [{ record: "nothing", heading: "甲", field: "name" }] }), /record“nothing”不是记录类型/u);
    assert.match(await refused([]), /应为 \{"version": 1/u);
  });
});
