import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { Places } from "../../../src/core/language/places";
import { derive } from "../../support/derive";

describe("derived fields of Shandong", () => {
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

  it("roundKey is never blank", () => {
    const recommendation: GivenRow[] = [{ candidate: "甲", round: 2017 }, { candidate: "乙", paperDate: "2018-09-01" }, { candidate: "丙", letterDate: "2016-01-01" }, { candidate: "丁" }];
    assert.deepEqual(derive("recommendation", "roundKey", { recommendation }), [2017, 2018, 2016, 2019]);
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
});
