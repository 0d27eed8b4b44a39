import assert from "node:assert/strict";
import { start } from "../../../src/taskpane/commands/start";
import { reviewWorkbook } from "../../../src/taskpane/commands/review";
import { chooseRecord } from "../../../src/taskpane/commands/sheets";
import { chooseWord } from "../../../src/taskpane/commands/words";
import { memoryOf, readMemory, withMemory } from "../../../src/taskpane/state/memory";
import { initialState } from "../../../src/taskpane/state/state";
import { paneContext, seenOptions } from "./support";

const of = [{ record: "institution", field: "applicationType" }, { record: "recommendation", field: "applicationType" }];
const question = { key: "", word: "再来一次", name: "申报类别", meanings: [], of, at: [{ file: "book.xlsx", sheet: "机构信息", count: 2, row: 1, column: 1 }] };

describe("taskpane/commands words", () => {
  it("what a person says of a word counts for the sheet and all files, is kept in the workbook, and gives way to what is said later", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    await chooseWord(context, "workbook", question, "filing");
    await chooseWord(context, "workbook", question, "reconfirm");
    const words = of.map((one) => ({ ...one, word: "再来一次", value: "reconfirm" }));
    const { choices, templates } = seenOptions.at(-1)!;
    // A recommendation is never of the kind 报备: the first answer said nothing of it.
    assert.deepEqual(choices!.map(({ sheet, words: said }) => [sheet, said]), [["机构信息", words]]);
    assert.deepEqual(templates, words);
    const kept = readMemory(JSON.parse(JSON.stringify(memoryOf(context.store.get(), "2026-11-21"))), [])!;
    assert.deepEqual(withMemory(initialState("2026-11-21"), kept).choice.columns, [{ file: "", sheet: "机构信息", columns: {}, words, kept: true }]);
  });

  it("what a person says of a sheet counts for those that look the same, and is taken back everywhere", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    const sheet = { file: "book.xlsx", sheet: "附表", record: "", headings: ["甲", "乙"] };
    await chooseRecord(context, "workbook", sheet, "none");
    assert.deepEqual(seenOptions.at(-1)!.templates, [{ headings: ["甲", "乙"], record: "none" }]);
    await chooseRecord(context, "workbook", { ...sheet, record: "none" }, "");
    assert.deepEqual([seenOptions.at(-1)!.templates, seenOptions.at(-1)!.choices!.map(({ record }) => record)], [[], [""]]);
  });
});
