import assert from "node:assert/strict";
import fc from "fast-check";
import { carried, datumOf, shown, trimmed } from "../../../src/core/language/shown";
import { comparable, Texts } from "../../../src/core/language/texts";

const some = ["甲学院", "甲學院", "甲 学 院", "ABC", "abc", "ＡＢＣ", "（甲）", "(甲)", "乙", "", "é", "①"];

describe("texts of a run", () => {
  const word = fc.constantFrom(...some);

  it("are equal by their keys exactly where they are by their normal form, in whatever order they are asked for", () => {
    fc.assert(fc.property(fc.uniqueArray(word), fc.array(word), fc.array(fc.nat()), (base, made, order) => {
      const texts = new Texts(base);
      const all = [...base.map((text, index) => ({ text, index })), ...made.map((text) => ({ text, index: texts.add(text) }))];
      for (const one of order) if (all.length > 0) texts.key(all[one % all.length].index);
      for (const { text, index } of all) {
        assert.equal(texts.at(index), text);
        assert.equal(texts.key(index), texts.keyOfText(text));
        for (const other of all) assert.equal(texts.key(index) === texts.key(other.index), comparable(text) === comparable(other.text), `${text} ${other.text}`);
      }
      assert.ok(all.every(({ index }) => texts.key(index) < texts.count));
    }));
  });

  it("may be any number, each kept once", () => {
    const texts = new Texts(["第0班"]);
    const made = Array.from({ length: 300 }, (_, at) => texts.add(`第${at % 150}班`));
    assert.deepEqual([new Set(made).size, texts.count, texts.at(made[299])], [150, 151, "第149班"]);
    assert.equal(texts.key(0), texts.key(made[0]));
    assert.equal(new Set(made.map((index) => texts.key(index))).size, 150);
  });
});

describe("a value", () => {
  const texts = new Texts(["甲学院"]);
  const day = 18_161;
  it("is shown as people write it, and carried by a finding as data", () => {
    const cases: [Parameters<typeof shown>[0], number, string, unknown, unknown][] = [
      [{ type: "date" }, day, "2019年9月22日", "2019-09-22", { day }],
      [{ type: "ratio" }, 0.4551, "45.5%", 0.4551, { ratio: 0.4551 }],
      [{ type: "ratio" }, 1 / 3, "33.3%", 0.3333, { ratio: 1 / 3 }],
      [{ type: "boolean" }, 1, "是", true, true],
      [{ type: "boolean" }, 0, "否", false, false],
      [{ type: "enum", labels: ["普通", "专项"] }, 1, "专项", "专项", { label: "专项" }],
      [{ type: "enum" }, 1, "", "", { label: "" }],
      [{ type: "text" }, 0, "甲学院", "甲学院", "甲学院"],
      [{ type: "list" }, 0, "甲学院", "甲学院", "甲学院"],
      [{ type: "number" }, 2000, "2000", 2000, 2000],
      [{ type: "number" }, 0.12345, "0.1235", 0.12345, 0.12345],
    ];
    for (const [kernel, num, asShown, asCarried, asDatum] of cases) assert.deepEqual([shown(kernel, num, texts), carried(kernel, num, texts), datumOf(kernel, num, texts)], [asShown, asCarried, asDatum], JSON.stringify([kernel, num]));
    assert.deepEqual([trimmed(3, 1), trimmed(2.5, 1), trimmed(2.96, 1), trimmed(-0.05, 1)], ["3", "2.5", "3", "-0.1"]);
  });

  it("made of several is told as a list", () => {
    const index = texts.addList("甲、乙", { list: ["甲", "乙"], of: 2 });
    assert.deepEqual([datumOf({ type: "text" }, index, texts), shown({ type: "text" }, index, texts)], [{ list: ["甲", "乙"], of: 2 }, "甲、乙"]);
  });
});
