import assert from "node:assert/strict";
import fc from "fast-check";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { dayOf, isoDay } from "../../../src/sheet/day";
import { derivedFields } from "../../../src/core/engine/derived/index";
import { recommenderName } from "../../../src/core/engine/derived/recommender-key";
import { alike, alikePairs } from "../../../src/core/engine/derived/similar";
import { fieldOf, recordType } from "../../../src/core/dictionary/dictionary";
import { Places } from "../../../src/core/language/places";
import { Reasoning } from "../../../src/core/engine/reasoning";
import type { ParameterValue } from "../../../src/core/language/rule-data";

/** Values of a derived field for all rows of a record; null where blank. */
function derive(record: string, id: string, given: Record<string, GivenRow[]>, params: [string, ParameterValue][] = [], places?: Places): unknown[] {
  const data = new Reasoning(datasetFromRows(given), new Map(params), dayOf("2019-09-20"), undefined, places);
  const column = data.column(record, id);
  for (const preparation of data.preparations) preparation.prepare();
  return Array.from({ length: data.records(record).length }, (_, row) => {
    if (column.state[row] !== 1) return null;
    const num = column.num[row];
    if (column.type === "string") return data.texts.at(num);
    if (column.type === "boolean") return num === 1;
    if (column.type === "date") return isoDay(num);
    return column.type === "enum" ? column.codes![num] : num;
  });
}

