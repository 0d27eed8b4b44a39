import assert from "node:assert/strict";
import { area } from "../../../src/sheet/area";
import { open, type Opened } from "../office";

const merged = (office: Opened, range: string) =>
  office.run(async (context, sheet) => {
    const areas = sheet.getRange(range).getMergedAreasOrNullObject();
    areas.load("address,areaCount,areas/items/address");
    await context.sync();
    return areas.isNullObject ? null : { address: areas.address, count: areas.areaCount, items: areas.areas.items.map(({ address }) => address) };
  });

describe("L24: merged areas of a range", () => {
  it("above 512 of them the call fails, and tells of none", async () => {
    const office = open([["甲"]]);
    office.workbook.sheets[0].merges = Array.from({ length: 513 }, (_, row) => area(row, 0, row, 1));
    assert.equal((await merged(office, "A1:B512"))?.count, 512);
    await assert.rejects(merged(office, "A1:B513"), { code: "GeneralException" });
  });

  it("are those whose first cell is inside (#3611)", async () => {
    const office = open([["甲"]]);
    office.workbook.sheets[0].merges = [area(1, 1, 4, 2), area(6, 0, 7, 0)];
    assert.deepEqual((await merged(office, "B2:B2"))?.items, ["数据!B2:C5"]);
    assert.equal(await merged(office, "C2:C5"), null);
  });

  it("their address names the first cells only, what they cover stands in the items (#1590)", async () => {
    const office = open([["甲"]]);
    office.workbook.sheets[0].merges = [area(1, 1, 4, 2), area(6, 0, 7, 0)];
    assert.deepEqual(await merged(office, "A1:Z99"), { address: "数据!B2,数据!A7", count: 2, items: ["数据!B2:C5", "数据!A7:A8"] });
  });
});
