import assert from "node:assert/strict";
import { takeIn, uniqueLabel } from "../../../src/taskpane/commands/take-in";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";

describe("taskpane/commands/take-in", () => {
  it("labels are unique and stay readable", () => {
    const taken = new Set(["申报表.xlsx", "申报表 (2).xlsx", "无后缀"]);
    assert.equal(uniqueLabel("申报表.xlsx", taken), "申报表 (3).xlsx");
    assert.equal(uniqueLabel("无后缀", taken), "无后缀 (2)");
    assert.equal(uniqueLabel("新.xlsx", taken), "新.xlsx");
  });
  it("500 files give 500 lines in order; lock files and empty ones are said and not read", () => {
    const names = Array.from({ length: 500 }, (_, i) => (i % 100 === 7 ? `~$${i}.xlsx` : i % 100 === 9 ? `空${i}.xlsx` : "同名.xlsx"));
    const taken = takeIn(names.map((name) => ({ name, size: name.startsWith("空") ? 0 : 9 })), [], zhCN);
    assert.equal(taken.length, 500);
    assert.equal(new Set(taken.map(({ line }) => line.file)).size, 500);
    assert.deepEqual(taken.map(({ file }) => file.name), names);
    for (const { line, file } of taken) {
      const why = file.name.startsWith("~$") ? zhCN.lockFile : file.size === 0 ? zhCN.emptyFile : null;
      assert.deepEqual([line.why, line.status], [why, why === null ? "waiting" : "skipped"]);
    }
  });
});
