import assert from "node:assert/strict";
import { countedText, isMixed, type TextRun } from "../../src/sheet/text-runs";

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({ text, struck: false, raised: null, ...more });

describe("parts of a text", () => {
  it("that are struck out do not count, and are told", () => {
    assert.deepEqual(countedText([run("2500", { struck: true }), run("1300")]), { text: "1300", remark: { struck: "2500" } });
    assert.deepEqual(countedText([run("2500", { struck: true })]), { text: "", remark: { struck: "2500" } });
    assert.deepEqual(countedText([run("1300"), run(" ", { struck: true })]), { text: "1300" });
  });

  it("that are raised are footnotes, unless all of it is", () => {
    assert.equal(countedText([run("1500"), run("1", { raised: "super" })]).text, "1500¹");
    assert.equal(countedText([run("800m"), run("2", { raised: "super" })]).text, "800m²");
    assert.equal(countedText([run("H"), run("2", { raised: "sub" }), run("O")]).text, "H₂O");
    assert.equal(countedText([run("1500", { raised: "super" })]).text, "1500");
  });

  it("are mixed when they differ in that", () => {
    assert.equal(isMixed([run("a"), run("b", { struck: true })]), true);
    assert.equal(isMixed([run("a", { struck: true }), run("b", { struck: true })]), false);
    assert.equal(isMixed([run("a"), run("")]), false);
  });
});
