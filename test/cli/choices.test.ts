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

  it("that no table has are told, and of two columns of one field the one that was said counts", async () => {
    writeFileSync(bench.at("丙.xlsx"), bookOf("单位信息", [["单位名称", "单位类别", "年培训人数", "统计得来的数"], ["丙学院", "高等院校", 1500, 2600]]));
    writeFileSync(bench.at("two.json"), JSON.stringify({ version: 1, columns: [{ record: "institution", heading: "统计得来的数", field: "annualTrainees" }, { record: "institution", heading: "没有的表头", field: "name" }] }));
    await bench.review([bench.at("丙.xlsx"), "--choices", bench.at("two.json"), "--json", bench.at("o.json")]);
    assert.deepEqual(bench.out.filter((line) => line.includes("栏目文件")), ["说明：栏目文件中的“没有的表头”没有用到：单位（基地）信息中没有这个表头"]);
    const report = JSON.parse(readFileSync(bench.at("o.json"), "utf8"));
    assert.deepEqual(report.files[0].tables[0].matches.slice(2).map(({ field, certainty, because }: { field: string | null; certainty: string; because: string }) => [field, certainty, because]), [
      [null, "unsure", "也是“年培训专业技术人才人数”，已采用另一栏"], ["annualTrainees", "sure", "已指定为“年培训专业技术人才人数”"],
    ]);
    assert.deepEqual([short(), findings().filter(({ clause }) => clause === "data/duplicate-header")], [[], []]);
  });

  it("two of which the same is said are told so, and where they differ neither is used", async () => {
    writeFileSync(bench.at("丙.xlsx"), bookOf("单位信息", [["单位名称", "单位类别", "甲数", "乙数"], ["丙学院", "高等院校", 1500, 2600], ["丁学院", "高等院校", 1500, 1500]]));
    const columns = ["甲数", "乙数"].map((heading) => ({ record: "institution", heading, field: "annualTrainees" }));
    writeFileSync(bench.at("two.json"), JSON.stringify({ version: 1, columns }));
    await bench.review([bench.at("丙.xlsx"), "--choices", bench.at("two.json"), "--json", bench.at("o.json"), "--choices-out", bench.at("again.json")]);
    const report = JSON.parse(readFileSync(bench.at("o.json"), "utf8"));
    assert.deepEqual(report.files[0].tables[0].matches.slice(2).map(({ field, because }: { field: string | null; because: string }) => [field, because]), [
      ["annualTrainees", "已指定为“年培训专业技术人才人数”"], [null, "已指定为“年培训专业技术人才人数”，但“甲数”也指定为此，采用了后者"],
    ]);
    assert.ok(bench.out.includes("  “单位信息”的栏目与另一列指定为同一栏，没有采用：D“乙数”（“年培训专业技术人才人数”）"), bench.out.join("\n"));
    assert.deepEqual(short(), ["C3"]);
    assert.deepEqual(findings().filter(({ clause }) => clause === "data/duplicate-header").map(({ cells, message }) => [cells.join(), message]), [["D1", "表头“乙数”与C 列都指定为“年培训专业技术人才人数”，按 C 列核验，两列不一致的不采用，请只指定一列。"]]);
    assert.deepEqual(findings().filter(({ clause }) => clause === "data/conflict").map(({ cells }) => cells.join()), ["C2"]);
    assert.deepEqual(JSON.parse(readFileSync(bench.at("again.json"), "utf8")).columns.map(({ heading, field }: Record<string, string>) => [heading, field]), [["甲数", "annualTrainees"], ["乙数", "annualTrainees"]]);
  });

  it("of a form are said and settled as those of a table", async () => {
    writeFileSync(bench.at("表.xlsx"), bookOf("基本情况", [["单位名称", "丁学院"], ["单位类别", "高等院校"], ["申报类别", "新申报"], ["一年总共培训", 1500], ["所在市", "济南市"]]));
    await bench.review([bench.at("表.xlsx"), "--json", bench.at("o.json"), "--choices-out", bench.at("f.json")]);
    const cells = JSON.parse(readFileSync(bench.at("o.json"), "utf8")).files[0].tables[0].matches.map(({ column, heading }: { column: string; heading: string }) => `${column} ${heading}`);
    assert.deepEqual(cells, ["B1 单位名称", "B2 单位类别", "B3 申报类别", "B4 一年总共培训", "B5 所在市"]);
    writeFileSync(bench.at("g.json"), JSON.stringify({ version: 1, columns: [{ record: "institution", heading: "一年总共培训", field: "annualTrainees" }] }));
    await bench.review([bench.at("表.xlsx"), "--choices", bench.at("g.json"), "--json", bench.at("o.json")]);
    assert.deepEqual(short(), ["B4"]);
  });

  it("count whichever encoding an editor saved the file in", async () => {
    writeFileSync(bench.at("表.xlsx"), bookOf("基本情况", [["单位名称", "单位类别", "申报类别", "一年总共培训", "所在市"], ["丁学院", "高等院校", "新申报", 1500, "济南市"]]));
    const json = JSON.stringify({ version: 1, columns: [{ record: "institution", heading: "一年总共培训", field: "annualTrainees" }] });
    // 一年总共培训 in GBK.
    const gbk = Buffer.concat(json.split("一年总共培训").flatMap((part, at) => [...(at > 0 ? [Buffer.from("d2bbc4ead7dcb9b2c5e0d1b5", "hex")] : []), Buffer.from(part)]));
    for (const bytes of [gbk, Buffer.from(`\ufeff${json}`), Buffer.from(`\ufeff${json}`, "utf16le")]) {
      writeFileSync(bench.at("g.json"), bytes);
      await bench.review([bench.at("表.xlsx"), "--choices", bench.at("g.json"), "--json", bench.at("o.json")]);
      assert.deepEqual([short(), bench.err.filter((line) => line.includes("没有用到"))], [["D2"], []]);
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
    assert.match(await refused({ version: 1, columns: [{ record: "institution", heading: "年培训量", field: "annualTrainees" }, { record: "institution", heading: "年培训量：", field: "" }] }), /“年培训量：”写了两次，一次是“annualTrainees”，一次是不使用，请只留一处/u);
    writeFileSync(bench.at("bad.json"), "PK\u0003\u0004");
    assert.equal(await bench.review([bench.at("甲.xlsx"), "--choices", bench.at("bad.json")]), 2);
    assert.match(bench.err.join(), /不是合法的 JSON/u);
    assert.match(await refused([]), /应为 \{"version": 1/u);
  });
});
