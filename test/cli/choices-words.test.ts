import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { Bench, bookOf } from "./support";

interface Entry { clause: string; outcome: string; unit: string; cells: string[]; message: string; file: string }

const headings = ["单位名称", "单位类别", "申报类别", "学员考核管理制度"];
const unit = (name: string, type: string, legal = "是") => [name, type, "新申报", legal];

describe("words of columns of choices, on the command line", () => {
  const bench = new Bench();
  after(() => bench.close());
  const report = (): { findings: Entry[]; words?: unknown[] } => JSON.parse(readFileSync(bench.at("o.json"), "utf8"));
  const ofWords = () => report().findings.filter(({ clause }) => /^data\/(?:enum|type)$/u.test(clause)).map(({ file, outcome, unit: whose, cells, message }) => [file, outcome, whose, cells.join(), message]);
  const accused = () => report().findings.filter(({ outcome, message }) => (outcome === "error" || outcome === "missing") && /单位类别|学员考核/u.test(message));

  it("nobody knows are asked once for each word and file, accuse nobody, and hold everywhere when they are settled", async () => {
    writeFileSync(bench.at("甲.xlsx"), bookOf("单位信息", [headings, unit("甲学院", "省直特类"), unit("乙学院", "省直特类"), unit("丙学院", "高等院校", "挂靠")]));
    writeFileSync(bench.at("丁.xlsx"), bookOf("单位信息", [headings, unit("丁学院", "省直特类", "挂靠")]));
    const inputs = [bench.at("甲.xlsx"), bench.at("丁.xlsx")];
    await bench.review([...inputs, "--json", bench.at("o.json"), "--choices-out", bench.at("c.json")]);
    const type = "看不出属于哪一种";
    const legal = "“学员考核管理制度”填的是“挂靠”，看不出是“是”还是“否”";
    assert.deepEqual(ofWords().map(([file, outcome, whose, cells, message]) => [file, outcome, whose, cells, message.split(/，请/u)[0]]), [
      ["甲.xlsx", "review", "", "B2,B3", `“单位类别”填的是“省直特类”（2 处），${type}`],
      ["甲.xlsx", "review", "丙学院", "D4", legal],
      ["丁.xlsx", "review", "丁学院", "B2", `“单位类别”填的是“省直特类”，${type}`],
      ["丁.xlsx", "review", "丁学院", "D2", legal],
    ]);
    assert.deepEqual(accused(), []);
    assert.deepEqual(bench.out.filter((line) => line.includes("请指定")), [
      "  “单位类别”的“省直特类”（2 处）按哪一类，看不出，请指定", "  “学员考核管理制度”的“挂靠”算“是”还是“否”，看不出，请指定",
      "  “单位类别”的“省直特类”按哪一类，看不出，请指定", "  “学员考核管理制度”的“挂靠”算“是”还是“否”，看不出，请指定",
    ]);
    const choices = JSON.parse(readFileSync(bench.at("c.json"), "utf8"));
    assert.deepEqual(choices.words.map(({ record, field, word, value, proposed, at }: Record<string, string[]>) => [record, field, word, value, proposed[0], at]), [
      ["institution", "type", "省直特类", null, "university", [{ file: "甲.xlsx", sheet: "单位信息", cell: "B2", count: 2 }, { file: "丁.xlsx", sheet: "单位信息", cell: "B2", count: 1 }]],
      ["institution", "sysTraineeAssess", "挂靠", null, "yes", [{ file: "甲.xlsx", sheet: "单位信息", cell: "D4", count: 1 }, { file: "丁.xlsx", sheet: "单位信息", cell: "D2", count: 1 }]],
    ]);

    choices.words[0].value = "research";
    choices.words[1].value = "no";
    writeFileSync(bench.at("settled.json"), JSON.stringify(choices));
    for (const jobs of ["1", "2"]) {
      await bench.review([...inputs, "--choices", bench.at("settled.json"), "--jobs", jobs, "--json", bench.at("o.json"), "--choices-out", bench.at("again.json")]);
      assert.deepEqual([ofWords(), bench.out.filter((line) => /请指定|没有用到/u.test(line))], [[], []]);
      assert.deepEqual(accused().map(({ unit: whose, cells }) => [whose, cells.join()]), [["丙学院", "D4"], ["丁学院", "D2"]]);
      const again = JSON.parse(readFileSync(bench.at("again.json"), "utf8"));
      assert.deepEqual(again.words.map(({ word, value }: Record<string, string>) => [word, value]), [["省直特类", "research"], ["挂靠", "no"]]);
      assert.deepEqual((report().words as { value: string; by: string }[]).map(({ value, by }) => [value, by]), [["research", "chosen"], ["no", "chosen"]]);
    }
  });

  it("a word that is not to be used is asked no more and builds nothing; one that stands nowhere, or means nothing there, is told", async () => {
    writeFileSync(bench.at("甲.xlsx"), bookOf("单位信息", [headings, unit("甲学院", "省直特类", "挂靠")]));
    const words = [{ record: "institution", field: "sysTraineeAssess", word: "挂靠", value: "" }, { record: "institution", field: "type", word: "没有的词", value: "research" }];
    writeFileSync(bench.at("w.json"), JSON.stringify({ version: 1, words }));
    await bench.review([bench.at("甲.xlsx"), "--choices", bench.at("w.json"), "--json", bench.at("o.json")]);
    assert.deepEqual([ofWords().map(([, , , cells]) => cells), accused()], [["B2"], []]);
    assert.deepEqual(bench.out.filter((line) => line.includes("没有用到")), ["说明：栏目文件中的“没有的词”没有用到：“单位类别”中没有这样的词，或者不用指定也认识"]);
    writeFileSync(bench.at("w.json"), JSON.stringify({ version: 1, words: [{ ...words[1], value: "univ" }] }));
    assert.equal(await bench.review([bench.at("甲.xlsx"), "--choices", bench.at("w.json")]), 2);
    assert.match(bench.err.join(), /“没有的词”的 value“univ”不是“单位类别”的选项（university、/u);
  });
});
