import assert from "node:assert/strict";
import { referenceAt } from "../../../src/files/read/xml/reference";

const read = (text: string): number => {
  const data = new TextEncoder().encode(`<t>&${text};`);
  return referenceAt(data, 3, data.length - 1);
};

describe("a character reference", () => {
  it("is a predefined name or a number, decimal or hexadecimal", () => {
    const good: [string, string][] = [["lt", "<"], ["amp", "&"], ["apos", "'"], ["#25945", "教"], ["#x6559", "教"], ["#X6559", "教"], ["#x1F600", "😀"], ["#0128512", "😀"], ["#x00006b", "k"], ["#10", "\n"], ["#xaF", "¯"]];
    for (const [text, character] of good) assert.equal(String.fromCodePoint(read(text)), character, text);
  });

  it("is refused otherwise, with its own words", () => {
    for (const text of ["", "#", "#x", "nbsp", "LT", "#1a", "#x1g", "#-5", "# 65", "#12345678", "#x1234567", "#0", "#xD800", "#xFFFF", "#1114112", "#x41`", "#x@1"]) {
      assert.throws(() => read(text), (error: Error) => error.message.includes(`&${text};`), text);
    }
  });
});
