import assert from "node:assert/strict";
import { DOMParser } from "@xmldom/xmldom";
import { inExcel } from "../../src/cli/in-excel";
import { review } from "../../src/core/review/review";
import { clearMarks, markFindings, writeReport } from "../../src/excel";
import { openZip, readSheetDetail, readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { locals, pack, unpack } from "../files/patch/support/package";
import { checkPackage } from "../support/package/check";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const headings = ["单位名称", "单位类别", "所在省", "所在市（州）", "年培训专业技术人才人数", "网址"];
const lines: (string | number)[][] = [["甲学院", "高等院校", "山东省", "济南市", 1500, "甲网"], ["乙研究所", "科研院所", "山东省", "青岛市", 2600, "乙网"]];
const references = (text: string) => [...text].map((c) => (c > "~" ? `&#${c.codePointAt(0)};` : c)).join("");

/** As openpyxl writes: no XML declaration, r declared where it is used, part names from the root, texts inline as references, shapes of remarks under prefixes made up per element. */
function byOpenpyxl(): Uint8Array {
  const rows = [headings, ...lines].map((row, i) => `<row r="${i + 1}">${row.map((cell, j) => (typeof cell === "number" ? `<c r="${"ABCDEF"[j]}${i + 1}" t="n"><v>${cell}</v></c>` : `<c r="${"ABCDEF"[j]}${i + 1}" t="inlineStr"><is><t>${references(cell)}</t></is></c>`)).join("")}</row>`).join("");
  const sheet = (n: number, name: string, more = "") => `<sheet xmlns:r="${doc}" name="${name}" sheetId="${n}" state="${more || "visible"}" r:id="rId${n}"/>`;
  const shape = (id: number, row: number, column: number) => `<ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" xmlns:ns1="urn:schemas-microsoft-com:office:office" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1" ns1:insetmode="auto" id="_x0000_s${id}"><ns0:textbox><div style="text-align:left"/></ns0:textbox><ns2:ClientData xmlns:ns2="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><ns2:MoveWithCells/><ns2:SizeWithCells/><ns2:AutoFill>False</ns2:AutoFill><ns2:Row>${row}</ns2:Row><ns2:Column>${column}</ns2:Column></ns2:ClientData></ns0:shape>`;
  return pack({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/comments/comment1.xml" ContentType="${sheetml}.comments+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Type="${doc}/officeDocument" Target="xl/workbook.xml" Id="rId1"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}"><workbookPr/><workbookProtection/><bookViews><workbookView visibility="visible" minimized="0" firstSheet="0" activeTab="0"/></bookViews><sheets>${sheet(1, "单位信息")}${sheet(2, "隐藏", "hidden")}</sheets><definedNames><definedName name="人数">'单位信息'!$E$2:$E$3</definedName></definedNames><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}">${[1, 2].map((n) => `<Relationship Type="${doc}/worksheet" Target="/xl/worksheets/sheet${n}.xml" Id="rId${n}"/>`).join("")}<Relationship Type="${doc}/styles" Target="styles.xml" Id="rId3"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="0"/><fonts count="2"><font><name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/><scheme val="minor"/></font><font><b val="1"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="00FFEEEE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:F3"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><sheetData>${rows}</sheetData><conditionalFormatting sqref="E2:E10"><cfRule type="cellIs" priority="1" operator="lessThan" dxfId="0"><formula>2000</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink xmlns:r="${doc}" ref="F2" r:id="rId1"/></hyperlinks><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><legacyDrawing xmlns:r="${doc}" r:id="anysvml"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${rels}"><Relationship Type="${doc}/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External" Id="rId1"/><Relationship Type="${doc}/comments" Target="/xl/comments/comment1.xml" Id="comments"/><Relationship Type="${doc}/vmlDrawing" Target="/xl/drawings/commentsDrawing1.vml" Id="anysvml"/></Relationships>`,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
    "xl/comments/comment1.xml": `<comments xmlns="${main}"><authors><author>甲</author></authors><commentList><comment ref="A2" authorId="0" shapeId="0"><text><t>请核对名称</t></text></comment><comment ref="E3" authorId="0" shapeId="0"><text><t>人数？</t></text></comment></commentList></comments>`,
    "xl/drawings/commentsDrawing1.vml": `<xml><ns0:shapelayout xmlns:ns0="urn:schemas-microsoft-com:office:office" xmlns:ns1="urn:schemas-microsoft-com:vml" ns1:ext="edit"/>${shape(1026, 1, 0)}${shape(1027, 2, 4)}</xml>`,
  });
}

