import assert from "node:assert/strict";
import { profileOf, profiles } from "../../src/host/profile";
import { open } from "./office";

describe("host: the Excels it plays", () => {
  it("claim what Microsoft's table of requirement sets says, and no more", () => {
    assert.deepEqual(Object.entries(profiles).map(([name, { excelApi, platform, payloadBytes }]) => [name, excelApi, platform, payloadBytes !== null]), [
      ["win-2021", "1.14", "PC", false], ["win-2024", "1.17", "PC", false], ["m365", "1.21", "PC", false], ["web", "1.21", "OfficeOnline", true], ["mac", "1.21", "Mac", false],
    ]);
    for (const [name, { excelApi }] of Object.entries(profiles)) {
      const { Office } = open([["x"]], name as never);
      const { requirements, platform } = Office.context;
      assert.deepEqual([requirements.isSetSupported("ExcelApi", excelApi), requirements.isSetSupported("ExcelApi", `1.${Number(excelApi.slice(2)) + 1}`), requirements.isSetSupported("ExcelApiDesktop", "1.1")], [true, false, false], name);
      assert.equal(String(platform), profiles[name as keyof typeof profiles].platform);
    }
  });

  it("can have single rows turned, the rest as they are", () => {
    assert.deepEqual(profileOf({ name: "mac", excelApi: "1.9" }), { ...profiles.mac, excelApi: "1.9" });
    assert.equal(profileOf().name, "win-2021");
  });
});
