import assert from "node:assert/strict";
import fc from "fast-check";
import { contentKey } from "../../../src/sheet/content-key";
import { takeIn, uniqueLabel } from "../../../src/taskpane/batch/intake";
import { pieces } from "../../../src/taskpane/batch/protocol";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";

describe("taskpane/batch messages", () => {
  it("cuts into pieces and loses none", () => {
    assert.deepEqual([...pieces([1, 2, 3, 4, 5], 2)], [[1, 2], [3, 4], [5]]);
    assert.deepEqual([...pieces([], 2)], []);
  });
});

describe("taskpane/batch intake", () => {
  it("equal bytes have one key; a changed, added or moved byte another", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 200 }), fc.nat(), (bytes, pick) => {
        assert.equal(contentKey(bytes), contentKey(bytes.slice()));
        const changed = bytes.slice();
        changed[pick % bytes.length] ^= 1;
        assert.notEqual(contentKey(changed), contentKey(bytes));
        assert.notEqual(contentKey(new Uint8Array([...bytes, 0])), contentKey(bytes));
        if (bytes[0] !== bytes[1]) assert.notEqual(contentKey(new Uint8Array([bytes[1], bytes[0], ...bytes.slice(2)])), contentKey(bytes));
      }),
    );
  });
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
