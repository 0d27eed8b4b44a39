import assert from "node:assert/strict";
import { ledgerReport } from "../../../src/core/reports/ledger";
import { reports, type ReportKind } from "../../../src/core/reports";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { ourSheetKinds } from "../../../src/sheet/our-sheets";
import { book } from "../intake/tables/book";

const result = review([book([{ name: "机构信息", rows: [["单位名称", "年培训人数", "统计年度"], ["甲学院", 1999, 2018], ["乙学院", null, 2018]] }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });

describe("core: reports as values", () => {
  it("are all the lists among the sheets of ours, each under its own kind", () => {
    const lists = Object.entries(ourSheetKinds).flatMap(([kind, { use }]) => (use === "list" ? [kind] : []));
    assert.deepEqual(Object.keys(reports).sort(), lists.sort());
    for (const kind of Object.keys(reports) as ReportKind[]) assert.equal(reports[kind](result, { packs }).kind, kind);
  });

  for (const kind of Object.keys(reports) as ReportKind[]) {
    it(`${kind}: a cell for every column in every row, labels as its header is known by, and the regulations in the first line`, () => {
      const { columns, rows, lines } = reports[kind](result, { packs });
      assert.ok(rows.length > 0);
      for (const row of rows) assert.equal(row.length, columns.length);
      assert.deepEqual(columns.map(({ label }) => label), [...ourSheetKinds[kind].headers[0].first]);
      assert.match(lines[0], /^核验日期：2019年9月20日\s+依据：/);
    });
  }

  it("say in words what must be known of how a clause was decided", () => {
    const [first, ...rest] = result.ledger;
    const noted = { ...result, ledger: [{ ...first, note: { code: "holidays-unknown" as const, data: { year: 2027 } } }, ...rest] };
    for (const kind of Object.keys(reports) as ReportKind[]) {
      const { lines, rows } = reports[kind](noted, { packs });
      for (const cell of [...lines, ...rows.flat()]) assert.ok(typeof cell === "number" || (typeof cell === "string" ? !cell.includes("[object") : typeof cell.text === "string"), JSON.stringify(cell));
    }
    assert.match(String(ledgerReport(noted, { packs }).rows[0].at(-1)), /^2027年的节假日安排尚未收录/);
  });
});
