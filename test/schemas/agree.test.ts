import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { pack } from "../files/patch/support/package";
import { richParts } from "../files/patch/support/rich";
import { byHand } from "../roundtrip/by-hand";
import { byOthers } from "../roundtrip/by-others";
import { byLibrary } from "../roundtrip/by-library";
import { template } from "../roundtrip/growing-template";
import { checkPackage } from "../support/package/check";
import { schemaFaults, schemasAreThere } from "../support/package/schema";
import { soundParts } from "../support/package/sound";
import { drawn } from "../support/runs";

type Parts = Record<string, Uint8Array>;
const bytesOf = (parts: Record<string, string | Uint8Array>): Parts => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]));

/** Parts that our checker knows element by element; of drawings, charts and caches it knows what leads where. */
const known = /^(?:\[Content_Types\]\.xml|.*\.rels|xl\/(?:workbook|styles|sharedStrings|calcChain|comments\d+|worksheets\/\w+|tables\/\w+)\.xml)$/;
const tag = /<((?:\w+:)?\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;

/** A part with one thing in it that no schema has, each kind of thing once for each element. */
function* broken(text: string, once: Set<string>): Generator<{ what: string; text: string }> {
  for (const match of text.matchAll(tag)) {
    const [whole, name, attributes, end] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + whole.length)];
    const with_ = function* (what: string, instead: string, rest = after) {
      if (once.has(what)) return;
      once.add(what);
      yield { what, text: before + instead + rest };
    };
    for (const [attribute, key] of attributes.matchAll(/\s+([\w:]+)="[^"]*"/g)) {
      if (key.startsWith("xmlns")) continue;
      yield* with_(`${name} without ${key}`, `<${name}${attributes.replace(attribute, "")}${end}>`);
      yield* with_(`${name} with another ${key}`, `<${name}${attributes.replace(attribute, ` ${key}="oddValue"`)}${end}>`);
    }
    yield* with_(`${name} with one attribute more`, `<${name}${attributes} oddName="1"${end}>`);
    if (!end) continue;
    yield* with_(`no ${name}`, "");
    yield* with_(`${name} twice`, whole + whole);
    yield* with_(`another in place of ${name}`, `<${name.replace(/\w+$/, "oddName")}/>`);
    const next = /^<((?:\w+:)?\w+)(?:\s+[\w:]+="[^"]*")*\s*\/>/.exec(after);
    if (next && next[1] !== name) yield* with_(`${name} after ${next[1]}`, next[0] + whole, after.slice(next[0].length));
  }
}

describe("our checker of packages and the schemas of ECMA-376", () => {
  before(function () {
    if (!schemasAreThere) this.skip();
  });

  it("agree that the corpus is sound", async () => {
    const made = await Promise.all([...byLibrary, ...byHand, ...byOthers].filter((_, i) => drawn(i, 4)).map(async ({ writer, feature, make }) => ({ name: `${writer}: ${feature}`, bytes: await make() })));
    const faults = await schemaFaults(made.map(({ bytes }) => bytes));
    for (const [i, { name, bytes }] of made.entries()) {
      assert.deepEqual(faults[i], [], name);
      assert.deepEqual(checkPackage(bytes, false).filter(({ kind }) => kind === "shape" || kind === "order"), [], name);
    }
  });

  it("agree on what is broken: whatever the schemas refuse in a workbook, ours refuses", async () => {
    const bases = [soundParts(), richParts(), unzipSync(template(true))].map(bytesOf);
    const once = new Map<string, Set<string>>();
    const cases = bases.flatMap((parts) => Object.entries(parts).filter(([name]) => known.test(name)).flatMap(([name, part]) => {
      const kind = name.replace(/\d+/g, "").replace(/^.*\.rels$/, "rels");
      if (!once.has(kind)) once.set(kind, new Set());
      return [...broken(strFromU8(part), once.get(kind)!)].map(({ what, text }) => ({ part: name, what, bytes: pack({ ...parts, [name]: text }, 0) }));
    })).filter(({ what }) => !/x14:|xm:/.test(what));
    assert.ok(cases.length > 500, String(cases.length));
    const some = cases.filter((_, i) => drawn(i, 5));
    const faults = await schemaFaults(some.map(({ bytes }) => bytes));
    const refused = some.filter((_, i) => faults[i].length > 0);
    assert.ok(refused.length > some.length / 3, `${refused.length} of ${some.length}`);
    assert.deepEqual(refused.filter(({ bytes }) => checkPackage(bytes, false).length === 0).map(({ part, what }) => `${part}: ${what}`), []);
  });
});
