import assert from "node:assert/strict";
import { literal } from "../../src/sheet/literal";

describe("a text as a pattern", () => {
  it("finds itself and nothing else, with and without the flag u", () => {
    for (const text of ["a(", "a.b", "$x", "[a]{2}|\\d", "a/b", "够数", "^", "a-b", "*"]) for (const flags of ["u", ""]) {
      const pattern = new RegExp(`^${literal(text)}$`, flags);
      assert.ok(pattern.test(text), text);
      assert.ok(!pattern.test(`${text}x`), text);
    }
    assert.ok(!new RegExp(literal("a.b"), "u").test("axb"));
  });
});