/** As LibreOffice writes: true and false in words, foreign namespaces on the root, closed tags of empty elements, rich text in shared strings, remarks with a drawing beside them. */
function byLibreOffice(): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const texts = [...new Set([...headings, ...lines.flat()].filter((cell) => typeof cell === "string"))];
  const rows = [headings, ...lines].map((row, i) => `<row r="${i + 1}" customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${row.map((cell, j) => (typeof cell === "number" ? `<c r="${"ABCDEF"[j]}${i + 1}" s="1" t="n"><v>${cell}</v></c>` : `<c r="${"ABCDEF"[j]}${i + 1}" s="1" t="s"><v>${texts.indexOf(cell)}</v></c>`)).join("")}</row>`).join("");
  const xf = (more: string) => `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" ${more} applyFont="true" applyBorder="true" applyAlignment="true" applyProtection="true"><alignment horizontal="general" vertical="bottom" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/></xf>`;
  const shape = (row: number, column: number) => `<v:shape id="shape_0" fillcolor="#ffffe1" stroked="t" type="#_x0000_t202" o:allowincell="f" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>0, 79, ${row - 1}, 2, 2, 64, ${row + 3}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return pack({
    "_rels/.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${doc}/officeDocument" Target="xl/workbook.xml"/>\n</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${doc}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="单位信息" sheetId="1" state="visible" r:id="rId2"/><sheet name="隐藏" sheetId="2" state="hidden" r:id="rId3"/></sheets><definedNames><definedName function="false" hidden="false" name="人数" vbProcedure="false">单位信息!$E$2:$E$3</definedName></definedNames><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.0001"/><extLst><ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><loext:extCalcPr stringRefSyntax="ExcelA1"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${doc}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${doc}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId4" Type="${doc}/sharedStrings" Target="sharedStrings.xml"/>\n</Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="General"/></numFmts><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="宋体"/><family val="0"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${xf("")}</cellStyleXfs><cellXfs count="2">${xf('xfId="0"')}${xf('xfId="0"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFEEEE"/><bgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="16" uniqueCount="${texts.length}">${texts.map((text) => `<si><r><rPr><sz val="11"/><color rgb="FF000000"/><rFont val="宋体"/><family val="0"/><charset val="134"/></rPr><t xml:space="preserve">${text}</t></r></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${doc}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:F3"/><sheetViews><sheetView showFormulas="false" tabSelected="true" view="normal" topLeftCell="A1" colorId="64" workbookViewId="0"><selection activeCell="A1" activeCellId="0" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="8.5390625" defaultRowHeight="15" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"></sheetFormatPr><sheetData>${rows}</sheetData><conditionalFormatting sqref="E2:E10"><cfRule type="cellIs" priority="2" operator="lessThan" aboveAverage="0" equalAverage="0" bottom="0" percent="0" rank="0" text="" dxfId="0"><formula>2000</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="F2" r:id="rId2" display="甲网"/></hyperlinks><printOptions headings="false" gridLines="false"/><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="9" scale="100" fitToWidth="1" fitToHeight="1" orientation="portrait"/><headerFooter differentFirst="false" differentOddEven="false"><oddHeader></oddHeader><oddFooter></oddFooter></headerFooter><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${doc}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${doc}/hyperlink" Target="https://example.org/a" TargetMode="External"/><Relationship Id="rId3" Type="${doc}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId4" Type="${doc}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>\n</Relationships>`,
    "xl/worksheets/sheet2.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${doc}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
    "xl/comments1.xml": `${head}<comments xmlns="${main}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><authors><author> </author></authors><commentList><comment ref="A2" authorId="0"><text><r><t xml:space="preserve">请核对名称</t></r></text></comment><comment ref="E3" authorId="0"><text><r><t xml:space="preserve">人数？</t></r></text></comment></commentList></comments>`,
    "xl/drawings/drawing1.xml": `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${doc}"></xdr:wsDr>`,
    "xl/drawings/vmlDrawing1.vml": `${head}<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(1, 0)}${shape(2, 4)}</xml>`,
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetml}.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="${sheetml}.comments+xml"/><Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
  });
}

describe("workbooks that other programs saved", () => {
  for (const [program, bytes, notes] of [["openpyxl", byOpenpyxl(), "xl/comments/comment1.xml"], ["LibreOffice", byLibreOffice(), "xl/comments1.xml"]] as const) {
    it(`by ${program}: the marked copy is sound, remarks and links included, and the marks come off again`, async () => {
      assert.deepEqual(checkPackage(bytes), []);
      const file = `${program}.xlsx`;
      const result = review([readWorkbook(bytes, file)], { packs: packs.filter((one) => one.id === "shandong-2019"), known: [...packs], on: "2019-09-24" });
      const marked = await inExcel(bytes, file, async () => {
        await markFindings(result, { file });
        await writeReport("findings", result, { only: file });
      });
      assert.deepEqual(checkPackage(marked), []);
      // Every sheet leads to its part under the namespace, whatever the prefix is called and wherever it is declared.
      const book = new DOMParser().parseFromString(unpack(marked)["xl/workbook.xml"], "text/xml");
      const sheets = [...book.getElementsByTagNameNS(main, "sheet")];
      assert.deepEqual(sheets.map((e) => e.getAttribute("name")).filter((name) => name === "单位信息" || name === "隐藏" || name === "核验结果"), ["单位信息", "隐藏", "核验结果"]);
      for (const sheet of sheets) assert.ok(sheet.getAttributeNS(doc, "id"), sheet.getAttribute("name")!);
      const [before, after] = [locals(bytes), locals(marked)];
      for (const [name, local] of before) if (/comment|drawing|sheet2/i.test(name)) assert.equal(after.get(name), local, name);
      assert.ok(after.has(notes));
      const detail = readSheetDetail(openZip(marked), "单位信息");
      assert.ok(detail.conditional.length > 1);
      assert.match(detail.links[0].url ?? "", /^https:\/\/example\.org\/a/);
      const cleared = await inExcel(marked, file, async () => void (await clearMarks()));
      assert.equal(readSheetDetail(openZip(cleared), "单位信息").conditional.length, 1);
    });
  }
});
