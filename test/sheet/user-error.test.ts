import assert from "node:assert/strict";
import { UsageError } from "../../src/cli/arguments";
import { parseJson } from "../../src/core/language/pack/parse-json";
import { PackMissing } from "../../src/core/language/pack/extend";
import { ParameterFault } from "../../src/core/language/pack/parameters";
import { PackFault } from "../../src/core/language/pack/problem";
import { ExcelProblem } from "../../src/excel";
import { PatchRefusal, Refusal } from "../../src/files";
import { UserError } from "../../src/sheet/user-error";
import { sources } from "../fences/sources";

describe("what is fit for the person at the screen", () => {
  it("is one class, whichever room refuses", () => {
    const refusals = [
      new Refusal("empty", "空文件。"), new PatchRefusal("name", "名称不行。"), new ExcelProblem("protected"), new UsageError("用法。"),
      new PackMissing("没有法规包。"), new ParameterFault("x", "参数不行。"), new PackFault([{ path: "", message: "不行" }]),
    ];
    for (const refusal of refusals) assert.ok(refusal instanceof UserError, refusal.name);
    assert.equal(new Set(refusals.map(({ name }) => name)).size, refusals.length);
    assert.throws(() => parseJson("{"), UserError);
    assert.ok(!(new TypeError("工作表") instanceof UserError));
  });

  it("is nowhere guessed from the characters of a message", () => {
    const guessing = sources("src").filter(({ text }) => /\.test\(.*\.(?:message|sentence)\)/.test(text)).map(({ file }) => file);
    assert.deepEqual(guessing, []);
  });
});
