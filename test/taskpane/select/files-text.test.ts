import assert from "node:assert/strict";
import { failingFirst } from "../../../src/taskpane/select/file-order";
import { changedText, filesText, sizeText } from "../../../src/taskpane/select/files-text";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import type { FileLine, FileStatus } from "../../../src/taskpane/state/file-line";

const lines = (...statuses: FileStatus[]): FileLine[] => statuses.map((status, i) => ({ file: `${i}`, status, why: null, size: 1, modified: 0 }));

describe("taskpane/select: the files as lines", () => {
  it("what does not count comes first and is counted; the rest stays in its order", () => {
    const files = lines("reviewed", "refused", "waiting", "skipped", "noTable", "reviewed", "refused");
    assert.deepEqual(failingFirst(files).map(({ file }) => file), ["1", "6", "4", "3", "0", "2", "5"]);
    assert.equal(filesText(files, zhCN), "7 个文件：未能读取 2 个，无可核验的表 1 个，未计入 1 个，等待 1 个，已核验 2 个");
    assert.equal(filesText([], zhCN), "0 个文件");
  });
  it("size and time of a file are said as people read them", () => {
    assert.deepEqual([1, 20_480, 3_400_000].map(sizeText), ["1 KB", "20 KB", "3.2 MB"]);
    assert.equal(changedText(new Date(2019, 8, 2, 8, 5).getTime()), "2019-09-02 08:05");
  });
});
