import assert from "node:assert/strict";
import { readWorkbook } from "../../../src/files/read";
import { NO_RESULT } from "../../../src/sheet/cells";
import { cellsOf } from "./support/cells";
import { pack, type BookXml } from "./support/package";
import { splitting } from "./support/split";

const read = (book: BookXml) => cellsOf(readWorkbook(pack(book), "t.xlsx"));
const row = (cells: string, r = 1) => `<row r="${r}">${cells}</row>`;

describe("reading cells", () => {
  it("reads every type of cell", () => {
    assert.deepEqual({ ...read({
      strings: "<si><t>单位名称</t></si>",
      sheets: [{ rows: row(`<c r="A1" t="s"><v>0</v></c><c r="B1"><v>-12.5</v></c><c r="C1" t="n"><v>1E3</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>A1</f><v>算出的字</v></c><c r="H1" t="inlineStr"><is><t>行内</t></is></c><c r="I1" s="0"/><c r="J1" t="s"><v>0</v></c>`) }],
    }) }, { A1: "单位名称", B1: -12.5, C1: 1000, D1: true, E1: false, F1: { error: "#N/A" }, G1: "算出的字", H1: "行内", J1: "单位名称" });
  });

  it("tells an error, the same words as text, a missing result and a blank apart", () => {
    const found = read({ strings: "<si><t>#N/A</t></si>", sheets: [{ rows: row(`<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><f>A1+1</f></c><c r="D1" s="3"/><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v/></c>`) }] });
    assert.deepEqual({ ...found }, { A1: { error: "#N/A" }, B1: "#N/A", C1: { error: NO_RESULT }, E1: "", F1: { error: NO_RESULT } });
  });

  it("joins rich text and leaves phonetic runs out", () => {
    const si = "<si><r><rPr><b/></rPr><t>山东</t></r><r><t xml:space=\"preserve\"> 省 </t></r><rPh sb=\"0\" eb=\"1\"><t>シャントン</t></rPh><phoneticPr fontId=\"1\"/></si>";
    const inline = `<c r="B1" t="inlineStr"><is><r><t>继续</t></r><r><t>教育</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`;
    assert.deepEqual({ ...read({ strings: si, sheets: [{ rows: row(`<c r="A1" t="s"><v>0</v></c>${inline}`) }] }) }, { A1: "山东 省 ", B1: "继续教育" });
  });

  it("resolves references, CDATA, comments, escapes and line ends", () => {
    const strings = "<si><t>a&amp;b&#x1F600;&#20013;</t></si><si><t><![CDATA[<x>&amp;]]>尾<!-- 不是内容 -->巴</t></si><si><t>甲_x000D_乙_x005F_x000D_</t></si><si><t>一\r\n二&#13;三</t></si><si><t/></si><si/>";
    assert.deepEqual({ ...read({ strings, sheets: [{ rows: row([0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join("")) }] }) },
      { A1: "a&b😀中", B1: "<x>&amp;尾巴", C1: "甲\r乙_x000D_", D1: "一\n二\r三", E1: "", F1: "" });
  });

  it("texts in their cells are the same leapt over or not", () => {
    const inside = ["<is><t>教师</t></is>", "<is><t xml:space=\"preserve\"> 甲 </t></is>", "<is><t></t></is>", "<is><t/></is>", "<is/>", "<is><t>a&amp;b</t></is>", "<is><t>一\r\n二</t></is>", "<is><t>甲_x000D_乙</t></is>", "<is><t>甲</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>", "<is><r><t>继续</t></r><r><t>教育</t></r></is>", "<is><t>甲<!-- 不是内容 -->乙</t></is>", "<v>7</v>", "<is><t>370102</t></is>"];
    const rows = row(inside.map((cell) => `<c t="inlineStr">${cell}</c>`).join("")) + row("<c r=\"A2\" t=\"inlineStr\"><is><t>教师</t></is></c>", 2);
    const bytes = pack({ sheets: [{ rows }] });
    const whole = readWorkbook(bytes, "t.xlsx");
    assert.deepEqual({ ...cellsOf(whole) }, { A1: "教师", B1: " 甲 ", F1: "a&b", G1: "一\n二", H1: "甲\r乙", I1: "甲", J1: "继续教育", K1: "甲乙", M1: "370102", A2: "教师" });
    assert.deepEqual(readWorkbook(bytes, "t.xlsx", { inflater: splitting([3]) }), whole);
    assert.throws(() => readWorkbook(pack({ sheets: [{ rows: row(`<c t="inlineStX"><is><t>甲</t></is></c>`.repeat(9)) }] }), "t.xlsx"), { code: "cell-damaged" });
  });

  it("takes cells and rows without r in order", () => {
    assert.deepEqual({ ...read({ sheets: [{ rows: `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>` }] }) },
      { A1: 1, D1: 2, E1: 3, A5: 4, A6: 5 });
  });

  it("knows dates by number format: built-in, Chinese, custom, and not by look-alikes", () => {
    const formats: [string, boolean][] = [
      ["yyyy-mm-dd", true], ["yyyy\"年\"m\"月\"d\"日\"", true], ["[$-804]aaaa;@", true], ["[h]:mm", true], ["[Red]0.00", false], ["\"day\"0", false],
      ["0\\d", false], ["General", false], ["0.00E+00", false], ["#,##0_d", false], ["m/d/yy h:mm;@", true], ["上午/下午h\"时\"", true], ["@", false], ["[$-F800]dddd, mmmm dd", true],
    ];
    const ids = [14, 22, 27, 36, 45, 50, 58, 0, 9, 44, 49];
    const styles = formats.map(([code], i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replace(/"/g, "&quot;")}"/>`).join("")
      + formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join("") + ids.map((id) => `<xf numFmtId="${id}"/>`).join("");
    const cells = [...formats, ...ids].map((_, i) => `<c s="${i}"><v>45000</v></c>`).join("");
    const found = Object.values(read({ styles, sheets: [{ rows: `<row>${cells}</row>` }] })).map((value) => typeof value === "object");
    assert.deepEqual(found, [...formats.map(([, date]) => date), ...ids.map((id) => ![0, 9, 44, 49].includes(id))]);
  });

  it("H12: ISO cells become the serial of the workbook's own date system", () => {
    const rows = row(`<c r="A1" t="d"><v>2019-09-20</v></c><c r="B1" t="d"><v>2019-09-20T12:00:00Z</v></c><c r="C1" t="d"><v>1900-02-28</v></c><c r="D1" t="d"><v>2019-02-30</v></c><c r="E1" t="d"><v>06:00</v></c>`);
    assert.deepEqual({ ...read({ sheets: [{ rows }] }) }, { A1: { date: 43728 }, B1: { date: 43728 + 20 / 24 }, C1: { date: 59 }, D1: "2019-02-30", E1: { date: 0.25 } });
    const book = readWorkbook(pack({ workbookPr: `<workbookPr date1904="1"/>`, sheets: [{ rows }] }), "t.xlsx");
    assert.equal(book.date1904, true);
    assert.deepEqual(cellsOf(book).A1, { date: 43728 - 1462 });
  });

  it("keeps merges, hidden rows, sheet order, names and visibility", () => {
    const book = readWorkbook(pack({ sheets: [
      { name: "甲&乙<1>", rows: `<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="true"/><row r="4"><c><v>1</v></c></row><row r="9" hidden="1"/>`, after: `<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$3:D4"/></mergeCells>` },
      { name: "隐藏", state: "hidden" }, { name: "图表", type: "chartsheet" }, { name: "更隐藏", state: "veryHidden" },
    ] }), "t.xlsx");
    assert.deepEqual(book.sheets.map(({ name, visibility }) => [name, visibility]), [["甲&乙<1>", "visible"], ["隐藏", "hidden"], ["更隐藏", "veryHidden"]]);
    const [first] = book.sheets;
    assert.deepEqual(first.merges, [{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 2, left: 2, bottom: 3, right: 3 }]);
    assert.deepEqual([first.rowCount, first.hiddenRows], [4, [0, 1]]);
    assert.deepEqual(book.sheets[1].columns, []);
  });

  it("reads chosen sheets only", () => {
    const bytes = pack({ sheets: [{ name: "甲", rows: row("<c><v>1</v></c>") }, { name: "乙", rows: row("<c><v>2</v></c>") }] });
    assert.deepEqual(readWorkbook(bytes, "t.xlsx", { sheets: ["乙"] }).sheets.map((sheet) => sheet.name), ["乙"]);
  });
});
