import assert from "node:assert/strict";
import { open } from "../office";

const add = (name: string) =>
  open().run(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load("name");
    await context.sync();
    return sheet.name;
  });

describe("L61: names of sheets", () => {
  it("have 1 to 31 UTF-16 units", async () => {
    assert.equal(await add("核".repeat(31)), "核".repeat(31));
    await assert.rejects(add("核".repeat(32)), { code: "InvalidArgument" });
    assert.equal(await add("😀".repeat(15) + "x"), "😀".repeat(15) + "x");
    await assert.rejects(add("😀".repeat(16)), { code: "InvalidArgument" });
  });

  it("hold none of / \\ ? * : [ ], no quote at either end, and are not History", async () => {
    for (const bad of ["a/b", "a\\b", "a?", "a*", "a:b", "[a", "a]", "'a", "a'", "History", "history"]) await assert.rejects(add(bad), { code: "InvalidArgument" }, bad);
    assert.equal(await add("a'b"), "a'b");
  });

  it("are unique ignoring case", async () => {
    const office = open([{ name: "Data" }]);
    const twice = office.run(async (context) => {
      context.workbook.worksheets.add("DATA");
      await context.sync();
    });
    await assert.rejects(twice, { code: "ItemAlreadyExists" });
  });
});
