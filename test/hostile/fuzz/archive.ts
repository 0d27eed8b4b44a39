import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/files/zip";
import { makeZip, type RawEntry } from "../make-zip";
import type { Draw } from "./draw";
import { encoded, xmlChanges } from "./xml";

export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** A package and what was done to it. */
export interface Mutated { bytes: Uint8Array; done: string }

/** Changes to the list of entries, one name each. */
const listChanges: readonly { name: string; change(entries: RawEntry[], one: RawEntry, draw: Draw): void }[] = [
  { name: "dropped", change: (entries, one) => void entries.splice(entries.indexOf(one), 1) },
  { name: "twice", change: (entries, one) => void entries.push({ ...one }) },
  { name: "twice in other case", change: (entries, one) => void entries.push({ ...one, name: one.name.toUpperCase() }) },
  { name: "renamed", change: (_, one, draw) => { one.name = draw.of([one.name.toUpperCase(), one.name.replaceAll("/", "\\"), `/${one.name}`, `./${one.name}`, `../${one.name}`, encodeURI(one.name), one.name.replace("s", "%73"), "x", "", "__proto__", "甲.xml", `${one.name}/`, `C:\\${one.name}`]); } },
  { name: "content of another", change: (entries, one, draw) => { one.data = draw.of(entries).data; } },
  { name: "empty", change: (_, one) => { one.data = new Uint8Array(0); } },
  { name: "a folder beside", change: (entries) => void entries.unshift({ name: "xl/", data: new Uint8Array(0) }) },
  { name: "something beside", change: (entries, _, draw) => void entries.push({ name: draw.of(["xl/media/a.png", "xl/worksheets/sheet9.xml", "constructor", "a b.xml"]), data: new Uint8Array(20) }) },
  { name: "in another order", change: (entries) => void entries.reverse() },
  { name: "sizes behind", change: (_, one) => { one.descriptor = true; } },
  { name: "64 bits", change: (_, one) => { one.zip64 = true; } },
  { name: "stored", change: (_, one) => { one.raw = { method: 0, compressed: one.data, size: one.data.length, crc: crcOf(one) }; } },
  { name: "a size that is none", change: (_, one, draw) => { one.raw = { method: 8, compressed: deflateRawSync(one.data), size: draw.of([0, 1, 4_000_000_000]), crc: crcOf(one) }; } },
  { name: "a sum that is none", change: (_, one) => { one.raw = { method: 8, compressed: deflateRawSync(one.data), size: one.data.length, crc: 7 }; } },
  { name: "a method that is none", change: (_, one) => { one.raw = { method: 99, compressed: one.data, size: one.data.length, crc: 0 }; } },
  { name: "another local header", change: (_, one, draw) => { one.local = draw.of([{ name: "a" }, { size: 1 }, { crc: 1 }, { method: 0 }]); } },
  { name: "a flag", change: (_, one, draw) => { one.flags = draw.of([1, 8, 0x0800, 0x2000]); } },
];

const crcOf = (one: RawEntry): number => crc32(one.data);

/** Parts that decide most are drawn more often than the others. */
function partOf(names: readonly string[], draw: Draw): string {
  const weighty = names.filter((name) => /sheet\d*\.xml$|document\.xml$|sharedStrings|styles|workbook\.xml|tables\/|comments/i.test(name));
  return draw.of(weighty.length > 0 && !draw.once(3) ? weighty : names);
}

/** A package with one to three changes to the text of its parts, its entries or its bytes. */
export function mutated(parts: PackageParts, draw: Draw): Mutated {
  const entries: RawEntry[] = [...parts].map(([name, data]) => ({ name, data }));
  const texts = [...parts.keys()].filter((name) => /\.(xml|rels|vml)$/.test(name));
  const done: string[] = [];
  for (let left = 1 + draw.below(3); left > 0; left--) {
    const kind = draw.below(20);
    if (kind < 17) {
      const name = partOf(texts, draw);
      const one = entries.find((entry) => entry.name === name);
      if (!one) continue;
      const { name: how, change } = draw.of(xmlChanges);
      const { bytes, name: encoding } = encoded(change(Buffer.from(one.data).toString(), draw), draw);
      one.data = bytes;
      done.push(`${name}: ${how}${encoding && `, ${encoding}`}`);
    } else if (entries.length > 0) {
      const one = draw.of(entries);
      const { name: how, change } = draw.of(listChanges);
      done.push(`${one.name} ${how}`);
      change(entries, one, draw);
    }
  }
  // Most are only stored: there is more to try than the inflater.
  if (!draw.once(4)) for (const one of entries) one.raw ??= { method: 0, compressed: one.data, size: one.data.length, crc: crcOf(one) };
  const bytes = makeZip(entries);
  if (!draw.once(25)) return { bytes, done: done.join("; ") };
  const cut = draw.once(2) ? bytes.slice(0, draw.below(bytes.length)) : bytes.slice();
  for (let flips = draw.below(4); flips > 0 && cut.length > 0; flips--) cut[draw.below(cut.length)] = draw.below(256);
  return { bytes: cut, done: [...done, "bytes cut or flipped"].join("; ") };
}
