import assert from "node:assert/strict";
import { blankWorkbook } from "../../../src/files/blank";
import { openZip, readNotes } from "../../../src/files";
import type { CellNote } from "../../../src/files/model";
import { assertUntouchedIdentical, assertWellFormed, pack, unpack } from "./support/package";
import { edit } from "./support/patch";
import { richParts, richWorkbook } from "./support/rich";

const author = "基地核验";
const say = (row: number, column: number, text: string): CellNote => ({ row, column, text });
const told = (bytes: Uint8Array, sheet: string): string[] => (readNotes(openZip(bytes)).get(sheet) ?? []).map(({ row, column, author: by, text, threaded }) => `${row},${column} ${by}${threaded ? "…" : ""}: ${text}`);

describe("notes on cells", () => {
  it("come onto a sheet without any, with the boxes they are shown in", async () => {
    const after = edit(blankWorkbook(), "Sheet1", { op: "notes", author, notes: [say(6, 7, "【不符合】年培训 1999 人\n处理：核对 <H7> & 更正"), say(0, 16_383, "边"), say(1_048_575, 0, "底")] });
    assert.deepEqual(told(after, "Sheet1"), ["6,7 基地核验: 【不符合】年培训 1999 人\n处理：核对 <H7> & 更正", "0,16383 基地核验: 边", "1048575,0 基地核验: 底"]);
    const parts = unpack(after);
    assert.match(parts["xl/worksheets/sheet1.xml"], /<legacyDrawing r:id="rId2"\/><\/worksheet>/);
    assert.match(parts["[Content_Types].xml"], /Extension="vml" ContentType="application\/vnd\.openxmlformats-officedocument\.vmlDrawing"/);
    assert.equal(parts["xl/drawings/vmlDrawing1.vml"].match(/<v:shape /g)?.length, 3);
    await assertWellFormed(after);
  });

  it("leave those of others as they are: a cell that has one gets none", async () => {
    const after = edit(richWorkbook(), "数据 表", { op: "notes", author, notes: [say(4, 0, "第二条"), say(5, 0, "请补填"), say(5, 0, "一格一条")] });
    assert.deepEqual(told(after, "数据 表"), ["4,0 甲: 请核对", "5,0 基地核验: 请补填"]);
    assertUntouchedIdentical(richWorkbook(), after, /sheet1\.xml$|comments1\.xml$|vmlDrawing1\.vml$/);
    const vml = unpack(after)["xl/drawings/vmlDrawing1.vml"];
    assert.ok(vml.startsWith(richParts()["xl/drawings/vmlDrawing1.vml"].toString().slice(0, -"</xml>".length)), "the other's box is as it was");
    assert.match(vml, /id="_x0000_s1026"[\s\S]*<x:Row>5<\/x:Row><x:Column>0<\/x:Column>/);
    await assertWellFormed(after);
  });

  it("are replaced by the author's next ones, and gone with him the workbook is what it was", async () => {
    const marked = edit(richWorkbook(), "数据 表", { op: "notes", author, notes: [say(5, 0, "一"), say(6, 0, "二")] });
    const again = edit(marked, "数据 表", { op: "notes", author, notes: [say(7, 0, "三")], keep: [{ row: 6, column: 0 }] });
    assert.deepEqual(told(again, "数据 表"), ["4,0 甲: 请核对", "6,0 基地核验: 二", "7,0 基地核验: 三"]);
    assert.equal(unpack(again)["xl/drawings/vmlDrawing1.vml"].match(/<v:shape[ >]/g)?.length, 3);
    await assertWellFormed(again);
    const [blank, cleared] = [blankWorkbook(), edit(edit(blankWorkbook(), "Sheet1", { op: "notes", author, notes: [say(0, 0, "一")] }), "Sheet1", { op: "notes", author, notes: [] })];
    assert.deepEqual(Object.keys(unpack(cleared)).filter((name) => /comments|vml/.test(name)), []);
    assert.equal(unpack(cleared)["xl/worksheets/sheet1.xml"], unpack(blank)["xl/worksheets/sheet1.xml"]);
    await assertWellFormed(cleared);
  });

  it("threaded comments count as somebody's, with or without a note for programs that know none", async () => {
    const parts = richParts();
    const threads = '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A6" id="{1}" personId="{2}"><text>谁填的？</text></threadedComment></ThreadedComments>';
    const types = parts["[Content_Types].xml"].toString().replace("</Types>", '<Override PartName="/xl/threadedComments/t1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>');
    const relations = parts["xl/worksheets/_rels/sheet1.xml.rels"].toString().replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/></Relationships>');
    const bytes = pack({ ...parts, "[Content_Types].xml": types, "xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/threadedComments/t1.xml": threads });
    const after = edit(bytes, "数据 表", { op: "notes", author, notes: [say(5, 0, "请补填")] });
    assert.deepEqual(told(after, "数据 表"), ["4,0 甲: 请核对", "5,0 …: 谁填的？"]);
    assert.deepEqual(unpack(after), unpack(bytes));
  });

  it("of more than a thousand each box has a number of its own, in blocks that the drawing says are its own", () => {
    const vml = unpack(edit(blankWorkbook(), "Sheet1", { op: "notes", author, notes: Array.from({ length: 1_500 }, (_, row) => say(row, 0, "补")) }))["xl/drawings/vmlDrawing1.vml"];
    assert.match(vml, /idmap v:ext="edit" data="1,2"/);
    assert.equal(new Set(vml.match(/id="_x0000_s\d+"/g)).size, 1_500);
  });
});
