import assert from "node:assert/strict";
import { readActiveSheet, readCustomXml, readNames, readProtection, readSheetDetail, readStyles } from "../../../src/files/read";
import { newBudget, openZip } from "../../../src/files/zip";
import { pack, worksheet } from "./support/package";
import { splitting } from "./support/split";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const rule = `<cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&gt;1</formula><extLst><ext xmlns:x14="${X14}" uri="{B025F937}"><x14:id>{ABC}</x14:id></ext></extLst></cfRule>`;
const validation = `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="请选" sqref="B2:B9 D2"><formula1>"是,否"</formula1></dataValidation>`;
const filter = `<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="是"/></filters></filterColumn></autoFilter>`;
const whole = worksheet(
  `<row r="1" ht="30" customHeight="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>
   <row r="2" hidden="1" outlineLevel="1"><c r="B2" s="2"><f t="shared" ref="B2:B4" si="0">A2+$A$1</f><v>1</v></c></row>
   <row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c><c r="C3"><f t="array" ref="C3:C4">SUM(A1:A2)</f><v>1</v></c></row>`,
  `<sheetProtection sheet="1" objects="1" password="CC1A"/>${filter}<mergeCells><mergeCell ref="A5:B6"/></mergeCells>
   <conditionalFormatting sqref="A1:A9 C1">${rule}<cfRule type="cellIs" operator="lessThan" priority="1"><formula>5</formula><formula>6</formula></cfRule></conditionalFormatting>
   <dataValidations count="1">${validation}</dataValidations>
   <hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="看"/><hyperlink ref="B1" location="'表二'!A1"/></hyperlinks>
   <printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页</oddFooter></headerFooter>`,
).replace("<sheetData>", `<sheetPr><tabColor theme="4" tint="0.5"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/><selection pane="bottomRight" activeCell="B4" sqref="B4:C5 E1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" defaultColWidth="9.5"/><cols><col min="1" max="2" width="20.5" style="1" customWidth="1"/><col min="3" max="16384" hidden="1"/></cols><sheetData>`);

const bytes = pack({
  sheets: [{ name: "甲", whole }, { name: "乙" }],
  styles: `<xf/>`,
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/hyperlink" Target="https://example.org/?a=1#b" TargetMode="External"/><Relationship Id="rId2" Type="http://x/table" Target="../tables/table1.xml"/><Relationship Id="rId3" Type="http://x/table" Target="../tables/table2.xml"/></Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t1" displayName="表1" ref="A10:C19" totalsRowCount="1"><autoFilter ref="A10:C18"><filterColumn colId="1"/></autoFilter></table>`,
    "xl/tables/table2.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="2" displayName="表2" ref="E10:F12"/>`,
    "customXml/item1.xml": `\ufeff<p:settings xmlns:p="urn:base-review"><p:a>值</p:a></p:settings>`,
    "customXml/item2.xml": `<broken`,
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/></numFmts>
      <fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="16"/><color theme="1"/><name val="方正小标宋简体"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>
      <borders><border><left/></border><border><left style="thin"><color auto="1"/></left><top style="mediumDashed"><color indexed="10"/></top></border></borders>
      <cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1" textRotation="255"/><protection locked="0"/></xf><xf numFmtId="49" fillId="1"/></cellXfs>
      <dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
  },
  rewrite: (name, xml) => {
    if (name === "xl/workbook.xml") return xml.replace("<sheets>", `<workbookProtection lockStructure="1" workbookPassword="CC1A"/><bookViews><workbookView activeTab="1"/></bookViews><sheets>`).replace("</sheets>", `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$A:$B,甲!$1:$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'甲'!$A$1:$C$9,'甲'!$E$1:$F$2</definedName><definedName name="税率" hidden="1">0.1</definedName></definedNames>`);
    if (name === "xl/_rels/workbook.xml.rels") return xml.replace("</Relationships>", [1, 2].map((i) => `<Relationship Id="c${i}" Type="http://x/customXml" Target="../customXml/item${i}.xml"/>`).join("") + "</Relationships>");
    return xml;
  },
});

