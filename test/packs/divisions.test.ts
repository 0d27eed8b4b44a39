import assert from "node:assert/strict";
import { loadPack } from "../../src/core/author/load";
import { Places } from "../../src/core/language/places";
import { packs } from "../../src/packs";
import { shandong } from "../../src/packs/common/divisions";
import { ownPack } from "./own-pack";
import { findingsOf } from "./run";

const places = new Places(shandong);
const lies = (names: string[]) => names.map((name) => places.lies(name));
const said = (row: Record<string, string>) => findingsOf("shandong-2019", { institution: [{ name: "甲学院", ...row }] }, "2019-09-20").filter(({ clause }) => clause === "shandong-2019/2.1a").map(({ outcome, message }) => `${outcome} ${message.split("（")[0]}`);

describe("the divisions of China", () => {
  it("has the sixteen cities of Shandong, their counties, and other names of today", () => {
    assert.equal(Object.keys(shandong.cities).length, 16);
    assert.ok(Object.values(shandong.cities).every((counties) => counties.length >= 4 && !counties.includes("市辖区")));
    assert.ok(["江苏省", "徐州市", "沛县", "济源市"].every((name) => shandong.outside.includes(name)));
    assert.ok(!shandong.outside.includes("山东省"));
  });

  it("knows counties, county-level cities and districts of Shandong, their short and their former names", () => {
    const names = ["龙口市", "寿光", "邹城市", "滕州", "曲阜", "诸城", "章丘", "章丘市", "莱芜市", "胶南市", "黄岛", "黄島區", "莒县", "济南市历城区", "青岛西海岸新区", "山东省内", "鲁"];
    assert.deepEqual(lies(names), names.map(() => true));
  });

  it("knows provinces, cities and counties elsewhere", () => {
    const names = ["江苏省徐州市", "泰州市", "济源市", "沛县", "北京市海淀区", "上海", "江苏徐州", "内蒙古", "广西南宁"];
    assert.deepEqual(lies(names), names.map(() => false));
  });

  it("decides nothing by a name of several places, a street, a school or a name it does not know", () => {
    const names = ["鼓楼区", "市中区", "河东区", "海淀区", "北京路8号", "山东路1号", "济南路", "北京大学某分部", "胜利油田", "某某园区", ""];
    assert.deepEqual(lies(names), names.map(() => undefined));
  });

  it("tells the city of a county, not of one that two cities have", () => {
    assert.deepEqual(["龙口市人社局", "济南市章丘区人社局", "山东省寿光市", "市中区", "某地"].map((name) => places.cityOf(name)), ["烟台市", "济南市", "潍坊市", undefined, undefined]);
  });
});

describe("2.1a of the 2019 notice", () => {
  it("accuses what lies elsewhere, asks where it cannot be told, misses what is not filled in", () => {
    assert.deepEqual(said({ city: "诸城市" }), []);
    assert.deepEqual(said({ city: "徐州市" }), ["error 申报单位不在山东省行政区域内"]);
    assert.deepEqual(said({ city: "胜利油田" }), ["review 填报的所在地“胜利油田”不能确定是否在山东省行政区域内，请核实"]);
    assert.deepEqual(said({ province: "山东省", address: "江苏省徐州市1号" }).map((one) => one.slice(0, 6)), ["review"]);
    assert.match(said({}).join(), /^missing/);
  });
});

describe("the places of a pack read from a file", () => {
  const named = (territory: unknown, known = packs) => loadPack({ ...ownPack(), territory }, { known }).territory;

  it("may be named: they are those of a pack at hand; or stand in it", () => {
    assert.equal(named("山东省"), shandong);
    assert.equal(named("鲁"), shandong);
    assert.equal(named(undefined), undefined);
    const own = { names: ["甲省"], cities: { 乙市: ["丙县"] }, outside: ["丁省"] };
    assert.deepEqual(named(own), own);
  });

  it("are told with what to do when nobody knows the name", () => {
    assert.throws(() => named("湖南省"), /territory：没有名为“湖南省”的行政区划，现有“山东省”；请改用现有的名称，或写明/u);
    assert.throws(() => named("山东省", []), /territory：没有名为“山东省”的行政区划；请/u);
  });
});
