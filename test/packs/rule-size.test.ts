import assert from "node:assert/strict";
import { ruleSizes } from "../../src/dev/rule-size";
import { packs } from "../../src/packs";

describe("the size of the rules", () => {
  const { packs: sizes, rules, total } = ruleSizes();

  it("is measured of every pack and every rule", () => {
    assert.deepEqual(sizes.map(({ pack }) => pack).sort(), ["common", ...packs.map(({ id }) => id)].sort());
    const measured = new Set(rules.map(({ name }) => name));
    assert.deepEqual(packs.flatMap(({ entries }) => entries).filter((entry) => entry.as === "rule" && !measured.has(entry.clause)).map(({ clause }) => clause), []);
    assert.ok(total > 50_000, `${total}`);
  });

  it("stays within 115,000 characters of logic", () => assert.ok(total <= 115_000, `${total} characters: say what is said twice as a term or a pattern`));

  it("lets every rule and pattern be read on one screen of 60 lines, its examples apart", () => {
    assert.deepEqual(rules.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${name}: ${lines} lines`), []);
  });
});
