import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "fflate";
import { inExcel } from "../../src/cli/in-excel";
import { review } from "../../src/core/review/review";
import { clearMarks, markFindings } from "../../src/excel";
import { openZip, readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")));
const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(inflateSync(openZip(bytes).entries.get(name)!.compressed));

describe("marks in a saved file", () => {
  it("are written as any Excel would hand them back to the add-in, and go without a trace", async () => {
    const result = review([readWorkbook(sample, "a.xlsx")], { packs: packs.filter((pack) => pack.id === "shandong-2019"), known: [...packs], on: "2019-09-24" });
    const marked = await inExcel(sample, "a.xlsx", async () => void (await markFindings(result)));
    const formulas = [...part(marked, "xl/worksheets/sheet1.xml").matchAll(/<formula>([^<]*)<\/formula>/g)].map((match) => match[1]);
    assert.ok(formulas.length > 0);
    for (const formula of formulas) assert.match(formula, /^ISTEXT\(("|&quot;)基地核验 \w+ \d+("|&quot;)\)$/);
    let removed = 0;
    const cleared = await inExcel(marked, "a.xlsx", async () => void ({ removed } = await clearMarks()));
    assert.ok(removed > 0);
    for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) assert.equal(part(cleared, name), part(sample, name));
  });
});
