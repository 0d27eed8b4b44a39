import assert from "node:assert/strict";
import { packOf } from "../../../src/core/review/sights";
import { packs } from "../../../src/packs";
import { sampleResult } from "./board/sample";

const of = (...strings: string[]) => packOf({ strings }, packs);

describe("core/review/sights", () => {
  it("a file is of the units, years and body that its records tell of", () => {
    const { unit, ...sight } = sampleResult().sights!["sample.xlsx"];
    assert.deepEqual(sight, { role: "recommender", years: [2018, 2019], pack: "shandong-2019" });
    assert.equal(unit!.first, "济南泉城理工大学");
    assert.ok(unit!.count > 10);
  });

  it("its regulation is that of the place most of its texts name, in a year of a notice the notice; where two are named alike nobody knows", () => {
    assert.equal(of("山东省专业技术人员继续教育基地申报单位信息表", "2019年9月24日"), "shandong-2019");
    assert.equal(of("山东省专业技术人员继续教育基地申报单位信息表", "2017年9月24日"), "shandong-2016");
    assert.equal(of("湖南省省级专业技术人员继续教育基地申请表", "填报单位"), "hunan-2017");
    assert.equal(of("盐城市专业技术人员继续教育培训机构报备表", "江苏省盐城市亭湖区"), "yancheng-2018");
    assert.equal(of("国家级专业技术人员继续教育基地备案表"), "national-2013");
    assert.equal(of("单位名称", "年培训人数"), undefined);
    assert.equal(of("山东省", "湖南省"), undefined);
    assert.equal(of("山东省、山东师范大学".repeat(20)), undefined);
  });
});
