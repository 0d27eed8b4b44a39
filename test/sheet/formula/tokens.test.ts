import assert from "node:assert/strict";
import fc from "fast-check";
import { tokenize } from "../../../src/sheet/formula/tokens";

const kinds = (formula: string): string => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`).join(" | ");

describe("tokens of a formula", () => {
  const cases: [string, string][] = [
    ["IF(A1>=.5,TRUE)", "function IF( | reference A1 | operator >= | number .5 | comma , | boolean TRUE | close )"],
    ["'我 的'!$A$1:B2", "reference '我 的'!$A$1:B2"],
    ["[1]表!A1+'[2]表'!名", "reference [1]表!A1 | operator + | name '[2]表'!名"],
    ["一月:三月!A1", "reference 一月:三月!A1"],
    ["A1:Sheet2!B2", "reference A1 | operator : | reference Sheet2!B2"],
    ["表!#REF!+#REF!", "gone 表!#REF! | operator + | error #REF!"],
    ["表1[[#All],[A']1]]", "structured 表1[[#All],[A']1]]"],
    ["XFE1+A1048577+LOG10(1)", "name XFE1 | operator + | name A1048577 | operator + | function LOG10( | number 1 | close )"],
    ["1E5+1A7", "number 1E5 | operator + | other 1A7"],
    ["{1,\"}\"}&\"A\"\"1\"", "array {1,\"}\"} | operator & | text \"A\"\"1\""],
    ["甲! A1", "other 甲! | space   | reference A1"],
    ["~!A1", "other ~ | other ! | other A1"],
  ];
  for (const [formula, expected] of cases) it(formula, () => assert.equal(kinds(formula), expected));

  it("together they are the formula, whatever it is (property)", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[A-C1-3甲():!,+\-*&"' $%#=<>{}[\]~.]{0,30}$/));
    fc.assert(fc.property(text, (formula) => assert.equal(tokenize(formula).map((token) => token.text).join(""), formula)));
  });
});
