import assert from "node:assert/strict";
import { readWorkbook, readWorkbookPaced } from "../../../src/files/read";
import { pack } from "./support/package";

describe("reading at a page's pace", () => {
  const bytes = pack({ sheets: [{ rows: Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${Math.sin(i)}</v></c></row>`).join("") }] });

  it("gives the same as at one go, pausing on the way, with progress that ends at its total", async () => {
    const seen: number[] = [];
    let total = 0;
    const book = await readWorkbookPaced(bytes, "a.xlsx", { slice: 1, onProgress: (progress) => { seen.push(progress.done); total = progress.total; } });
    assert.deepEqual(book, readWorkbook(bytes, "a.xlsx"));
    assert.ok(seen.length > 1);
    assert.ok(seen.every((done, i) => done <= total && (i === 0 || done >= seen[i - 1])));
  });

  it("can be cancelled", async () => {
    const stop = new AbortController();
    await assert.rejects(readWorkbookPaced(bytes, "a.xlsx", { slice: 0, signal: stop.signal, onProgress: () => stop.abort() }), { code: "cancelled" });
  });
});
