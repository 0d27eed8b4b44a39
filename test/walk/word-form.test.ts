import assert from "node:assert/strict";
import { readAny } from "../../src/files";
import { review } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import { parseArea } from "../../src/sheet/a1";
import { book, type TestSheet } from "../core/intake/tables/book";
import { cover, grid } from "../core/intake/tables/hunan-form";
import { docx, para, row, run, table, type DocxCell } from "../files/read/support/docx";
import { reported } from "../support/findings";

/** A drawn form as Word draws it: no cell is free, each reaches to the next one, and an area reaches down. */
function asWord({ rows, merges = [] }: TestSheet, width: number): string {
  const areas = merges.map((one) => parseArea(one)!);
  let starts: number[] = [];
  return table(
    ...rows.map((cells, r) => {
      const filled = cells.flatMap((cell, at) => (cell === null || cell === undefined ? [] : [at]));
      const beside = areas.flatMap(({ top, left, bottom, right }) => (top <= r && bottom >= r ? [left, right + 1] : []));
      // A row to fill in is divided as the one above it: 5, 王五, 赵六, 钱七, 会计, and those left empty.
      starts = [...new Set([...(filled.length === 0 || [5, "王五", "赵六", "钱七", "会计"].includes(cells[1] as string) ? starts : filled), ...beside, 0])].filter((at) => at < width).sort((a, b) => a - b);
      return row(
        ...starts.map((left, at): DocxCell => {
          const span = (starts[at + 1] ?? width) - left;
          const area = areas.find((one) => one.left === left && one.top <= r && one.bottom >= r && one.bottom > one.top);
          const text = cells[left] ?? "";
          return { span, text: String(text), ...(area && { merge: area.top === r ? "restart" : "continue" }) };
        }),
      );
    }),
  );
}

const lines = cover.rows.map(([text]) => String(text));
const asked = (text: string): string => {
  const [label, value] = text.split("：");
  return value === undefined ? para(text) : para(run(label), run(`   ${value}   `, '<w:u w:val="single"/>'));
};
const reviewed = (books: Parameters<typeof review>[0]) =>
  reported(review(books, { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-09-20", params: { "hunan.effectiveFrom": "2017-09-01" } }));
/** What is found, wherever it stands. */
const found = (books: Parameters<typeof review>[0]): string[] => reviewed(books).map(({ clause, outcome, unit, value }) => [clause, outcome, unit, JSON.stringify(value)].join(" ")).sort();

describe("Hunan's 申请表 as a Word document", () => {
  const body = { ...grid, rows: grid.rows.slice(0, -1) };
  const note = para(String(grid.rows.at(-1)![0]));
  const expected = found([book([cover, grid], "申请表.docx")]);

  it("is the form: it is found what is found in the workbook", async () => {
    const read = await readAny(docx(lines.map((text) => para(text)).join("") + asWord(body, 19) + note), "申请表.docx");
    assert.deepEqual(found([read]), expected);
    assert.ok(expected.some((one) => one.startsWith("hunan-2017/7.1.1d error")));
  });

  it("and so with a cover whose answers stand on underlined blanks", async () => {
    const read = await readAny(docx(lines.map(asked).join("") + asWord(body, 19) + note), "申请表.docx");
    assert.deepEqual(found([read]), expected);
  });

  it("and in two tables, as a page break divides it", async () => {
    const at = 15;
    const upper = { ...body, rows: body.rows.slice(0, at), merges: body.merges!.filter((one) => parseArea(one)!.bottom < at) };
    const lower = { ...body, rows: body.rows.slice(at), merges: body.merges!.flatMap((one) => {
      const area = parseArea(one)!;
      return area.top < at ? [] : [one.replace(/\d+/gu, (digits) => String(Number(digits) - at))];
    }) };
    const read = await readAny(docx(lines.map(asked).join("") + asWord(upper, 19) + para('<w:r><w:br w:type="page"/></w:r>') + asWord(lower, 19) + note), "申请表.docx");
    assert.deepEqual(found([read]), expected);
  });
});
