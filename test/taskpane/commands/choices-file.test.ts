import assert from "node:assert/strict";
import { choicesJson, dropChoices, loadChoices } from "../../../src/taskpane/commands/choices-file";
import { wireOptions } from "../../../src/taskpane/commands/files";
import { start } from "../../../src/taskpane/commands/start";
import { reviewWorkbook } from "../../../src/taskpane/commands/review";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { paneContext, seenOptions } from "./support";

const said = { record: "institution", heading: "年培训量", field: "annualTrainees" };
const fileOf = (text: string) => new File([text], "栏目.json");

describe("taskpane/commands choices file", () => {
  it("what a file says of headings counts for the open workbook and for files to come, until it is dropped; what no table has is told", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    await loadChoices(context, "workbook", fileOf(`\uFEFF${JSON.stringify({ version: 1, columns: [said, { record: "institution", heading: "联络", field: null }] })}`));
    assert.deepEqual(seenOptions.at(-1)!.templates, [said]);
    assert.deepEqual(wireOptions(context).templates, [said]);
    assert.equal(context.store.get().notice?.text, zhCN.choicesTaken(1, ["年培训量"]));
    assert.deepEqual(JSON.parse(choicesJson(context, "workbook")), { version: 1, columns: [said] });
    await dropChoices(context, "workbook");
    assert.deepEqual(seenOptions.at(-1)!.templates, []);
  });

  it("a file that is none, or says nothing yet, changes nothing and is told", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    const runs = seenOptions.length;
    const notices: [string, string][] = [
      ["PK\u0003", zhCN.choicesUnreadable("栏目.json")],
      [JSON.stringify({ version: 1, columns: [{ ...said, field: null }] }), zhCN.choicesEmpty("栏目.json")],
      [JSON.stringify({ version: 1, columns: [{ ...said, field: "foo" }] }), zhCN.choicesWrong("栏目.json", "中“年培训量”的 field“foo”不是“institution”的栏目")],
    ];
    for (const [text, notice] of notices) {
      await loadChoices(context, "workbook", fileOf(text));
      assert.equal(context.store.get().notice?.text, notice);
    }
    assert.equal(seenOptions.length, runs);
    assert.deepEqual(context.store.get().choice.templates, []);
  });
});
