import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeDisk, type Disk } from "../../src/cli/disk";
import { run } from "../../src/cli/run";
import { Bench, bookOf, smallBook, typed } from "./support";

const root = path.resolve(__dirname, "../..");

/** Submissions of every kind: duplicates, a corrected file, files that cannot be read, rosters apart from their units, one unit recommended twice. */
function messy(bench: Bench, folder: string, sample = true): void {
  const at = (name: string): string => bench.at(`${folder}/${name}`);
  mkdirSync(at("old"), { recursive: true });
  if (sample) copyFileSync(path.join(root, "assets/sample.xlsx"), at("样例.xlsx"));
  else writeFileSync(at("样例.xlsx"), smallBook("样例学院"));
  copyFileSync(at("样例.xlsx"), at("样例 - 副本.xlsx"));
  writeFileSync(at("甲.xlsx"), smallBook("甲学院"));
  writeFileSync(at("甲（修改稿）.xlsx"), bookOf("单位信息", [["单位名称", "统计年度", "单位类别", "年培训人数"], ["甲学院", 2018, "高等院校", 1999]]));
  writeFileSync(at("old/乙.xlsx"), smallBook("乙学院", "甲学院"));
  writeFileSync(at("坏.xlsx"), "PK no workbook");
  writeFileSync(at("空.xlsx"), "");
  writeFileSync(at("旧.xls"), "x");
  writeFileSync(at("无表.xlsx"), bookOf("说明", [["本工作簿没有表"]]));
  writeFileSync(at("师资.xlsx"), bookOf("师资名册", [["单位名称", "姓名", "身份证号", "职称"], ["乙学院", "张三", "370102199003078888", "教授"], ["丙学院", "李四", "x", null]]));
  for (const [name, body] of [["荐一", "济南市人力资源和社会保障局"], ["荐二", "省教育厅"]])
    writeFileSync(at(`${name}.xlsx`), bookOf("推荐汇总表", [["序号", "推荐单位", "单位名称", "年度"], [1, body, "甲学院", 2019], [2, body, "乙学院", 2019], [3, body, "丁学院", 2019]]));
}

