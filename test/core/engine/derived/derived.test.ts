import assert from "node:assert/strict";
import { fieldOf, recordType } from "../../../../src/core/dictionary/dictionary";
import { derivedFields, derivedOf } from "../../../../src/core/engine/derived";
import type { GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import type { DerivedField } from "../../../../src/core/language/rule-data";
import { packs } from "../../../../src/packs";
import { derive } from "../../../support/derive";

describe("derived fields", () => {
  it("have names and cells that exist, and none hides a field but unit", () => {
    for (const { id, record, from, name, doc } of derivedOf(packs).all) {
      assert.ok(name !== "" && doc !== "", id);
      if (record === "*") continue;
      assert.ok(recordType(record), record);
      for (const base of from ?? []) assert.ok(fieldOf(record, base), `${record}.${base}`);
      assert.equal(fieldOf(record, id), undefined, `${record}.${id}`);
    }
  });

  it("have one meaning each, whichever packs are at hand", () => {
    const { all } = derivedOf(packs);
    for (const call of [({ id, record }: DerivedField) => `${record}.${id}`, ({ name, record }: DerivedField) => `${record}.${name}`]) {
      const calls = all.map(call);
      assert.deepEqual(calls.filter((one, at) => calls.indexOf(one) !== at), []);
    }
  });

  it("of more than one regulation stand in core, of one regulation in its pack", () => {
    const said = new Map(packs.map((pack) => [pack, JSON.stringify({ ...pack, derived: [] })]));
    const users = ({ id, name }: DerivedField): string[] => [...said].flatMap(([pack, text]) => (text.includes(`"${id}"`) || text.includes(`{${name}}`) ? [pack.id] : []));
    for (const pack of packs) {
      const heirs = packs.filter((one) => one.extends === pack.id).map((one) => one.id);
      const others = packs.filter((one) => one !== pack && one.id !== pack.extends && !heirs.includes(one.id));
      for (const field of pack.derived ?? []) {
        if (others.some((one) => one.derived?.includes(field))) continue;
        assert.deepEqual(users(field).filter((id) => id !== pack.id && !heirs.includes(id)), [], field.id);
      }
    }
    for (const field of derivedFields) if (field.record !== "*") assert.ok(users(field).length > 1, field.id);
  });

  it("countYear takes the year of the end of a class over New Year", () => {
    const trainingClass: GivenRow[] = [{ year: 2017, endDate: "2019-01-02" }, { startDate: "2018-12-30", endDate: "2019-01-02" }, { startDate: "2018-12-30" }, { name: "班" }];
    assert.deepEqual(derive("trainingClass", "countYear", { trainingClass }), [2017, 2019, 2018, null]);
  });

  it("isNewest is the last of each unit", () => {
    const assessment: GivenRow[] = [{ base: "甲", date: "2019-01-01" }, { base: "甲", date: "2018-01-01" }, { base: "乙", date: "2017-01-01" }, { base: "乙", date: "2017-01-01" }];
    assert.deepEqual(derive("assessment", "isNewest", { assessment }), [true, false, false, true]);
  });
});
