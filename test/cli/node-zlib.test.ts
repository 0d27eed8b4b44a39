import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { nodeZlib, rememberingZlib } from "../../src/cli/node-zlib";
import { inflate, openZip, patchWorkbook, readWorkbook } from "../../src/files";
import { openHost, saveHost } from "../../src/host";
import { writeCells } from "../../src/host/edit/write-cells";
import { pack } from "../files/read/support/package";
import { makeZip } from "../hostile/make-zip";
import { assertUntouchedIdentical, assertWellFormed, unpack } from "../files/patch/support/package";
import { richWorkbook } from "../files/patch/support/rich";
import { area } from "../../src/sheet/area";

const joined = (chunks: Iterable<Uint8Array>): Buffer => Buffer.concat([...chunks].map((chunk) => chunk.slice()));

describe("Node's zlib behind a workbook", () => {
  it("patches to the same parts as the built-in one, and leaves the others byte for byte", () => {
    const change = { edit: [{ sheet: "汇总", operations: [{ op: "cells" as const, cells: [{ row: 9, column: 0, value: 7 }] }] }], add: [] };
    const after = patchWorkbook(richWorkbook(), change, nodeZlib);
    assert.deepEqual(unpack(after), unpack(patchWorkbook(richWorkbook(), change)));
    assertUntouchedIdentical(richWorkbook(), after, /sheet2\.xml$|workbook\.xml$/);
    assertWellFormed(after);
  });

  it("serves the host when it opens and when it saves", () => {
    const saved = [nodeZlib, rememberingZlib(), undefined].map((packing) => {
      const workbook = openHost(richWorkbook(), "a.xlsx", packing);
      writeCells(workbook.sheets[0], area(3, 3), "改", { formulaInTextCell: false });
      return saveHost(workbook);
    });
    assert.deepEqual(unpack(saved[0]), unpack(saved[2]));
    assert.deepEqual(saved[1], saved[0]);
  });

  it("inflates a part once, and gives the same each time", () => {
    const zlib = rememberingZlib();
    const [long, other] = [Buffer.alloc(3_000_000, "甲乙"), Buffer.from("丙")].map((text) => deflateRawSync(text));
    for (let turn = 0; turn < 3; turn++) {
      assert.ok(joined(zlib.inflater!(long)).equals(Buffer.alloc(3_000_000, "甲乙")));
      assert.ok(joined(zlib.inflater!(other)).equals(Buffer.from("丙")));
      assert.throws(() => joined(zlib.inflater!(long.subarray(0, 100))));
    }
  });

  it("compresses a long part in blocks that any inflater reads as one", () => {
    const long = Buffer.from(Uint8Array.from({ length: 9_000_000 }, (_, i) => 48 + (i % 7) + (i >> 18)));
    const blocks = Array.from({ length: Math.ceil(long.length / 131_072) }, (_, i) => long.subarray(i * 131_072, (i + 1) * 131_072));
    const packed = joined(nodeZlib.deflater!(blocks));
    assert.ok(joined(nodeZlib.inflater!(packed)).equals(long));
    assert.ok(joined(inflate(packed)).equals(long));
    assert.ok(joined(nodeZlib.inflater!(joined(nodeZlib.deflater!([])))).equals(Buffer.alloc(0)));
  });

  it("refuses damaged, cut and swollen parts with the words of the built-in one", () => {
    const good = pack({});
    const withSheet = (change: (compressed: Uint8Array) => Uint8Array, size?: number) => makeZip([...openZip(good).entries.values()].map((entry) => {
      const ours = entry.name.endsWith("sheet1.xml");
      return { name: entry.name, data: new Uint8Array(0), raw: { method: entry.method, compressed: ours ? change(entry.compressed) : entry.compressed, size: ours ? (size ?? entry.size) : entry.size, crc: entry.crc32 } };
    }));
    const bomb = deflateRawSync(Buffer.alloc(5_000_000), { level: 9 });
    const flip = (data: Uint8Array): Uint8Array => data.map((byte, i) => (i === data.length >> 1 ? byte ^ 0x55 : byte));
    const files = [withSheet(flip), withSheet((data) => data.subarray(0, data.length >> 1)), withSheet(() => new Uint8Array(0)), withSheet(() => bomb, 5_000_000), withSheet((data) => data, 3)];
    const told = (bytes: Uint8Array, packing: object): unknown => {
      try {
        return readWorkbook(bytes, "a.xlsx", packing);
      } catch (error) {
        return [(error as { code?: string }).code, (error as Error).message];
      }
    };
    for (const bytes of files) {
      const built = told(bytes, {});
      assert.ok(Array.isArray(built));
      assert.deepEqual(told(bytes, nodeZlib), built);
    }
  });
});