describe("command line: datasets", () => {
  const bench = new Bench();
  after(() => bench.close());
  const at = (name: string): string => bench.at(name);
  const told = { out: [] as string[], err: [] as string[] };
  const review = (...argv: string[]): Promise<number> => {
    told.out = [];
    told.err = [];
    return run(argv, "2020-01-01", { out: (line) => void told.out.push(line), err: (line) => void told.err.push(line) }, nodeDisk);
  };
  const asked = ["--pack", "shandong-2019", "--on", "2019-09-24"];
  const filesIn = (folder: string): string[] => readdirSync(at(folder), { recursive: true, encoding: "utf8" }).filter((name) => statSync(path.join(at(folder), name)).isFile()).sort();
  const outputs = (folder: string): string[] => ["--json", at(`${folder}/o.json`), "--choices-out", at(`${folder}/c.json`), "--xlsx", at(`${folder}/copies`), "--form", `shandong-2019/summary=${at(`${folder}/f.xlsx`)}`];
  let code = 0;
  let one: { out: string[]; err: string[] };

  before(async () => {
    messy(bench, "in");
    code = await review(at("in"), ...asked, ...outputs("one"));
    one = { ...told };
  });

  it("several runs over parts of the files, reviewed as one, give what one run gives: report, copies, forms and all that is said", async () => {
    for (let n = 1; n <= 3; n++) {
      assert.equal(await review(at("in"), ...asked, "--dataset", at("parts"), "--shard", `${n}/3`), 0, told.err.join("\n"));
      assert.match(told.out.join("\n"), /：(?:读取 \d+ 个表|未读取|未计入)/u);
    }
    assert.equal(filesIn("parts").length, 3);
    assert.equal(await review("--datasets", at("parts"), ...outputs("many")), code);
    const same = (text: string): string => text.replaceAll(at("many"), at("one"));
    assert.deepEqual(JSON.parse(same(JSON.stringify(told))), one);
    assert.equal(await review("--datasets", at("parts"), "--json", at("read/o.json")), code);
    assert.ok(readFileSync(at("read/o.json")).equals(readFileSync(at("one/o.json"))));
    assert.deepEqual(filesIn("many"), filesIn("one"));
    for (const name of filesIn("one")) assert.ok(readFileSync(at(`many/${name}`)).equals(readFileSync(at(`one/${name}`))), name);
    const { files } = JSON.parse(readFileSync(at("one/o.json"), "utf8")) as { files: { leftOut?: string; status: string }[] };
    assert.deepEqual([...new Set(files.map(({ leftOut, status }) => leftOut ?? status))].sort(), ["duplicate", "no-table", "replaced", "reviewed", "unreadable"]);
  });

  it("parts that lack, do not fit, or were changed are refused, each with what to do", async () => {
    const refused = async (what: RegExp, ...argv: string[]): Promise<void> => {
      assert.equal(await review("--datasets", at("parts"), ...argv), 2);
      assert.match(told.err.join("\n"), what);
    };
    await refused(/核验日期（2019-09-24、2019-09-25）不同/u, "--on", "2019-09-25");
    writeFileSync(at("choices.json"), JSON.stringify({ version: 1, columns: [{ record: "institution", heading: "备注", field: "" }] }));
    await refused(/栏目文件（--choices）不同/u, "--choices", at("choices.json"));
    const [first, second] = filesIn("parts").map((name) => at(`parts/${name}`));
    const bytes = readFileSync(first);
    rmSync(first);
    await refused(/数据集不全：缺第 1 份（共 3 份）/u);
    writeFileSync(`${first}.reading`, bytes.subarray(0, 900));
    await refused(/还没有写完.*同一命令再运行一次/u);
    rmSync(`${first}.reading`);
    for (const odd of [bytes.subarray(0, bytes.length - 20), Buffer.from(bytes.toString("utf8").replace("甲学院", "乙学院")), bytes.subarray(bytes.indexOf(10) + 1)]) {
      writeFileSync(first, odd);
      await refused(/不完整，或写出后有变动/u);
    }
    writeFileSync(first, bytes);
    writeFileSync(at("in/新.xlsx"), smallBook("新学院"));
    assert.equal(await review(at("in"), ...asked, "--dataset", at("parts"), "--shard", "2/3"), 0);
    await refused(/文件夹里的文件有增减/u);
    rmSync(at("in/新.xlsx"));
    assert.equal(await review(at("in"), ...asked, "--dataset", at("parts"), "--shard", "2/3"), 0);
    assert.equal(statSync(second).mode & 0o077, 0);
    assert.equal(await review("--datasets", at("none")), 2);
  });

  it("parts that were read by their files' names come together under names that no two share", async () => {
    for (const folder of ["a", "b"]) {
      mkdirSync(at(folder));
      writeFileSync(at(`${folder}/x.xlsx`), smallBook(`${folder}学院`));
      assert.equal(await review(at(`${folder}/x.xlsx`), ...asked, "--dataset", at("by-name")), 1);
    }
    assert.equal(await review(at("a/x.xlsx"), at("b/x.xlsx"), ...asked, "--json", at("n1.json")), 1);
    assert.equal(await review("--datasets", at("by-name"), "--json", at("n2.json")), 1);
    const files = (name: string): string[] => (JSON.parse(readFileSync(at(name), "utf8")) as { files: { file: string }[] }).files.map(({ file }) => file).sort();
    assert.deepEqual(files("n2.json"), files("n1.json"));
    writeFileSync(at("a/x.xlsx"), typed(readFileSync(at("a/x.xlsx")), "单位信息", 1, 0, "改名学院"));
    assert.equal(await review("--datasets", at("by-name"), "--form", `shandong-2019/summary=${at("n.xlsx")}`), 1);
    assert.match(told.err.join("\n"), /a\/x\.xlsx：未读取。文件在读取之后有变动/u);
  });

  it("an interrupted stream goes on where it was, a torn end dropped, and ends as if nothing had been; under other settings nothing is taken over", async () => {
    messy(bench, "few", false);
    const stream = (name: string, ...more: string[]): Promise<number> => review(at("few"), ...asked, "--ndjson", at(name), ...more);
    assert.equal(await stream("clean.ndjson"), code);
    const clean = readFileSync(at("clean.ndjson"));
    const types = clean.toString("utf8").trimEnd().split("\n").map((line) => (JSON.parse(line) as { type: string }).type);
    assert.deepEqual(types.slice(0, 13), ["run", ...Array.from({ length: 12 }, () => "read")]);
    assert.ok(!filesIn(".").some((name) => name.endsWith(".reading")));

    // Stopped while the tenth file is written down.
    let writes = 0;
    const full: Disk = { ...nodeDisk, open: async (...how) => {
      const handle = await nodeDisk.open(...how);
      if (!String(how[0]).endsWith(".reading")) return handle;
      return new Proxy(handle, { get: (of, name) => (name === "appendFile" && ++writes > 10 ? () => Promise.reject(Object.assign(new Error(), { code: "ENOSPC" })) : typeof of[name as "fd"] === "function" ? (of[name as "sync"]).bind(of) : of[name as "fd"]) });
    } };
    assert.equal(await run([at("few"), ...asked, "--ndjson", at("torn.ndjson")], "2020-01-01", { out: () => undefined, err: () => undefined }, full), 2);
    const log = readFileSync(at("torn.ndjson.reading"));
    assert.equal(statSync(at("torn.ndjson.reading")).mode & 0o077, 0);
    writeFileSync(at("torn.ndjson.reading"), log.subarray(0, log.length - 30));
    writeFileSync(at("torn.ndjson"), clean.subarray(0, clean.indexOf("read", 1500) + 9));
    assert.equal(await stream("torn.ndjson", "--jobs", "2"), code);
    assert.ok(readFileSync(at("torn.ndjson")).equals(clean));
    assert.ok(!filesIn(".").some((name) => name.endsWith(".reading")));

    // What was written down is what counts, as long as the settings are the same.
    for (const [more, name] of [[[], "卯学院"], [["--keep-all"], "乙学院"]] as const) {
      writeFileSync(at("torn.ndjson.reading"), log.toString("utf8").replaceAll("乙学院", "卯学院"));
      await stream("torn.ndjson", ...more);
      assert.equal(readFileSync(at("torn.ndjson"), "utf8").includes("卯学院"), name === "卯学院");
    }
    writeFileSync(at("torn.ndjson"), `${readFileSync(at("torn.ndjson"), "utf8")}more\n`);
    assert.equal(await stream("torn.ndjson"), 2);
  });
});
