import assert from "node:assert/strict";
import type { FieldPlace, TableSource } from "../../../src/core/dictionary/dataset";
import { columnQuestions } from "../../../src/taskpane/select/uncertain";
import { toTemplates, withChoice } from "../../../src/taskpane/commands/columns";

function files(columns: [string, Partial<FieldPlace>][], unmatched: string[] = [], aside?: Record<string, "chosen" | "kept">) {
  const places = columns.map(([field, place], column): [string, FieldPlace] => [field, { column, label: field, confidence: 1, reason: "name", ...place }]);
  const table: TableSource = { file: "a.xlsx", sheet: "机构信息", record: "institution", layout: "table", headerRow: 3, rows: 1, columns: new Map(places), unmatched, skipped: [], hiddenRows: 0, ...(aside && { setAside: new Map(Object.entries(aside)) }) };
  return { files: [{ file: "a.xlsx", status: "reviewed" as const, problem: null, tables: [table], unreadSheets: [] }] };
}

describe("taskpane/select/uncertain", () => {
  it("asks about guesses, lists what has no match, and leaves the sure ones in peace", () => {
    const asked = columnQuestions(files([["name", {}], ["phone", { confidence: 0.7, reason: "similar", label: "电 话" }]], ["备注2"]));
    assert.deepEqual(asked.guessed.map(({ field, label, at }) => [field, label, at]), [["phone", "电 话", [{ file: "a.xlsx", sheet: "机构信息", column: 1 }]]]);
    assert.deepEqual(asked.unmatched.map(({ label, field }) => [label, field]), [["备注2", ""]]);
    assert.deepEqual(asked.chosen, []);
  });
  it("what a person chose stays, to be changed again: a field, and 不用 too", () => {
    const asked = columnQuestions(files([["phone", { reason: "chosen" }]], ["备 注 2", "其他"], { "备 注 2": "chosen" }));
    assert.deepEqual(asked.chosen.map(({ label }) => label), ["phone", "备 注 2"]);
    assert.deepEqual(asked.unmatched.map(({ label }) => label), ["其他"]);
    assert.deepEqual(asked.chosen.map(({ reason }) => reason), ["chosen", "chosen"]);
  });
  it("what somebody said before and the file keeps is told as that, never as the word of the person at hand", () => {
    const asked = columnQuestions(files([["phone", { reason: "kept" }]], ["备 注 2", "其他"], { "备 注 2": "kept" }));
    assert.deepEqual(asked.chosen.map(({ label, reason }) => [label, reason]), [["phone", "kept"], ["备 注 2", "kept"]]);
    assert.deepEqual([asked.guessed, asked.unmatched.map(({ label }) => label)], [[], ["其他"]]);
  });
  it("files with the same header are asked about once", () => {
    const one = files([["phone", { confidence: 0.7, reason: "similar" }]], ["备注2"]).files[0];
    const two = { ...one, file: "b.xlsx", tables: one.tables.map((table) => ({ ...table, file: "b.xlsx" })) };
    const asked = columnQuestions({ files: [one, two] });
    assert.deepEqual(asked.guessed.map(({ at }) => at.map(({ file }) => file)), [["a.xlsx", "b.xlsx"]]);
    assert.equal(asked.unmatched.length, 1);
  });
  it("a column of a sheet that holds two records is asked about once, and not at all when one of them uses it", () => {
    const [one] = files([["city", { label: "归口地", reason: "chosen" }]], ["备注2"]).files;
    const facilities = { ...one.tables[0], record: "facilities", columns: new Map(), unmatched: ["归口地", "备注2"] };
    const asked = columnQuestions({ files: [{ ...one, tables: [one.tables[0], facilities] }] });
    assert.deepEqual(asked.unmatched.map(({ label, records }) => [label, records]), [["备注2", ["institution", "facilities"]]]);
    assert.deepEqual(asked.chosen.map(({ label, field }) => [label, field]), [["归口地", "city"]]);
  });
  it("a choice is added to its sheet's others, and replaces the earlier one", () => {
    const one = withChoice([], "", "机构信息", "备注2", "phone");
    assert.deepEqual(one, [{ file: "", sheet: "机构信息", columns: { 备注2: "phone" } }]);
    const two = withChoice(one, "", "机构信息", "备注3", "");
    assert.deepEqual(two[0].columns, { 备注2: "phone", 备注3: "" });
    assert.deepEqual(withChoice(two, "", "机构信息", "备注2", "name")[0].columns, { 备注2: "name", 备注3: "" });
    assert.equal(withChoice(two, "b.xlsx", "机构信息", "备注2", "name").length, 2);
    assert.deepEqual(one[0].columns, { 备注2: "phone" });
  });

  it("an answer holds for every table of its kind, unless the heading stands in one that was not asked about", () => {
    const one = files([["contactPhone", { confidence: 0.7, reason: "similar", label: "电 话" }]]).files[0];
    const [question] = columnQuestions({ files: [one] }).guessed;
    assert.deepEqual(toTemplates({ files: [one] }, question, "contactPhone"), [{ record: "institution", heading: "电 话", field: "contactPhone" }]);
    assert.deepEqual(toTemplates({ files: [one] }, question, ""), [{ record: "institution", heading: "电 话", field: "" }]);
    // A field of another record type is none of this one's.
    assert.deepEqual(toTemplates({ files: [one] }, question, "idNumber"), []);
    const other = { ...one, file: "b.xlsx", tables: [{ ...files([], ["电话"]).files[0].tables[0], file: "b.xlsx" }] };
    assert.deepEqual(toTemplates({ files: [one, other] }, question, "contactPhone"), []);
  });

  it("asks nothing about 序号 and 备注, in whatever script", () => {
    assert.deepEqual(columnQuestions(files([], ["序 号", "編號", "備註", "其他"])).unmatched.map(({ label }) => label), ["其他"]);
  });
});
