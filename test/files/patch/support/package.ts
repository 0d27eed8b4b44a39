import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync } from "fflate";
import { validateXML } from "xmllint-wasm";
import { openZip } from "../../../../src/files/zip";

/** A package from its parts; fflate's own zip writer, so that ours is not its own witness. */
export const pack = (parts: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])), { level, mtime: new Date(2020, 1, 2, 3, 4, 6) });

/** Parts of a package as text. */
export function unpack(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]));
}

/** Header, data and descriptor of every entry, as they lie in the file. */
export const locals = (bytes: Uint8Array): Map<string, string> =>
  new Map([...openZip(bytes).entries.values()].map((entry) => [entry.name, Buffer.from(entry.local).toString("latin1")]));

/** Every entry whose content is the same in both packages lies there byte for byte. */
export function assertUntouchedIdentical(before: Uint8Array, after: Uint8Array, touched: RegExp): void {
  const [a, b] = [locals(before), locals(after)];
  for (const [name, local] of a) {
    if (touched.test(name)) continue;
    assert.ok(b.has(name), `${name} is gone`);
    assert.equal(b.get(name) === local, true, `${name} is not byte-identical`);
  }
}

/** All XML parts are well-formed, as libxml2 sees it. */
export async function assertWellFormed(bytes: Uint8Array): Promise<void> {
  const parts = Object.entries(unpack(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const xml = parts.map(([name, contents]) => ({ fileName: name.replace(/[^\w.]/g, "_"), contents }));
  const result = await validateXML({ xml, normalization: "c14n", maxMemoryPages: 8192 });
  assert.deepEqual(result.errors.map((e) => e.rawMessage), []);
}
