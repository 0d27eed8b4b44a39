import assert from "node:assert/strict";
import { takeIn } from "../../../src/taskpane/commands/take-in";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";

describe("taskpane/commands/take-in", () => {
  const sent = (path: string, size = 9) => ({ file: { name: path.slice(path.lastIndexOf("/") + 1), size, lastModified: 0 }, ...(path.includes("/") && { path }) });
  const told = (paths: string[], present: ReturnType<typeof takeIn>[number]["line"][] = []) => takeIn(paths.map((path) => sent(path)), present, zhCN).map(({ line }) => line);

  it("labels are unique and stay readable", () => {
    const present = told(["申报表.xlsx", "申报表 (2).xlsx", "无后缀"]);
    assert.deepEqual(told(["申报表.xlsx", "无后缀", "新.xlsx"], present).map(({ file }) => file), ["申报表 (3).xlsx", "无后缀 (2)", "新.xlsx"]);
  });
  it("a folder's files are called as on the command line, in its order; what is no submission is said and not read", () => {
    const lines = told(["报送/青岛/申报表.xlsx", "报送/Thumbs.db", "报送/济南/申报表.xlsx", "报送/济南/照片.jpg"]);
    assert.deepEqual(lines.map(({ file, status, why }) => [file, status, why]), [
      ["Thumbs.db", "skipped", zhCN.foreignFile], ["济南/照片.jpg", "waiting", null], ["济南/申报表.xlsx", "waiting", null], ["青岛/申报表.xlsx", "waiting", null],
    ]);
    // Every unit calls its file the same.
    assert.deepEqual(lines.map(({ repeats }) => repeats), [undefined, undefined, undefined, undefined]);
  });
  it("what may be a corrected version: the same way in a folder, or a file by itself of a name that one other has", () => {
    const present = told(["报送/青岛/甲.xlsx", "报送/济南/甲.xlsx", "报送/济南/乙.xlsx"]);
    assert.deepEqual(told(["改/甲.xlsx"], present).map(({ file, repeats }) => [file, repeats]), [["甲.xlsx", undefined]]);
    assert.deepEqual(told(["改/济南/甲.xlsx", "改/青岛/丙.xlsx"], present).map(({ file, repeats }) => [file, repeats]), [["济南/甲 (2).xlsx", "济南/甲.xlsx"], ["青岛/丙.xlsx", undefined]]);
    assert.deepEqual(told(["乙.xlsx", "甲.xlsx"], present).map(({ repeats }) => repeats), ["济南/乙.xlsx", undefined]);
  });
  it("H29: 500 files give 500 lines in order; lock files and empty ones are said and not read", () => {
    const names = Array.from({ length: 500 }, (_, i) => (i % 100 === 7 ? `~$${i}.xlsx` : i % 100 === 9 ? `空${i}.xlsx` : "同名.xlsx"));
    const taken = takeIn(names.map((name) => sent(name, name.startsWith("空") ? 0 : 9)), [], zhCN);
    assert.equal(taken.length, 500);
    assert.equal(new Set(taken.map(({ line }) => line.file)).size, 500);
    assert.deepEqual(taken.map(({ file }) => file.name), names);
    for (const { line, file } of taken) {
      const why = file.name.startsWith("~$") ? zhCN.lockFile : file.size === 0 ? zhCN.emptyFile : null;
      assert.deepEqual([line.why, line.status], [why, why === null ? "waiting" : "skipped"]);
    }
  });
});