describe("what a sheet says beside its values", () => {
  const zip = openZip(bytes);
  const detail = readSheetDetail(zip, "甲");

  it("formulas, shared ones spelt out", () => {
    assert.deepEqual(detail.formulas, [
      { row: 0, column: 1, text: "A1*2" }, { row: 1, column: 1, text: "A2+$A$1" }, { row: 2, column: 1, text: "A3+$A$1" },
      { row: 2, column: 2, text: "SUM(A1:A2)", array: { top: 2, left: 2, bottom: 3, right: 2 } },
    ]);
  });

  it("styles of cells, rows and columns", () => {
    const { count, row, column, style } = detail.styled;
    assert.deepEqual([...Array(count).keys()].map((i) => [row[i], column[i], style[i]]), [[0, 0, 1], [1, 1, 2]]);
    assert.deepEqual(detail.rows, [{ row: 0, height: 30, hidden: false, style: 1 }, { row: 1, hidden: true, outline: 1 }]);
    assert.deepEqual(detail.columns, [{ from: 0, to: 1, width: 20.5, hidden: false, style: 1 }, { from: 2, to: 16_383, hidden: true }]);
    assert.deepEqual([detail.defaultRowHeight, detail.defaultColumnWidth], [14.25, 9.5]);
  });

  it("rules and validations, with their XML as written", () => {
    const areas = [{ top: 0, left: 0, bottom: 8, right: 0 }, { top: 0, left: 2, bottom: 0, right: 2 }];
    assert.deepEqual(detail.conditional, [
      { areas, type: "expression", stopIfTrue: true, formulas: ["$A1>1"], priority: 2, dxf: 0, id: "{ABC}", xml: rule },
      { areas, type: "cellIs", operator: "lessThan", stopIfTrue: false, formulas: ["5", "6"], priority: 1, xml: `<cfRule type="cellIs" operator="lessThan" priority="1"><formula>5</formula><formula>6</formula></cfRule>` },
    ]);
    assert.equal(detail.validations[0].xml, validation);
    assert.deepEqual([detail.validations[0].formula1, detail.validations[0].attributes.error, detail.validations[0].areas.length], ["\"是,否\"", "请选", 2]);
  });

  it("view, page, links, filter, protection, names", () => {
    assert.deepEqual([detail.freeze, detail.gridlines, detail.tabColor], [{ rows: 3, columns: 1 }, false, "#A2B9E2"]);
    assert.deepEqual(detail.selection, { active: { row: 3, column: 1 }, areas: [{ top: 3, left: 1, bottom: 4, right: 2 }, { top: 0, left: 4, bottom: 0, right: 4 }] });
    assert.deepEqual(detail.page, { margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 }, centerHorizontally: true, paper: 9, orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: "&C第&P页" });
    assert.deepEqual(detail.links, [{ row: 0, column: 0, url: "https://example.org/?a=1#b", tip: "看" }, { row: 0, column: 1, location: "'表二'!A1" }]);
    assert.deepEqual(detail.autoFilter, { area: { top: 0, left: 0, bottom: 8, right: 2 }, xml: filter });
    assert.deepEqual(detail.tables, [
      { name: "表1", area: { top: 9, left: 0, bottom: 18, right: 2 }, filter: { area: { top: 9, left: 0, bottom: 17, right: 2 }, active: true } },
      { name: "表2", area: { top: 9, left: 4, bottom: 11, right: 5 }, filter: null },
    ]);
    assert.deepEqual({ ...detail.protection }, { sheet: "1", objects: "1", password: "CC1A" });
    assert.deepEqual([detail.printTitles, detail.printArea.length, detail.merges.length], ["1:3", 2, 1]);
    assert.deepEqual(readNames(zip).map(({ name, sheet, hidden }) => [name, sheet, hidden]), [["_xlnm.Print_Titles", "甲", false], ["_xlnm.Print_Area", "甲", false], ["税率", undefined, true]]);
    assert.deepEqual(readProtection(zip), { structure: true, windows: false, password: true });
    assert.equal(readActiveSheet(zip), "乙");
    assert.throws(() => readSheetDetail(zip, "丙"), { code: "part-missing" });
  });

  it("styles, resolved", () => {
    const styles = readStyles(zip);
    assert.deepEqual([...styles.dates], [0, 1, 0]);
    assert.deepEqual(styles.cells[1], {
      font: { name: "方正小标宋简体", size: 16, bold: true, italic: false, underline: true, color: "#000000" }, fill: "#FFC7CE",
      border: { left: { style: "thin" }, top: { style: "dashed", color: "#FF0000" } }, numberFormat: "yyyy\"年\"",
      align: { horizontal: "center", wrap: true, rotation: 255 }, locked: false,
    });
    assert.deepEqual(styles.cells[2], { font: { name: "宋体", size: 11 }, numberFormat: "@" });
    assert.deepEqual(styles.differential, [{ font: { color: "#9C0006" }, fill: "#FFC7CE" }]);
  });

  it("custom XML by namespace; broken parts of others are left out", () => {
    assert.deepEqual(readCustomXml(zip), [{ part: "customXml/item1.xml", namespace: "urn:base-review", text: `<p:settings xmlns:p="urn:base-review"><p:a>值</p:a></p:settings>` }]);
  });

  it("styles of cells of every shape, leapt over or not, and the formulas between them", () => {
    const cells = (r: number) => `<c r="A${r}" s="1"/><c r="B${r}" s="2"></c><c r="C${r}" s="1"><v>${r}</v></c><c r="D${r}" s="2" t="s"><v>0</v></c><c r="E${r}"><v>1.5</v></c><c r="F${r}" s="1"><f>C${r}*2</f><v>2</v></c><c s="2" r="G${r}" t="b"><v>1</v></c><c r="I${r}" s="1" t="inlineStr"><is><t>甲</t></is></c><c s="1" t="str"><v>a&amp;b</v></c>`;
    const xml = worksheet([1, 2, 5].map((r) => `<row r="${r}">${cells(r)}</row>`).join(""));
    const leapt = openZip(pack({ sheets: [{ name: "甲", whole: xml }], styles: "<xf/><xf/><xf/>", strings: "<si><t>甲</t></si>" }));
    const found = readSheetDetail(leapt, "甲");
    const { count, row, column, style } = found.styled;
    const styles = [[0, 1], [1, 2], [2, 1], [3, 2], [5, 1], [6, 2], [8, 1], [9, 1]];
    assert.deepEqual([...Array(count).keys()].map((i) => [row[i], column[i], style[i]]), [0, 1, 4].flatMap((r) => styles.map(([c, s]) => [r, c, s])));
    assert.deepEqual(found.formulas, [1, 2, 5].map((r) => ({ row: r - 1, column: 5, text: `C${r}*2` })));
    // A few bytes at a time nothing is leapt over.
    assert.deepEqual(readSheetDetail(leapt, "甲", newBudget({}, { inflater: splitting([3]) })), found);
  });

  it("is the same however the bytes are split", () => {
    for (const size of [1, 7, 50, 333]) assert.deepEqual(readSheetDetail(zip, "甲", newBudget({}, { inflater: splitting([size]) })), detail);
  });
});
