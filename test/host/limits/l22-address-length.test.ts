import assert from "node:assert/strict";
import { open } from "../office";

const list = (length: number): string => {
  const parts: string[] = [];
  for (let size = 0, row = 1000; ; row += 2) {
    const part = `A${row}`;
    if (size + part.length + 1 > length - 8) {
      const rest = length - size;
      parts.push(`A${"1".padStart(rest - 1, "0")}`.slice(0, rest));
      break;
    }
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join(",");
};

describe("L22: an address text has at most 8,192 characters", () => {
  const get = (text: string) =>
    open().run(async (context, sheet) => {
      const areas = sheet.getRanges(text).load("areaCount");
      await context.sync();
      return areas.areaCount;
    });

  it("takes 8,000, refuses 8,193", async () => {
    const text = Array.from({ length: 1300 }, (_, i) => `A${1000 + i * 2}`).join(",");
    assert.ok(text.length < 8192);
    assert.equal(await get(text), 1300);
    const long = list(8193);
    assert.equal(long.length, 8193);
    await assert.rejects(get(long), { code: "InvalidArgument" });
  });

  it("also for one range", async () => {
    const one = open().run(async (context, sheet) => {
      sheet.getRange(`A1:${"B".repeat(8200)}1`).load("address");
      await context.sync();
    });
    await assert.rejects(one, { code: "InvalidArgument" });
  });
});
