import assert from "node:assert/strict";
import fc from "fast-check";
import { sizeProblems } from "../../../../src/core/language/pack/limits";
import { parseJson } from "../../../../src/core/language/pack/parse-json";

/** Line and character at which a text stops being JSON, as the message has it. */
function place(text: string): number[] {
  try {
    parseJson(text);
  } catch (error) {
    return (/第 (\d+) 行第 (\d+) 个字符/u.exec((error as Error).message) ?? []).slice(1).map(Number);
  }
  return [];
}
const at = (text: string, index: number): number[] => {
  const lines = text.slice(0, index).split("\n");
  return [lines.length, lines[lines.length - 1].length + 1];
};

/** Places between the signs of a JSON text: in no string and in no word. */
function between(text: string): number[] {
  const places: number[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (!quoted && !(/[a-z]/u.test(text[i]) && /[a-z]/u.test(text[i - 1] ?? ""))) places.push(i);
    if (text[i] === '"' && !/(?:^|[^\\])(?:\\\\)*\\$/u.test(text.slice(0, i))) quoted = !quoted;
  }
  return [...places, text.length];
}

const json = fc.jsonValue({ maxDepth: 4 });

describe("JSON of a file", () => {
  it("is read as it is, with or without the mark that Windows puts in front", () => {
    fc.assert(fc.property(json, fc.boolean(), (value, marked) => assert.deepEqual(parseJson((marked ? "\uFEFF" : "") + JSON.stringify(value, null, 1)), JSON.parse(JSON.stringify(value)))));
  });

  it("that stops being JSON says where: at the sign that has no business there", () => {
    fc.assert(fc.property(json, fc.nat(), fc.constantFrom("☃", "'", "“", "@"), (value, seed, sign) => {
      const text = JSON.stringify(value, null, 1);
      const places = between(text);
      const index = places[seed % places.length];
      // A minus alone, or the point or exponent of a number cut off, are read with what follows them.
      if (/[-.eE+]$/u.test(text.slice(0, index))) return;
      assert.deepEqual(place(text.slice(0, index) + sign + text.slice(index)), at(text, index), `${text.slice(0, index)}▸${text.slice(index)}`);
    }));
  });

  it("that ends too early says so at its end, or where its last word begins", () => {
    fc.assert(fc.property(fc.oneof(fc.array(json, { minLength: 1 }), fc.dictionary(fc.string(), json, { minKeys: 1 })), fc.nat(), (value, seed) => {
      const text = JSON.stringify(value, null, 1);
      const places = between(text).filter((index) => index < text.length && !/[-.eE+\d]$/u.test(text.slice(0, index)));
      const index = places[seed % places.length];
      assert.deepEqual(place(text.slice(0, index)), at(text, index));
    }));
    assert.deepEqual(place('{"a": "b'), [1, 7]);
    assert.deepEqual(place('{"a": tru'), [1, 7]);
  });

  it("wants its commas, colons, quotes and brackets", () => {
    const wrong: [string, number][] = [["[1 2]", 3], ["[1,]", 3], ["[,1]", 1], ['{"a" 1}', 5], ['{"a":1,}', 7], ["{a:1}", 1], ['{"a":1]', 6], ["[1}", 2], ["", 0], ["01", 1], ["1.", 1], ['"\\x"', 0], ['"\\u12g4"', 0], ["[1.5e]", 4], ["nul", 0], ["{} {}", 3]];
    for (const [text, index] of wrong) assert.deepEqual(place(text), at(text, index), text);
    assert.deepEqual(parseJson('["\\u00e9\\n\\"",-0.5e+3,1E2,true,false,null,{}]'), ["é\n\"", -500, 100, true, false, null, {}]);
  });

  it("that is too large is not read", () => assert.throws(() => parseJson(" ".repeat(32_000_001)), /太大：有 32000001 个字符，超过 32000000 个/u));
});

describe("the size of a pack", () => {
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => ({ not: inner }), "x");

  it("is bounded in clauses and in depth, with the clause named", () => {
    assert.deepEqual(sizeProblems({ entries: Array.from({ length: 4000 }, () => ({})) }), []);
    assert.match(sizeProblems({ entries: Array.from({ length: 4001 }, () => ({})) })[0].message, /^有 4001 个条款，超过 4000 个/u);
    // A pack, its entries and an entry lie around a rule.
    assert.deepEqual(sizeProblems({ entries: [{ clause: "a/1" }, { clause: "a/2", rule: nested(37) }] }), []);
    const [deep] = sizeProblems({ entries: [{ clause: "a/1" }, { clause: "a/2", rule: nested(38) }] });
    assert.match(deep.message, /^规则“a\/2”嵌套超过 40 层/u);
    assert.match(deep.path, /^entries\[1\]\.rule/u);
    assert.match(sizeProblems({ terms: nested(60) })[0].message, /^嵌套超过 40 层/u);
    assert.match(sizeProblems({ entries: [nested(60)] })[0].message, /^嵌套超过 40 层/u);
    for (const none of [null, undefined, 5, "x", [], { entries: 5 }]) assert.deepEqual(sizeProblems(none), []);
  });
});
