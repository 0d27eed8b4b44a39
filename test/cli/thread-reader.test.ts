import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { nodeDisk } from "../../src/cli/disk";
import { ThreadReader } from "../../src/cli/thread-reader";
import { UserError } from "../../src/sheet/user-error";
import { Bench, smallBook } from "./support";

describe("old formats in a thread", () => {
  const bench = new Bench();
  after(() => bench.close());
  let reader: ThreadReader;
  /** Reads bytes by a thread that does what the name says. */
  const read = (name: string, bytes: Uint8Array, skips = false): Promise<unknown> => {
    writeFileSync(bench.at(name), bytes);
    return reader.read({ path: bench.at(name), name, size: bytes.length }, () => skips);
  };
  const script = { file: path.join(__dirname, "children/job-stub.mjs") };
  beforeEach(() => (reader = new ThreadReader(script, { on: "2019-09-20", known: [], templates: [] }, nodeDisk, () => limit)));
  afterEach(() => reader.close());
  let limit = 600_000;
  /** The first bytes of an .xls of old. */
  const old = Uint8Array.of(9, 8, 16, 0);

  it("one that does not come to an end is ended with a sentence about its file, and the next is read", async () => {
    limit = 500;
    await assert.rejects(read("hangs", old), (fault) => fault instanceof UserError && /没有处理完，已停止处理这个文件/u.test(fault.message));
    limit = 600_000;
    assert.equal(await read("next", old), "next nothing");
  });

  it("one at which the thread dies is a fault, and the next is read", async () => {
    await assert.rejects(read("dies", old), /a job ended with code 3/u);
    assert.equal(await read("next", old), "next nothing");
  });

  it("one of our own format has its time too, and a very large one is read apart, whatever it comes to", async () => {
    limit = 0;

    await assert.rejects(read("slow.xlsx", smallBook("甲学院")), (fault) => fault instanceof UserError && /没有处理完，已停止处理这个文件/u.test(fault.message));
    limit = 600_000;
    reader.close();
    reader = new ThreadReader(script, { on: "2019-09-20", known: [], templates: [] }, nodeDisk, () => limit, 1000);
    assert.equal(await read("apart", smallBook("甲学院")), "apart nothing");
  });

  it("one of our own format, and text, is read here; a copy is not read again", async () => {
    assert.ok("read" in ((await read("hangs", smallBook("甲学院"))) as object));
    assert.ok("read" in ((await read("hangs", Buffer.from("单位名称,人数\n甲学院,3\n"))) as object));
    assert.deepEqual(Object.keys((await read("hangs", old, true)) as object), ["key"]);
  });
});
