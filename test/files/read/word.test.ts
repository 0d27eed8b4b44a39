import assert from "node:assert/strict";
import { readAny } from "../../../src/files/read";
import { cellsOf } from "./support/cells";
import { cell, docx, para, row, run, table } from "./support/docx";

const read = async (body: string, file = "报送/申请表.docx") => readAny(docx(body), file);
const told = async (body: string) => {
  const book = await read(body);
  return book.sheets.map((sheet) => ({ name: sheet.name, cells: { ...cellsOf(book, sheet) }, merges: sheet.merges }));
};
const one = async (inner: string) => (await told(table(`<w:tr><w:tc><w:tcPr/>${inner}</w:tc></w:tr>`)))[0].cells.A1;

describe("Word documents", () => {
  it("each table is a sheet, with the lines before it above and those after the last one below", async () => {
    const sheets = await told(para("附件1") + para("某某申报汇总表") + para("填报单位：甲学院") + table(row("单位名称", "人数"), row("甲学院", "1200")) + para("") + para("人员名册") + table(row("姓名", "学历"), row("张三", "本科")) + para("说明：一式三份。"));
    assert.deepEqual(sheets, [
      { name: "某某申报汇总表", cells: { A1: "附件1", A2: "某某申报汇总表", A3: "填报单位：甲学院", A4: "单位名称", B4: "人数", A5: "甲学院", B5: "1200" }, merges: [] },
      { name: "人员名册", cells: { A1: "人员名册", A2: "姓名", B2: "学历", A3: "张三", B3: "本科", A5: "说明：一式三份。" }, merges: [] },
    ]);
    assert.deepEqual((await told(table(row("甲"))))[0].name, "申请表");
    assert.deepEqual(await told(para("单位名称：甲学院")), [{ name: "申请表", cells: { A1: "单位名称：甲学院" }, merges: [] }]);
  });

  it("texts in headers, footers, notes and remarks are told, each once, and page numbers are none", async () => {
    const noted = `<w:footnote w:type="separator">${para("")}</w:footnote><w:footnote w:id="2">${para("人数含", run("旧", "<w:strike/>"), "兼职")}</w:footnote>`;
    const bytes = docx(table(row("单位名称"), row("甲学院")), [["header", para("某某省人社厅") + table(row("编号", "12"))], ["header", para("某某省人社厅") + table(row("编号", "12"))], ["footer", para("第 ", run("1"), " 页 共 3 页")], ["footnotes", noted], ["comments", para("长".repeat(80))], ["footer", "<w:p><"], ["styles", para("不读")]]);
    const book = await readAny(bytes, "a.docx");
    assert.deepEqual(book.beside, [{ where: "header", text: "某某省人社厅 编号 12" }, { where: "footnote", text: "人数含兼职" }, { where: "comment", text: `${"长".repeat(60)}…` }]);
    assert.deepEqual(book.sheets.map((sheet) => ({ ...cellsOf(book, sheet) })), [{ A1: "单位名称", A2: "甲学院" }]);
    assert.equal((await read(table(row("甲")))).beside, undefined);
  });

  it("spans are merges, across and down, and no further than they are said to reach", async () => {
    const [sheet] = await told(
      table(
        row({ text: "教学场地", merge: "restart" }, { text: "占地面积", span: 2 }, "x"),
        row({ merge: "continue" }, "a", "b", { text: "d", merge: "continue" }),
        row("e", "f", { text: "g", merge: "restart" }, "h"),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell({ text: "i" })}${cell({ merge: "continue" })}</w:tr>`,
      ),
    );
    assert.deepEqual(sheet.cells, { A1: "教学场地", B1: "占地面积", D1: "x", B2: "a", C2: "b", D2: "d", A3: "e", B3: "f", C3: "g", D3: "h", B4: "i" });
    assert.deepEqual(sheet.merges, [{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 0, right: 2 }, { top: 2, left: 2, bottom: 3, right: 2 }]);
    const old = (text: string, merge: string) => `<w:tc><w:tcPr><w:hMerge w:val="${merge}"/></w:tcPr>${para(text)}</w:tc>`;
    assert.deepEqual((await told(table(`<w:tr>${old("甲", "restart")}${old("", "continue")}${cell({ text: "乙" })}</w:tr>`)))[0], { name: "申请表", cells: { A1: "甲", C1: "乙" }, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
  });

  it("a table within a cell follows on a sheet of its own", async () => {
    const sheets = await told(table(row("甲", { inner: para("见内表") + table(row("姓名", "学历"), row("张三", "本科")) + para("") })));
    assert.deepEqual(sheets.map(({ cells }) => cells), [{ A1: "甲", B1: "见内表" }, { A1: "姓名", B1: "学历", A2: "张三", B2: "本科" }]);
  });

  it("what is inserted counts; what is deleted, moved away or hidden does not; what is struck out is told", async () => {
    const changed = '<w:ins w:id="1">' + run("一二") + '</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom w:id="3">' + run("走") + '</w:moveFrom><w:moveTo w:id="4">' + run("来") + "</w:moveTo>" + run("藏", "<w:vanish/>");
    assert.equal(await one(`<w:p>${changed}</w:p>`), "一二来");
    const book = await read(table(`<w:tr>${cell({ text: "留" })}</w:tr><w:tr><w:trPr><w:del w:id="5"/></w:trPr>${cell({ text: "删" })}</w:tr>`) + table(row({ inner: para(run("1800", "<w:strike/>"), run("2000"), run("年", "<w:strike w:val=\"0\"/>")) })));
    assert.deepEqual(book.sheets.map((sheet) => ({ ...cellsOf(book, sheet) })), [{ A1: "留" }, { A1: "2000年" }]);
    assert.deepEqual([...book.remarks!.values()], [{ struck: "1800" }]);
  });

  it("tick boxes of every age are their signs", async () => {
    const control = (checked: string, content: string) => `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/><w14:checkedState w14:val="2612"/></w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    assert.equal(await one(`<w:p>${control("1", run("☒"))}${run("新申报 ")}${control("0", run("☐"))}${run("重新确认")}</w:p>`), "☑新申报 □重新确认");
    const field = (state: string) => `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="k"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    assert.equal(await one(`<w:p>${field("<w:checked/>")}${run("是")}${field("")}${run("否")}</w:p>`), "☑是□否");
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    assert.equal(await one(`<w:p>${sign("Wingdings", "F0FE")}${sign("Wingdings", "F0A8")}${sign("Wingdings 2", "F052")}${sign("Wingdings 2", "00A3")}</w:p>`), "☑□☑□");
    const whole = `<w:tr><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${cell({ inner: para(run("☒")) })}</w:sdtContent></w:sdt>${cell({ text: "高级" })}</w:tr>`;
    assert.deepEqual((await told(table(whole)))[0].cells, { A1: "☑", B1: "高级" });
  });

  it("a control that shows its prompt is empty, one that was filled in is what was written, a list is what was chosen", async () => {
    const control = (properties: string, text: string) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    assert.equal(await one(`<w:p>${control("<w:showingPlcHdr/>", "单击或点击此处输入文字。")}</w:p>`), undefined);
    assert.equal(await one(`<w:p>${control("<w:text/>", "甲学院")}</w:p>`), "甲学院");
    const list = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="高等院校"/><w:listEntry w:val="科研院所"/></w:ddList></w:ffData></w:fldChar></w:r>';
    assert.equal(await one(`<w:p>${list}</w:p>`), "科研院所");
  });

  it("text boxes are read where they hang, once", async () => {
    const box = (text: string) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${para(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${para(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = (text: string) => `<w:r><w:pict><v:rect><v:textbox><w:txbxContent>${para(text)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
    assert.deepEqual((await told(para("标题", box("附件2")) + table(row("甲", { inner: para("乙", old("注")) }))))[0].cells, { A1: "标题", A2: "附件2", A3: "甲", B3: "乙\n注" });
  });

  it("words before an underlined blank, and what is written on it, are cells beside each other; prose is one", async () => {
    const under = "<w:u w:val=\"single\"/>";
    const [{ cells }] = await told(para(run("申报单位（盖章）"), run("  甲学院   ", under)) + para(run("联系人："), run(" 张三 ", under), run("电话："), run("  ", under)) + para(run("本单位承诺，"), run("所填属实", under)) + table(row("甲")));
    assert.deepEqual(cells, { A1: "申报单位（盖章）", B1: "甲学院", A2: "联系人：", B2: "张三", C2: "电话：", A3: "本单位承诺，所填属实", A4: "甲" });
  });

  it("several lines of a cell are lines, tabs blanks, empty ones at its ends none", async () => {
    assert.equal(await one(`${para("")}${para(run("一"), "<w:r><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>")}${para("四")}${para("")}`), "一  二\n三\n四");
  });

  it("a table that a page break divides is one, two of different width are two", async () => {
    const page = para('<w:r><w:br w:type="page"/></w:r>');
    assert.equal((await told(table(row("甲", "乙")) + page + table(row("丙", "丁")))).length, 1);
    assert.equal((await told(table(row("甲", "乙")) + page + table(row("丙", "丁", "戊")))).length, 2);
    assert.equal((await told(table(row("甲", "乙")) + para("") + table(row("丙", "丁")))).length, 2);
    assert.equal((await told(table(row("甲", "乙")) + page + para("名册") + table(row("丙", "丁")))).length, 2);
  });

  it("running text before a table has a sheet of its own", async () => {
    const sheets = await told(Array.from({ length: 30 }, (_, i) => para(`第${i}条，正文`)).join("") + table(row("甲")));
    assert.deepEqual(sheets.map(({ cells }) => Object.keys(cells).length), [10, 21]);
  });

  it("a document cut short, spans beyond the grid and nests without end are refused", async () => {
    const whole = docx(table(...Array.from({ length: 500 }, (_, i) => row(`甲${i}`, `${Math.sin(i)}`))));
    for (const part of [0.2, 0.5, 0.9]) await assert.rejects(readAny(whole.slice(0, Math.floor(whole.length * part)), "a.docx"), { name: "Refusal" });
    await assert.rejects(read(table(row({ text: "甲", span: 99_999_999 }))), { code: "off-grid" });
    await assert.rejects(read("<w:tbl><w:tr><w:tc>".repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200)), { code: "xml-depth" });
    await assert.rejects(read(table(row("甲")).repeat(1001)), { code: "too-big" });
    await assert.rejects(readAny(docx(table(row("甲", "甲"), row("甲", "甲"))), "a.docx", { caps: { cells: 3 } }), { code: "too-many-cells" });
    assert.deepEqual((await read("")).sheets.map(({ rowCount }) => rowCount), [0]);
  });
});
