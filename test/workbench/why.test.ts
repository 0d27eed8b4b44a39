import assert from "node:assert/strict";
import { UserError } from "../../src/sheet/user-error";
import { catalogues } from "../../src/workbench/messages";
import { whyOf } from "../../src/workbench/messages/why";
import { fileCap } from "../../src/worker/protocol";
import { NotRead } from "../../src/worker/read-elsewhere";

describe("workbench: why something did not work", () => {
  const said = (fault: unknown) => Object.values(catalogues).map((words) => whyOf(fault, words));

  it("a refusal says its own sentence; a fault of ours is told in general words", () => {
    assert.deepEqual(said(new UserError("这是图片。")), ["这是图片。", "这是图片。", "这是图片。"]);
    assert.deepEqual(said(new TypeError("x")), Object.values(catalogues).map(({ ownFault }) => ownFault));
  });

  it("a file that took too long, or at which the reader failed, is told in the page's language, with what to do", () => {
    const [slow, failed] = [said(new NotRead("slow")), said(new NotRead("failed"))];
    assert.equal(new Set([...slow, ...failed]).size, 6);
    for (const text of slow) assert.match(text, new RegExp(` ${fileCap / 1000} .*\\.xlsx`, "u"));
    for (const text of failed) assert.match(text, /\.xlsx/u);
  });
});
