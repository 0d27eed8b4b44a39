import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { Places } from "../../../src/core/language/places";
import { recommenderName } from "../../../src/packs/common/derived/recommender-key";
import { derive } from "../../support/derive";

describe("recommending bodies", () => {
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
});
