import assert from "node:assert/strict";
import { createWorkbook, saveHost } from "../../src/host";
import { mergeArea } from "../../src/host/edit/merge";
import { setFilter } from "../../src/host/edit/filtered";
import type { Sheet } from "../../src/host";
import type { Book } from "../../src/workbench/book";
import type { Selection } from "../../src/workbench/grid/model";
import { atOnce } from "../../src/sheet/at-once";
import { pastedTableSteps } from "../../src/workbench/grid/paste-html";
import { openBookPaced } from "../../src/workbench/host-book";

const block = (top: number, left: number, bottom = top, right = left): Selection => ({ top, left, bottom, right, row: top, column: left });
const opened = (values: unknown[][], change: (sheet: Sheet) => void = () => undefined) => {
  const made = createWorkbook({ sheets: [{ name: "表", values: values as never }, { name: "二", values: [["=表!A1"]] }] });
  change(made.sheets[0]);
  return openBookPaced(saveHost(made), "表.xlsx");
};
const texts = (on: Book, rows: number, columns: number, sheet = "表") => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => on.editText(sheet, r, c)));

/** As Excel for Windows puts it on the clipboard, cut to what matters. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:"\\#\\,\\#\\#0\\.00_ ";}
--></style></head><body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse;width:216pt'><!--StartFragment-->
 <col width=72><tr height=20 style='height:15.0pt'>
  <td colspan=2 height=20 class=xl67 style='height:15.0pt'>山东&amp;济南<br>
    学院</td><td rowspan=2 class=xl65 x:num>11010119900307753X</td>
 </tr>
 <tr height=0 style='display:none'><td>藏</td><td></td></tr>
 <tr height=20><td class=xl66 align=right>1,234.50&nbsp;</td><td class=xl65>370102199003071234</td></tr>
<!--EndFragment--></table></body></html>`;

const pastedTable = (html: string) => atOnce(pastedTableSteps(html));

describe("workbench: the clipboard", () => {
  it("reads the table Excel offers: merges, line breaks, texts that look like numbers, no hidden rows", () => {
    assert.deepEqual(pastedTable(excel), {
      texts: [["山东&济南\n学院", "", "11010119900307753X"], ["1,234.50", "370102199003071234", ""]],
      asText: [[false, false, true], [false, true, false]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }, { top: 0, left: 2, bottom: 1, right: 2 }],
    });
    assert.equal(pastedTable("<p>没有表格</p>"), null);
  });

  it("an ID number pasted as text keeps its digits, merges come along, and one undo takes all of it back", async () => {
    const on = await opened([["甲"]]);
    on.paste("表", block(1, 1), pastedTable(excel)!);
    assert.deepEqual(texts(on, 3, 4).slice(1), [["", "山东&济南\n学院", "", "11010119900307753X"], ["", "1234.5", "370102199003071234", ""]]);
    assert.equal(on.sheet("表").cell(2, 1)?.text, "1,234.50");
    assert.equal(on.sheet("表").merges.length, 2);
    assert.equal(on.undo()?.name.kind, "paste");
    assert.equal(on.sheet("表").merges.length, 0);
    assert.deepEqual(texts(on, 3, 4), [["甲", "", "", ""], ["", "", "", ""], ["", "", "", ""]]);
  });

  it("a block is repeated over a selection it fits whole times; copied cells keep types and move their formulas", async () => {
    const on = await opened([["'001", "=A1", 2]]);
    on.put({ sheet: "表", area: block(0, 0, 0, 1), cut: false }, "表", block(1, 0, 2, 1));
    assert.deepEqual(texts(on, 3, 3), [["001", "=A1", "2"], ["001", "=A2", ""], ["001", "=A3", ""]]);
    on.paste("表", block(0, 2, 3, 2), { texts: [["是"], ["否"]] });
    assert.deepEqual(texts(on, 4, 3).map((row) => row[2]), ["是", "否", "是", "否"]);
  });

  it("cut cells move, what refers to them follows, and it is one step", async () => {
    const on = await opened([["甲", "=A1"], [null, null]]);
    const before = [texts(on, 3, 2), texts(on, 1, 1, "二")];
    on.put({ sheet: "表", area: block(0, 0), cut: true }, "表", block(2, 0));
    assert.deepEqual([texts(on, 3, 2), texts(on, 1, 1, "二")], [[["", "=A3"], ["", ""], ["甲", ""]], [["=表!A3"]]]);
    assert.equal(on.undo()?.changed, true);
    assert.deepEqual([texts(on, 3, 2), texts(on, 1, 1, "二")], before);
    assert.equal(on.redo()?.changed, true);
    on.put({ sheet: "表", area: block(2, 0), cut: true }, "二", block(4, 4));
    assert.deepEqual([on.editText("表", 0, 1), on.editText("二", 0, 0), on.editText("二", 4, 4)], ["=二!E5", "=E5", "甲"]);
  });

  it("refuses what Excel refuses of merged cells, and a block that a filter would hide part of", async () => {
    const merged = await opened([["a", "b"], ["c", "d"]], (sheet) => mergeArea(sheet, block(1, 0, 2, 1), false));
    assert.throws(() => merged.put({ sheet: "表", area: block(0, 0), cut: false }, "表", block(2, 0)), /合并单元格的一部分/);
    assert.throws(() => merged.put({ sheet: "表", area: block(0, 0, 1, 0), cut: true }, "表", block(5, 5)), /合并单元格的一部分/);
    const filtered = await opened([["列"], [1], [2], [3]]);
    const { sheets: [sheet] } = (filtered as unknown as { workbook: { sheets: Sheet[] } }).workbook;
    setFilter(sheet, { area: block(0, 0, 3, 0), criteria: [{}] });
    sheet.rows.set(2, { hidden: true });
    assert.throws(() => filtered.paste("表", block(1, 0), { texts: [["8"], ["9"]] }), /筛选/);
    filtered.clear("表", block(1, 0, 3, 0));
    assert.deepEqual(texts(filtered, 4, 1), [["列"], [""], ["2"], [""]]);
    filtered.fill("表", block(0, 0), block(1, 0, 3, 0), "copy");
    assert.deepEqual(texts(filtered, 4, 1), [["列"], ["列"], ["2"], ["列"]]);
  });

  it("what was refused half way leaves everything as it was", async () => {
    const on = await opened([["甲"]]);
    assert.throws(() => on.paste("表", block(0, 0), { texts: [["乙", "长".repeat(40_000)]], asText: [[true, true]] }));
    assert.equal(on.editText("表", 0, 0), "甲");
    assert.equal(on.undoName, undefined);
  });

  it("Ctrl+D and Ctrl+R take the first row and column, or what stands before a single one", async () => {
    const on = await opened([["甲", "=A1"], ["乙", null], ["丙", null]]);
    on.fillFrom("表", block(0, 1, 2, 1), "above");
    assert.deepEqual(texts(on, 3, 2).map((row) => row[1]), ["=A1", "=A2", "=A3"]);
    on.fillFrom("表", block(0, 2), "left");
    assert.equal(on.editText("表", 0, 2), "=B1");
    assert.deepEqual([on.undo()?.name.kind, on.undo()?.name.kind], ["fillRight", "fillDown"]);
  });
});