describe("derived fields", () => {
  it("have names and cells that exist, and none hides a field but unit", () => {
    for (const { id, record, from, name, doc } of derivedFields) {
      assert.ok(name !== "" && doc !== "", id);
      if (record === "*") continue;
      assert.ok(recordType(record), record);
      for (const base of from ?? []) assert.ok(fieldOf(record, base), `${record}.${base}`);
      assert.equal(fieldOf(record, id), undefined, `${record}.${id}`);
    }
  });

  it("inShandong takes province, city, county and address together", () => {
    const institution: GivenRow[] = [
      { province: "山东省" }, { province: "山東" }, { province: "河南省", city: "济南市" }, { city: "烟台" }, { city: "郑州市" },
      { address: "山东省济南市历下区" }, { address: "青岛市市南区" }, { address: "北京市" }, { name: "甲" }, { province: "山东省济南市" },
    ];
    const places = new Places({ names: ["山东省", "山东"], cities: { 济南市: [], 烟台市: [], 青岛市: [] }, outside: ["河南省", "郑州市", "北京市"] });
    assert.deepEqual(derive("institution", "inShandong", { institution }, [], places), [true, true, null, true, false, true, true, false, null, true]);
    // Without a list of places, one that is not known is not said to lie elsewhere.
    assert.deepEqual(derive("institution", "inShandong", { institution }), [true, true, true, true, null, true, true, null, null, true]);
  });

  it("onList3 follows the list, else what is declared", () => {
    const institution: GivenRow[] = [{ name: "甲" }, { name: "乙", onReconfirmList: true }, { name: "丙", onReconfirmList: false }];
    assert.deepEqual(derive("institution", "onList3", { institution, reconfirmList: [{ name: "甲" }] }), [true, false, false]);
    assert.deepEqual(derive("institution", "onList3", { institution }), [null, true, false]);
  });

  it("recommenderKey is the same however a city's office is written", () => {
    const jinan = ["济南市人力资源和社会保障局", "济南市人社局", "山东省济南市人力资源社会保障局", "濟南市人社局", "济南人社局", "济南市"];
    assert.deepEqual(new Set(jinan.map(recommenderName)), new Set(["济南市人社局"]));
    assert.equal(recommenderName("莱芜市人社局"), "济南市人社局");
    assert.equal(recommenderName("济南市历下区人力资源和社会保障局"), "济南市历下区人社局");
    assert.equal(recommenderName("山东省教育厅"), recommenderName("省教育厅"));
    assert.notEqual(recommenderName("济南大学"), "济南市人社局");
    assert.notEqual(recommenderName("济南市教育局"), "济南市人社局");
    assert.notEqual(recommenderName("青岛市人社局"), "济南市人社局");
  });

  it("quotaKey counts each recommender by itself, a county with its city only where the parameter says so", () => {
    const recommendation: GivenRow[] = ["济南市人社局", "济南市章丘区人社局", "龙口市人社局", "山东省教育厅"].map((recommender) => ({ candidate: "甲", recommender }));
    const places = new Places({ names: ["山东省", "山东"], cities: { 济南市: ["章丘区"], 烟台市: ["龙口市"] }, outside: [] });
    assert.deepEqual(derive("recommendation", "quotaKey", { recommendation }, [], places), ["济南市人社局", "济南市章丘区人社局", "龙口市人社局", "教育厅"]);
    assert.deepEqual(derive("recommendation", "quotaKey", { recommendation }, [["countyCountsTowardCity", true]], places), ["济南市人社局", "济南市人社局", "烟台市人社局", "教育厅"]);
  });

  it("recommenderClass is what is filled in, else what the name says", () => {
    const recommendation: GivenRow[] = [
      { recommender: "济南市人社局" }, { recommender: "济南市章丘区人力资源和社会保障局" }, { recommender: "龙口市人社局" }, { recommender: "山东省教育厅" }, { recommender: "山东大学" },
      { recommender: "山东省机械行业协会" }, { recommender: "某集团人力资源部" }, { recommender: "南京市人社局" }, { recommender: "济南市人社局", recommenderType: "县人社局" }, {},
    ];
    const places = new Places({ names: ["山东省", "山东"], cities: { 济南市: ["章丘区"], 烟台市: ["龙口市"] }, outside: ["南京市"] });
    assert.deepEqual(derive("recommendation", "recommenderClass", { recommendation }, [], places), ["cityHR", "countyHR", "countyHR", "provDept", "provUniversity", "association", null, null, "countyHR", null]);
  });

  it("roundKey is never blank", () => {
    const recommendation: GivenRow[] = [{ candidate: "甲", round: 2017 }, { candidate: "乙", paperDate: "2018-09-01" }, { candidate: "丙", letterDate: "2016-01-01" }, { candidate: "丁" }];
    assert.deepEqual(derive("recommendation", "roundKey", { recommendation }), [2017, 2018, 2016, 2019]);
  });

  it("countYear takes the year of the end of a class over New Year", () => {
    const trainingClass: GivenRow[] = [{ year: 2017, endDate: "2019-01-02" }, { startDate: "2018-12-30", endDate: "2019-01-02" }, { startDate: "2018-12-30" }, { name: "班" }];
    assert.deepEqual(derive("trainingClass", "countYear", { trainingClass }), [2017, 2019, 2018, null]);
  });

  it("isNewest is the last of each unit", () => {
    const assessment: GivenRow[] = [{ base: "甲", date: "2019-01-01" }, { base: "甲", date: "2018-01-01" }, { base: "乙", date: "2017-01-01" }, { base: "乙", date: "2017-01-01" }];
    assert.deepEqual(derive("assessment", "isNewest", { assessment }), [true, false, false, true]);
  });

  it("changedWithoutReport leaves out what a change notice tells", () => {
    const creditCode = "91370100MA3C4T5T4X";
    const institution: GivenRow[] = [
      { name: "甲学院", creditCode, asOfDate: "2018-01-01", contactPhone: "0531-86062283", address: "旧址" },
      { name: "甲学院", creditCode, asOfDate: "2019-01-01", contactPhone: "0531-86912801", address: "新址" },
    ];
    const change = [{ base: "甲学院", item: "contact", oldValue: "旧址", newValue: "新 址" }];
    assert.deepEqual(derive("institution", "changedSinceLast", { institution, change }), [null, "单位地址、联系人电话"]);
    assert.deepEqual(derive("institution", "changedWithoutReport", { institution, change }), [null, "联系人电话"]);
    assert.deepEqual(derive("institution", "changedWithoutReport", { institution }), [null, "单位地址、联系人电话"]);
  });

  it("lookalike names other candidates of the round, but not the same unit", () => {
    const recommendation: GivenRow[] = [
      { candidate: "山东理工大学", round: 2019 }, { candidate: "山东理工大学继续教育学院", round: 2019 },
      { candidate: "山东理工大学 ", round: 2019 }, { candidate: "山东理工大学附属中学", round: 2018 }, { candidate: "青岛大学", round: 2019 },
    ];
    assert.deepEqual(derive("recommendation", "lookalike", { recommendation }), ["山东理工大学继续教育学院", "山东理工大学", "山东理工大学继续教育学院", null, null]);
    const strict = derive("recommendation", "lookalike", { recommendation: [{ candidate: "山东省第一培训学院" }, { candidate: "山东省第二培训学院" }] }, [["sameUnitSimilarity", 0.7]]);
    assert.deepEqual(strict, ["山东省第二培训学院", "山东省第一培训学院"]);
  });

  it("finds the alike pairs a comparison of all with all finds", () => {
    const name = fc.string({ unit: fc.constantFrom("山", "东", "大", "学", "院", "省"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 14 }), fc.constantFrom(0.5, 0.7, 0.9, 1), (names, threshold) => {
        const all: string[] = [];
        for (let a = 0; a < names.length; a++)
          for (let b = a + 1; b < names.length; b++) if (alike(names[a], names[b], threshold)) all.push([a, b].sort().join());
        const found = [...alikePairs(names, threshold)].map((pair) => [...pair].sort().join());
        assert.deepEqual(found.sort(), all.sort());
      }),
    );
  });
});
