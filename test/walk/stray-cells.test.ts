import assert from "node:assert/strict";
import { useExcel, readActiveWorkbook } from "../../src/excel";
import { openHost } from "../../src/host";
import { runOffice } from "../../src/host/node";
import { remarkText } from "../../src/core/words/reading-sentences";
import { asWritten } from "../../src/core/words/speech";
import { review } from "../../src/core/review/review";
import { readWorkbook } from "../../src/files";
import { packs, workdays } from "../../src/packs";
import type { WorkbookCells } from "../../src/sheet/cells";
import { pack, worksheet } from "../files/read/support/package";
import { reported } from "../support/findings";

const options = { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-24", workdays };

const text = (cell: string, value: string, style = ""): string => `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const units = ["甲", "乙", "丙"].map((name, at) => `<row r="${at + 2}">${text(`A${at + 2}`, `${name}学院`)}${text(`B${at + 2}`, "济南市")}<c r="C${at + 2}"><v>${1_400 + 400 * at}</v></c>@${at + 2}@</row>`).join("");
const head = `<row r="1">${text("A1", "单位名称")}${text("B1", "所在市")}${text("C1", "年培训人数")}@1@</row>`;

/** The sheet of three units with more in some of its rows, below them, and before them. */
function submission({ at = {}, below = "", before = "" }: { at?: Record<number, string>; below?: string; before?: string }): Uint8Array {
  const rows = (head + units).replace(/@(\d)@/g, (_, row: string) => at[Number(row)] ?? "");
  return pack({ styles: "<xf/><xf numFmtId=\"14\"/>", sheets: [{ name: "机构信息", whole: worksheet(rows + below).replace("<sheetData>", `${before}<sheetData>`) }] });
}

/** What a review says of cells: findings as they are reported, and what is said of how the sheet was read. */
function told(book: WorkbookCells): { findings: string[]; strays: string[] } {
  const result = review([{ ...book, file: "报送.xlsx" }], options);
  return {
    findings: reported(result).map(({ clause, outcome, unit, cells, message }) => [clause, outcome, unit, cells.join(), message].join("|")),
    strays: result.files.flatMap(({ remarks = [] }) => remarks.filter(({ said }) => said.code === "stray").map((one) => remarkText(one, asWritten))),
  };
}

/** The same, and what it cost, as the pane reads the open workbook. */
async function inPane(bytes: Uint8Array): Promise<{ findings: string[]; strays: string[]; syncs: number; cells: number }> {
  const office = runOffice(openHost(bytes, "报送.xlsx"), "win-2021");
  useExcel(office.Excel, (set, version) => office.Office.context.requirements.isSetSupported(set, version));
  try {
    let cells = 0;
    const before = office.syncs();
    const book = await readActiveWorkbook({ onProgress: (_, all) => (cells = all) });
    return { ...told(book), syncs: office.syncs() - before, cells };
  } finally {
    useExcel(null);
    office.stop();
  }
}

describe("a stray cell far from the table, formats of whole columns, coloured rows without end", () => {
  const canary = "金丝雀";
  const rest = "远离其他内容的地方，没有核验；多余的请删去，是填报内容的请移到表里";
  const cases: readonly [what: string, bytes: () => Uint8Array, named: string | null][] = [
    ["a word in the last cell", () => submission({ below: `<row r="1048576">${text("XFD1048576", canary)}</row>` }), "XFD1048576"],
    ["a blank in the last cell", () => submission({ below: `<row r="1048576">${text("XFD1048576", " ")}</row>` }), null],
    ["a word under the names, a million rows below", () => submission({ below: `<row r="1000000">${text("A1000000", canary)}</row>` }), "A1000000"],
    ["a number in a row of the table, in the last column", () => submission({ at: { 2: "<c r=\"XFD2\"><v>7</v></c>" } }), "XFD2"],
    ["a word in the header's row, and two below", () => submission({ at: { 1: text("ZZ1", canary) }, below: `<row r="900000">${text("C900000", canary)}</row><row r="1048576">${text("A1048576", canary)}</row>` }), "ZZ1、C900000、A1048576"],
    ["a format of whole columns", () => submission({ before: "<cols><col min=\"1\" max=\"16384\" width=\"9\" style=\"1\"/></cols>" }), null],
    ["thirty thousand coloured rows", () => submission({ below: Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 5}" s="1" customFormat="1"><c r="A${i + 5}" s="1"/></row>`).join("") }), null],
  ];

  let plain: string[];
  let cost: { syncs: number; cells: number };
  before(async () => {
    const bytes = submission({});
    plain = told(readWorkbook(bytes, "报送.xlsx")).findings;
    assert.ok(plain.length > 20);
    cost = await inPane(bytes);
  });

  for (const [what, bytes, named] of cases) {
    it(`${what}: the same is found as without, in the pane and in the file, ${named === null ? "and nothing is said" : `and ${named} is named once`}`, async () => {
      const made = bytes();
      const said = named === null ? [] : [`“机构信息”的 ${named} 填在${rest}`];
      const here = told(readWorkbook(made, "报送.xlsx"));
      assert.deepEqual(here, { findings: plain, strays: said });
      const { findings, strays, syncs, cells } = await inPane(made);
      assert.deepEqual({ findings, strays }, here);
      assert.ok(syncs <= cost.syncs + 4 && cells <= cost.cells + 100, `${syncs} requests and ${cells} cells, without it ${cost.syncs} and ${cost.cells}`);
    });
  }
});
