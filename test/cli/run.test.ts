import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { run } from "../../src/cli/run";
import { blankWorkbook, patchWorkbook } from "../../src/files";
import { bookOf } from "./support";

const sample = path.resolve(__dirname, "../../assets/sample.xlsx");

describe("command line, the whole contract", () => {
  let folder: string;
  let out: string[];
  let err: string[];
  const go = (...argv: string[]) => {
    out = [];
    err = [];
    return run(argv, "2026-11-21", { out: (line) => out.push(line), err: (line) => err.push(line) });
  };
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "cli-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("reviews a folder, names what it cannot read, and exits 1 when something is wrong", async () => {
    copyFileSync(sample, at("a.xlsx"));
    writeFileSync(at("b.xlsx"), "no workbook");
    writeFileSync(at("c.xlsx"), readFileSync(sample).subarray(0, 4000));
    assert.equal(await go(folder, "--pack", "shandong-2019", "--on", "2019-09-24", "--json", at("o.json")), 1);
    const lines = out.filter((line) => !line.startsWith("  "));
    assert.equal(lines.length, 9);
    assert.equal(lines[0], "共 3 个文件：核验 1，未读取 2");
    assert.deepEqual(lines.slice(1, 4).map((line) => line.slice(0, 6)), ["b.xlsx", "c.xlsx", "a.xlsx"]);
    assert.match(lines[5], /^条款台账：共 \d+ 条，.*；未闭合$/);
    assert.match(lines[6], /^核验口径：\d+ 项按默认值$/);
    assert.match(lines[7], /^单位结论（shandong-2019）：/);
    const report = JSON.parse(readFileSync(at("o.json"), "utf8"));
    assert.deepEqual([report.version, report.on, report.packs], [1, "2019-09-24", ["shandong-2019"]]);
    assert.deepEqual(report.files.map((file: { file: string; status: string }) => [file.file, file.status]), [["a.xlsx", "reviewed"], ["b.xlsx", "unreadable"], ["c.xlsx", "unreadable"]]);
    assert.match(report.files[1].problem, /不是 Excel 工作簿/);
    const short = report.findings.find((finding: { clause: string; cells: string[] }) => finding.clause === "shandong-2016/8.1.5b" && finding.cells[0] === "O6");
    assert.deepEqual(
      { ...short, message: undefined, key: undefined, group: undefined },
      {
        clause: "shandong-2016/8.1.5b", outcome: "error", record: "institution", unit: "齐州职业培训学院", file: "a.xlsx", sheet: "单位信息", cells: ["O6"], value: 1999, required: 2000, message: undefined, key: undefined, group: undefined, cause: null, creditCode: "52370100MJD1234565",
        cite: "《山东省专业技术人员继续教育基地管理办法》（鲁人社发〔2016〕38号）第八条第（五）项", quote: "每年培訓不少於2000名專業技術人才",
      },
    );
    assert.deepEqual(Object.keys(report.ledger[0]).slice(0, 9), ["clause", "pass", "error", "warning", "review", "pending", "missing", "n/a", "broken"]);
    const headcount = report.ledger.find((line: { clause: string }) => line.clause === "shandong-2016/8.1.5b");
    assert.deepEqual([headcount.kind, headcount.as, headcount.state, headcount.closed], ["rule", "rule", "failed", false]);
    for (const counted of [headcount.rows, headcount.units]) assert.equal(Object.values<number>(counted).reduce((sum, n) => sum + n), 15);
    assert.equal(report.closed, false);
    const table = report.files[0].tables.find((found: { record: string }) => found.record === "institution");
    assert.deepEqual([table.sheet, table.headerRow, table.rows, table.columns.name, table.columns.annualTrainees], ["单位信息", 4, 15, "B", "O"]);
    // What is no record is told, in text and JSON, row by row.
    assert.ok(table.skipped.length > 0);
    for (const { row, why } of table.skipped) assert.ok(out.some((line) => new RegExp(`^  “单位信息”第 (?:\\d+、)*${row}(?:、\\d+)* 行未列入：${why}`, "u").test(line)), `${row} ${why}`);
    assert.deepEqual(report.files[0].unreadSheets.map(({ sheet }: { sheet: string }) => sheet), ["填报说明"]);
    assert.ok(out.some((line) => /^ {2}工作表“填报说明”.*未核验/u.test(line)));
  });

  it("says why clauses were not checked, in one number with the ledger, and what is not or no longer in force", async () => {
    await go(sample, "--pack", "yancheng-2018", "--on", "2018-09-11");
    const told = out.join("\n");
    const [, open, why] = /^合计：.*；另有 (\d+) 条条款未核验或未全部核验（办法尚未施行 (\d+)）$/m.exec(told)!;
    assert.equal(open, why);
    assert.match(told, new RegExp(`^条款台账：.*未核验 ${open}，`, "m"));
    assert.match(told, /^说明：办法尚未施行：《盐城市.*自2018年9月12日起施行，核验基准日为2018年9月11日，未核验$/m);
    assert.doesNotMatch(told, /缺少表或列|单位结论/);
    await go(sample, "--pack", "yancheng-2018", "--on", "2018-09-12");
    assert.doesNotMatch(out.join("\n"), /尚未施行/);
    await go(sample, "--pack", "shandong-2019", "--on", "2021-10-31");
    assert.match(out.join("\n"), /^单位结论（shandong-2019）：/m);
    await go(sample, "--pack", "shandong-2019", "--on", "2021-11-01");
    assert.match(out.join("\n"), /^单位结论（shandong-2019，参考，办法有效期已届满）：/m);
    const [, unchecked] = /未核验 (\d+)，/.exec(out.find((line) => line.startsWith("条款台账"))!)!;
    assert.match(out.join("\n"), new RegExp(`另有 ${unchecked} 条条款未核验或未全部核验（缺少表或列 ${unchecked}）`));
  });

  it("moves deadlines to working days by the calendar, where it is asked to", async () => {
    writeFileSync(at("p.json"), '{"shiftToWorkday": true}');
    const outcomes = async (...more: string[]) => {
      await go(sample, "--pack", "shandong-2019", "--on", "2019-09-23", "--json", at("o.json"), ...more);
      const { findings, ledger } = JSON.parse(readFileSync(at("o.json"), "utf8"));
      // 2019 is known: nothing is left open, in whatever way a rule comes to its rows.
      assert.doesNotMatch(JSON.stringify([findings, ledger, out]), /节假日安排尚未收录/u);
      return findings.filter(({ clause }: { clause: string }) => /\/(3\.1\.3e|4\.1\.6a)$/u.test(clause)).map(({ clause, outcome }: Record<string, string>) => `${clause.split("/")[1]} ${outcome}`);
    };
    assert.deepEqual(await outcomes(), ["4.1.6a error", "3.1.3e review"]);
    assert.deepEqual(await outcomes("--params", at("p.json")), ["3.1.3e pending"]);
  });

  it("exits 2 with one line when nothing can be read or the command is wrong", async () => {
    writeFileSync(at("b.xlsx"), "no workbook");
    assert.equal(await go(at("b.xlsx"), "--pack", "shandong-2016"), 2);
    assert.equal(err.length, 1);
    assert.equal(await go(at("b.xlsx"), "--pack", "nowhere-2020"), 2);
    assert.match(err[0], /没有法规包 nowhere-2020/);
    writeFileSync(at("p.json"), '{"noSuchKey": 1}');
    assert.equal(await go(sample, "--pack", "shandong-2016", "--params", at("p.json")), 2);
    assert.match(err[0], /noSuchKey/);
  });

  it("exits 2 with one Chinese line, and no stack, when a file it was given cannot be read or written", async () => {
    writeFileSync(at("file"), "");
    writeFileSync(at("p.json"), "{bad");
    const refused = async (pattern: RegExp, ...argv: string[]) => {
      assert.equal(await go(sample, "--pack", "shandong-2016", ...argv), 2, argv.join(" "));
      assert.equal(err.length, 1);
      assert.match(err[0], pattern);
    };
    await refused(/file\/o\.json 写不出：路径中有一段不是文件夹，请检查路径（E\w+）。$/, "--json", at("file/o.json"));
    await refused(/写不出：这是文件夹，请写文件名（EISDIR）。$/, "--json", folder);
    await refused(/写不出：/, "--checklist", at("file/r.xlsx"));
    await refused(/写不出：/, "--form", `shandong-2019/summary=${at("file/f.xlsx")}`);
    await refused(/^sample\.xlsx：没有写出标记副本。.*写不出：/, "--xlsx", at("file"));
    await refused(/^sample\.xlsx：输出位置与原文件相同/, "--xlsx", path.dirname(sample));
    await refused(/^参数文件 .*p\.json 不是合法的 JSON：从第 1 行第 2 个字符起写法不对/, "--params", at("p.json"));
    await refused(/^参数文件 .*q\.json 读不了：找不到文件或文件夹，请检查路径（ENOENT）。$/, "--params", at("q.json"));
    assert.equal(await go(sample, "--pack", "shandong-2016", "--json", at("new/folder/o.json")), 1);
    assert.ok(existsSync(at("new/folder/o.json")));
  });

  it("says once per clause that a column is absent, with no cell", async () => {
    const head = ["单位名称", "统计年度", "单位类别"];
    const rows = [head, ["甲学院", 2018, "高等院校"], ["乙学院", 2018, "高等院校"]];
    const bytes = patchWorkbook(blankWorkbook("单位信息"), {
      edit: [{ sheet: "单位信息", operations: [{ op: "cells", cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) }] }], add: [],
    });
    writeFileSync(at("a.xlsx"), bytes);
    assert.equal(await go(at("a.xlsx"), "--pack", "shandong-2016", "--on", "2019-09-20", "--json", at("o.json")), 1);
    const found = JSON.parse(readFileSync(at("o.json"), "utf8")).findings.filter((finding: { clause: string }) => finding.clause === "shandong-2016/8.1.5b");
    assert.equal(found.length, 1);
    assert.deepEqual([found[0].outcome, found[0].cells], ["missing", []]);
    assert.match(found[0].message, /年培训/);
    const line = JSON.parse(readFileSync(at("o.json"), "utf8")).ledger.find((one: { clause: string }) => one.clause === "shandong-2016/8.1.5b");
    assert.deepEqual(line.absent, [{ record: "institution", title: "单位（基地）信息", fields: [{ id: "annualTrainees", name: "年培训专业技术人才人数" }], places: [{ file: "a.xlsx", sheet: "单位信息" }], more: 0 }]);
    assert.equal(line.state, "unchecked");
  });

  it("prints the parameters: what was changed, and in the JSON all with their defaults", async () => {
    writeFileSync(at("p.json"), '{"minTeachers": 3}');
    await go(sample, "--pack", "shandong-2016", "--on", "2019-09-24", "--params", at("p.json"), "--json", at("o.json"));
    assert.match(out.find((line) => line.startsWith("核验口径"))!, /^核验口径：已修改 1 项（minTeachers 师资名册最少人数：3 人（默认 1 人））/);
    const { params, parameters } = JSON.parse(readFileSync(at("o.json"), "utf8"));
    assert.equal(params.minTeachers, 3);
    const { meaning: _, ...line } = parameters.find((one: { name: string }) => one.name === "minTeachers");
    assert.deepEqual(line, { name: "minTeachers", title: "师资名册最少人数", unit: "人", value: 3, default: 1, changed: true, text: "3 人", packs: ["shandong-2016"], clauses: ["shandong-2016/8.1.1b"] });
    assert.equal(parameters.filter((one: { changed: boolean }) => one.changed).length, 1);
  });

  it("writes marked copies with the findings sheet, and never the input", async () => {
    copyFileSync(sample, at("a.xlsx"));
    const before = readFileSync(at("a.xlsx"));
    await go(at("a.xlsx"), "--pack", "shandong-2019", "--on", "2019-09-24", "--xlsx", at("out"));
    assert.deepEqual(readFileSync(at("a.xlsx")), before);
    const copy = await readXlsx(readFileSync(path.join(at("out"), "a.xlsx")));
    const names = copy.sheets.map((sheet) => sheet.name);
    for (const ours of ["核验结果", "条款台账"]) assert.ok(names.includes(ours), names.join());
    const original = await readXlsx(before);
    for (const sheet of original.sheets) assert.deepEqual(copy.sheets.find((other) => other.name === sheet.name)?.rows, sheet.rows, sheet.name);
  });

  it("keeps the folders of copies; only where a name leads out of the folder it is the name alone, numbered where two meet, and told", async () => {
    for (const name of ["in/sub/a.xlsx", "in2/a.xlsx"]) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), bookOf("机构信息", [["单位名称", "所在市"], [name, "济南市"]]));
    }
    const copies = (): string[] => readdirSync(at("out"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => path.relative(at("out"), path.join(one.parentPath ?? one.path, one.name)).split(path.sep).join("/")).sort();
    const asked = ["--pack", "shandong-2019", "--on", "2019-09-24", "--xlsx", at("out")];
    await go(at("in"), at("in2"), ...asked);
    assert.deepEqual(copies(), ["a.xlsx", "sub/a.xlsx"]);
    rmSync(at("out"), { recursive: true });
    await go(at("in/sub/a.xlsx"), at("in2/a.xlsx"), ...asked);
    assert.deepEqual(copies(), ["a (2).xlsx", "a.xlsx"]);
    assert.deepEqual(out.filter((line) => line.includes("标记副本写在")), [`${at("in2/a.xlsx")}：标记副本写在 ${at("out/a (2).xlsx")}`]);
    rmSync(at("out"), { recursive: true });
    const here = process.cwd();
    try {
      process.chdir(folder);
      await go("in/sub/a.xlsx", "in2/a.xlsx", ...asked);
    } finally {
      process.chdir(here);
    }
    assert.deepEqual(copies(), ["in/sub/a.xlsx", "in2/a.xlsx"]);
  });

  it("makes the summary form from all files", async () => {
    await go(sample, "--pack", "shandong-2019", "--on", "2019-09-24", "--form", `shandong-2019/summary=${at("s.xlsx")}`);
    assert.ok(existsSync(at("s.xlsx")), err.join());
    const cells = (await readXlsx(readFileSync(at("s.xlsx")))).sheets[0].rows.flat().map(String);
    for (const text of ["山东省专业技术人员继续教育基地申报汇总表", "济南泉城理工大学"]) assert.ok(cells.some((cell) => cell.includes(text)), text);
    assert.ok(cells.some((cell) => cell.includes("仿制样式")));
    assert.equal(await go(sample, "--pack", "shandong-2019", "--form", `nowhere/form=${at("x.xlsx")}`), 2);
  });
});
