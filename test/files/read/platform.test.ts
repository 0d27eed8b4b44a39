import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { nodePlatform } from "../../../src/cli/node-platform";
import { readWorkbook, readWorkbookPaced } from "../../../src/files/read";
import { crc32, openZip, webPlatform, type Platform } from "../../../src/files/zip";
import { makeZip } from "../../hostile/make-zip";
import { readEveryWay } from "../../hostile/support";
import { pack } from "./support/package";
import { registerRows } from "../../bench/register";
import { writeRegister } from "../../bench/register-file";

const rows = 1_500;
let register: Uint8Array;

before(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "platform-"));
  writeRegister(path.join(folder, "a.xlsx"), registerRows(rows));
  register = new Uint8Array(readFileSync(path.join(folder, "a.xlsx")));
  rmSync(folder, { recursive: true });
});

/** Bytes of the parts of the register that are streamed. */
const partBytes = (): number => [...openZip(register).entries.values()].filter((entry) => /sheet\d|Strings/.test(entry.name)).reduce((sum, entry) => sum + entry.size, 0);

/** A platform that tells what becomes of its streams. */
function watched(platform: Platform): Platform & { open: number; bytes: number } {
  const told = {
    open: 0, bytes: 0, crc32: platform.crc32,
    inflate(compressed: Uint8Array) {
      const stream = platform.inflate(compressed);
      told.open++;
      return {
        next: async () => {
          const chunk = await stream.next();
          told.bytes += chunk?.length ?? 0;
          return chunk;
        },
        cancel: () => (told.open--, stream.cancel()),
      };
    },
  };
  return told;
}

/** The register with the data of its sheet replaced. */
function withSheet(change: (compressed: Uint8Array) => Uint8Array): Uint8Array {
  return makeZip([...openZip(register).entries.values()].map((entry) => {
    const compressed = entry.name.endsWith("sheet1.xml") ? change(entry.compressed) : entry.compressed;
    return { name: entry.name, data: new Uint8Array(0), raw: { method: entry.method, compressed, size: entry.size, crc: entry.crc32 } };
  }));
}

for (const [name, platform] of [["browser", webPlatform()!], ["Node", nodePlatform]] as const) {
  describe(`reading with the inflater of the ${name}`, () => {
    const read = (bytes: Uint8Array, through: Platform, caps = {}) => readWorkbookPaced(bytes, "a.xlsx", { platform: through, caps });

    it("gives the same as the built-in one, and closes every stream", async () => {
      const through = watched(platform);
      assert.deepEqual(await read(register, through), readWorkbook(register, "a.xlsx"));
      assert.equal(through.open, 0);
      assert.equal(through.bytes, partBytes());
    });

    it("stops the stream when a cap is hit, a long way before the end", async () => {
      for (const caps of [{ streamBytes: 200_000 }, { cells: 2_000 }]) {
        const through = watched(platform);
        await assert.rejects(read(register, through, caps), { name: "Refusal" });
        assert.equal(through.open, 0);
        // Node inflates a small part at once: the texts and the sheet, each whole, is the most it makes here.
        const most = name === "Node" ? partBytes() : 700_000;
        assert.ok(through.bytes <= most, `${through.bytes} bytes of ${most}`);
      }
      const bomb = Buffer.alloc(150_000_000);
      const through = watched(platform);
      const bytes = pack({ parts: { "xl/worksheets/sheet1.xml": null } });
      const parts = [...openZip(bytes).entries.values()].map((entry) => ({ name: entry.name, data: new Uint8Array(0), raw: { method: entry.method, compressed: entry.compressed, size: entry.size, crc: entry.crc32 } }));
      const sheet = { name: "xl/worksheets/sheet1.xml", data: new Uint8Array(0), raw: { method: 8, compressed: deflateRawSync(bomb, { level: 9 }), size: bomb.length, crc: 0 } };
      await assert.rejects(read(makeZip([...parts, sheet]), through), { code: "bomb" });
      assert.deepEqual([through.open, through.bytes < 25_000_000], [0, true]);
    });

    it("stops the stream when the reading is given up", async () => {
      const through = watched(platform);
      const stop = new AbortController();
      await assert.rejects(readWorkbookPaced(register, "a.xlsx", { platform: through, slice: 0, signal: stop.signal, onProgress: () => stop.abort() }), { code: "cancelled" });
      assert.equal(through.open, 0);
    });

    it("damage is refused, and bytes after the end judged, as the built-in one does", async () => {
      for (const cut of [1, 20_000]) await readEveryWay(withSheet((data) => data.subarray(0, -cut)), "a.xlsx");
      for (const more of [1, 100_000]) await readEveryWay(withSheet((data) => Buffer.concat([data, Buffer.alloc(more, 7)])), "a.xlsx");
      for (let at = 11; at < 100_000; at += 23_456) {
        await readEveryWay(withSheet((data) => Uint8Array.from(data, (byte, i) => (i === at ? byte ^ 0x10 : byte))), "a.xlsx");
      }
    });

    it("lets a stricter platform be overruled, so that what is read does not depend on it", async () => {
      const strict: Platform = { inflate: () => ({ next: () => Promise.reject(new TypeError("Junk found after end of compressed data.")), cancel: () => undefined }) };
      assert.equal((await read(register, strict)).sheets[0].rowCount, rows + 1);
    });
  });
}

describe("checksums", () => {
  it("Node's is ours", () => {
    const bytes = Buffer.from("单位名称");
    assert.equal(nodePlatform.crc32!(bytes.subarray(3), nodePlatform.crc32!(bytes.subarray(0, 3), 0)), crc32(bytes));
  });
});
