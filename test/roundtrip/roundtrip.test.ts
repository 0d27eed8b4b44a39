import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { readWorkbook } from "../../src/files/read";
import { inflateEntry, openZip } from "../../src/files/zip";
import { schemaFaults, schemasAreThere } from "../support/package/schema";
import { drawn } from "../support/runs";
import { byHand } from "./by-hand";
import { byLibrary, type Book } from "./by-library";
import { byOthers } from "./by-others";
import { bySoffice } from "./by-soffice";
import { steps, type Step } from "./steps";

/** Parts that change with any write: looks, and the list of sheets where ours keep their notes. */
const ground = /(?:^|\/)(?:styles\.xml|workbook\.xml|workbook\.xml\.rels|\[Content_Types\]\.xml)$/;

/** Per step: workbooks, parts that were there, parts with other content, and those of them that may not be. */
interface Count { books: number; parts: number; changed: number; undeclared: number }
const counts = new Map<string, Count>(steps.map(({ name }) => [name, { books: 0, parts: 0, changed: 0, undeclared: 0 }]));

function contentOf(bytes: Uint8Array): Map<string, Buffer> {
  return new Map([...openZip(bytes).entries.values()].map((entry) => [entry.name, Buffer.from(inflateEntry(entry))]));
}

/** What stood after the steps that write most, with the workbook it was made from. */
const written: { name: string; source: Uint8Array; bytes: Uint8Array }[] = [];
const kept = new Set(["mark", "list", "fill again"]);

/** New formulas end the order of calculation that was kept; Excel makes it anew. */
const withFormulas = /(?:^|\/)calcChain\.xml$/;

/** Differences that stay after clearing, and why. */
const declared: Record<string, RegExp> = {
  // Excel has no priority below 1; the order is the same.
  "by hand: rules counted from 0": /worksheets\/sheet1\.xml$/,
  // A part that was written to is UTF-8.
  "by hand: UTF-16": /worksheets\/sheet1\.xml$/,
};

/** What may be other than in the file: of a marked sheet its part, of any other step only the ground. */
function undeclared(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>, step: Step, own: string, known: RegExp | undefined): { changed: string[]; wrong: string[] } {
  const changed = [...before].filter(([name, content]) => !after.get(name)?.equals(content)).map(([name]) => name);
  const allowed = (name: string): boolean => step.name !== "save" && (ground.test(name) || (step.name === "mark" && name === own) || (!/^(save|mark|clear)$/.test(step.name) && withFormulas.test(name)) || known?.test(name) === true);
  return { changed, wrong: changed.filter((name) => !allowed(name)) };
}

async function through(book: Book): Promise<void> {
  const source = await book.make();
  const before = contentOf(source);
  const sheet = readWorkbook(source, "a.xlsx").sheets[0].name;
  const own = [...before.keys()].find((name) => /worksheets\/sheet1\.xml$/.test(name))!;
  let bytes = source;
  for (const step of steps) {
    bytes = await inExcel(bytes, "报送.xlsx", async () => void (await step.work(sheet)));
    const { changed, wrong } = undeclared(before, contentOf(bytes), step, own, declared[`${book.writer}: ${book.feature}`]);
    const count = counts.get(step.name)!;
    count.books++;
    count.parts += before.size;
    count.changed += changed.length;
    count.undeclared += wrong.length;
    if (kept.has(step.name)) written.push({ name: `${book.writer}: ${book.feature} after ${step.name}`, source, bytes });
    if (step.name === "save") assert.ok(Buffer.from(bytes).equals(Buffer.from(source)), "saved in other bytes");
    assert.deepEqual(wrong, [], `after ${step.name}`);
    if (step.name === "mark") assert.ok(changed.includes(own), "nothing was marked");
  }
}

describe("round trip: mark, clear, list, fill twice, undo, saved and opened between", () => {
  const all = [...byLibrary, ...byHand, ...byOthers];

  it("the corpus has eighty workbooks and more, of six writers, each once", () => {
    assert.ok(all.length >= 80, String(all.length));
    for (const writer of ["ours", "hucre", "SheetJS", "exceljs", "openpyxl", "by hand"]) assert.ok(all.filter((book) => book.writer === writer).length >= 8, writer);
    assert.equal(new Set(all.map(({ writer, feature }) => `${writer} ${feature}`)).size, all.length);
  });

  all.forEach((book, i) => {
    if (drawn(i, 4)) it(`${book.writer}: ${book.feature}`, () => through(book));
  });

  it("LibreOffice's, where it is there", async function () {
    const books = process.env.TEST_FULL ? await bySoffice(all.filter(({ feature }) => /rules|images|comments|filter|page/.test(feature)).slice(0, 8)) : [];
    if (books.length === 0) this.skip();
    for (const book of books) await through(book);
  });

  it("what was written is valid by the schemas of ECMA-376", async function () {
    if (!schemasAreThere) this.skip();
    const faults = await schemaFaults(written.flatMap(({ source, bytes }) => [source, bytes]));
    const ours = written.flatMap(({ name }, i) => faults[2 * i + 1].filter((fault) => !faults[2 * i].includes(fault)).map((fault) => `${name}: ${fault}`));
    assert.ok(written.length > 40);
    assert.deepEqual(ours, []);
  });

  after(() => {
    console.log(`    ${"step".padEnd(12)}  books   parts  changed  undeclared`);
    for (const [name, { books, parts, changed, undeclared: wrong }] of counts) console.log(`    ${name.padEnd(12)} ${[books, parts, changed, wrong].map((n) => String(n).padStart(7)).join(" ")}`);
  });
});
