import assert from "node:assert/strict";
import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { crc32 } from "../../../src/files/zip";
import { inflate } from "../../../src/files/zip/inflater";

const whole = (compressed: Uint8Array): Buffer => Buffer.concat(Array.from(inflate(compressed), (chunk) => chunk.slice()));

/** Bytes with the repetitions that make every kind of block and match. */
const data = fc.array(fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 })).map(([piece, times]) => new Uint8Array(Buffer.concat(Array.from({ length: times }, () => piece)))),
), { maxLength: 8 }).map((parts) => new Uint8Array(Buffer.concat(parts)));

describe("inflating", () => {
  it("undoes what zlib makes, at every level and strategy", () => {
    const options = fc.record({
      level: fc.integer({ min: 0, max: 9 }), memLevel: fc.integer({ min: 1, max: 9 }), windowBits: fc.integer({ min: 9, max: 15 }),
      strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED),
    });
    fc.assert(fc.property(data, options, (bytes, settings) => {
      assert.equal(Buffer.compare(whole(deflateRawSync(bytes, settings)), bytes), 0);
    }), { numRuns: 300 });
  });

  it("long codes and far matches: letters of very unequal frequency over megabytes", () => {
    const bytes = new Uint8Array(3_000_000);
    let seed = 7;
    for (let i = 0; i < bytes.length; i++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      bytes[i] = i % 9 === 0 && i > 32_768 ? bytes[i - 32_768] : Math.clz32(seed) * 7 + (seed >>> 28 === 3 ? seed & 255 : 0);
    }
    assert.equal(Buffer.compare(whole(deflateRawSync(bytes, { level: 9 })), bytes), 0);
  });

  it("gives of a damaged stream an error, or bytes whose number or sum betray it", () => {
    const text = Buffer.from("单位名称,统一社会信用代码\n".repeat(40) + "abcdefgh".repeat(30));
    const source = deflateRawSync(text);
    fc.assert(fc.property(fc.nat(source.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(source.length), (at, flip, cut) => {
      const bytes = Uint8Array.from(source.subarray(0, cut % 5 === 0 ? cut : source.length));
      if (at < bytes.length) bytes[at] ^= flip;
      let ours: Buffer | undefined;
      try { ours = whole(bytes); } catch { /* refused */ }
      if (ours !== undefined && crc32(ours) === crc32(text)) assert.equal(Buffer.compare(ours, text), 0);
    }), { numRuns: 2000 });
  });

  it("hands out a few megabytes at most between two looks at the caps, however hard the data is packed", () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000), { level: 9 });
    const sizes = Array.from(inflate(bomb), (chunk) => chunk.length);
    assert.equal(sizes.reduce((sum, size) => sum + size, 0), 50_000_000);
    assert.ok(Math.max(...sizes) < 4_500_000);
  });

  it("refuses nothing at all and data cut short", () => {
    const bytes = deflateRawSync(Buffer.from("abc"));
    assert.throws(() => whole(new Uint8Array(0)));
    assert.throws(() => whole(bytes.subarray(0, -1)));
  });

  it("CRC-32 in pieces is CRC-32 of the whole", () => {
    assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => assert.equal(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut))), crc32(bytes))));
  });
});
