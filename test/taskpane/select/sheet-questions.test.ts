import assert from "node:assert/strict";
import { recordType } from "../../../src/core/dictionary/dictionary";
import type { ColumnChoice } from "../../../src/core/review/review";
import type { SheetSaid } from "../../../src/core/dictionary/said-of-reading";
import { withRecord } from "../../../src/taskpane/commands/sheets";
import { mayList, sheetQuestions } from "../../../src/taskpane/select/sheet-questions";

const unknown: SheetSaid = { code: "unknown", data: { within: 60 } };
const of = (file: string, unreadSheets: { sheet: string; why: SheetSaid; data?: boolean; ours?: boolean }[]) => ({ file, status: "no-table" as const, problem: null, tables: [], unreadSheets });

describe("taskpane/select sheet questions", () => {
  it("asks about a sheet that looks like a table, of nobody knows what; not about guides, empty sheets and our own", () => {
    const files = [of("a.xlsx", [
      { sheet: "名单", why: unknown, data: true }, { sheet: "说明", why: { code: "guide", data: null }, data: false }, { sheet: "空", why: { code: "empty", data: null } }, { sheet: "核验结果", why: unknown, data: true, ours: true },
    ])];
    assert.deepEqual(sheetQuestions({ files }, [], true), [{ file: "a.xlsx", sheet: "名单", record: "", why: unknown }]);
  });

  it("shows what a person chose, of the open workbook whatever its name, of a file by its name", () => {
    const files = [of("a.xlsx", [{ sheet: "名单", why: unknown, data: true }])];
    const open = withRecord([], "", "名单", "teacher");
    assert.equal(sheetQuestions({ files }, open, true)[0].record, "teacher");
    assert.equal(sheetQuestions({ files }, open, false)[0].record, "");
    assert.deepEqual(sheetQuestions({ files }, open.map((choice) => ({ ...choice, kept: true as const })), true)[0], { file: "a.xlsx", sheet: "名单", record: "teacher", kept: true, why: unknown });
  });

  it("a record type keeps the answers about the sheet's columns, and is taken back by none", () => {
    const before: ColumnChoice[] = [{ file: "", sheet: "名单", columns: { 备注2: "phone" } }, { file: "", sheet: "别的", columns: {} }];
    assert.deepEqual(withRecord(before, "", "名单", "teacher"), [before[1], { file: "", sheet: "名单", record: "teacher", columns: { 备注2: "phone" } }]);
    assert.equal(withRecord(withRecord(before, "", "名单", "teacher"), "", "名单", "").at(-1)!.record, "");
    // What the workbook keeps is never told as the word of the person at hand.
    const kept: ColumnChoice = { file: "", sheet: "名单", record: "class", columns: { 备注2: "phone" }, kept: true };
    assert.deepEqual(withRecord([kept], "", "名单", ""), [kept, { file: "", sheet: "名单", record: "", columns: {} }]);
    assert.equal(sheetQuestions({ files: [of("a.xlsx", [{ sheet: "名单", why: unknown, data: true }])] }, withRecord([kept], "", "名单", ""), true)[0].record, "");
  });

  it("proposes what the headings may be of", () => {
    const teacher = recordType("teacher")!;
    assert.ok(mayList(teacher, { code: "lesser", data: { row: 1, record: "teacher" } }));
    assert.ok(mayList(teacher, { code: "undecided", data: { row: 1, kinds: [teacher.title] } }));
    assert.ok(!mayList(teacher, unknown) && !mayList(teacher, undefined));
  });
});
