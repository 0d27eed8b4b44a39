import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { inExcel as request } from "../../src/excel/run";
import { pack, unpack } from "../files/patch/support/package";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const space = `xmlns="${main}" xmlns:r="${doc}"`;
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const relations = (...list: [string, string, string][]): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.startsWith("http") ? kind : `${doc}/${kind}`}" Target="${target}"/>`).join("")}</Relationships>`;
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const dot = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
const chart = (range: string): string => `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>数据!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${range}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
const anchor = (from: number, to: number, content: string, kind = "twoCell"): string => `<xdr:twoCellAnchor editAs="${kind}"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const graphic = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill><xdr:spPr/></xdr:pic>`;
const drawing = (content: string): string => `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${doc}">${content}</xdr:wsDr>`;
const shape = (id: number, row: number): string => `<v:shape id="_x0000_s${id}" type="#t"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>2, 15, ${row}, 2, 4, 31, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;

/** Two lines with a sum below, and all that can speak of them, here and on another sheet; with a table, the sum is its row of totals. */
function template(table: boolean): Uint8Array {
  const total = table ? `<c r="E4"><f>SUBTOTAL(109,表1[人数])</f><v>30</v></c>` : `<c r="E4"><f>SUM(E2:E3)</f><v>30</v></c>`;
  const data = `<row r="1">${["单位", "代码", "地址", "电话", "人数"].map((value, i) => text(`${"ABCDE"[i]}1`, value)).join("")}</row><row r="2">${text("A2", "甲")}<c r="E2"><v>10</v></c></row><row r="3">${text("A3", "乙")}<c r="E3"><v>20</v></c></row><row r="4">${text("A4", "合计")}${total}</row><row r="6">${text("A6", "盖章")}</row>`;
  const extension = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{00000000-0000-4000-8000-000000000001}"><xm:f>E2&gt;AVERAGE(又!$A$1,E$2:E$3)</xm:f></x14:cfRule><xm:sqref>E2:E3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`
    + `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>又!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${x14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>数据!E2:E3</xm:f><xm:sqref>F4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const types = [["xl/workbook.xml", `${sheetml}.sheet.main+xml`], ["xl/worksheets/sheet1.xml", `${sheetml}.worksheet+xml`], ["xl/worksheets/sheet2.xml", `${sheetml}.worksheet+xml`], ["xl/comments1.xml", `${sheetml}.comments+xml`], ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"], ["xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"], ["xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"], ["xl/pivotCache/pivotCacheDefinition1.xml", `${sheetml}.pivotCacheDefinition+xml`], ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"], ...(table ? [["xl/tables/table1.xml", `${sheetml}.table+xml`]] : [])];
  return pack({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>${types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${head}<workbook ${space}><sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="又" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$E$6</definedName><definedName name="人数">数据!$E$2:$E$3</definedName><definedName name="前两项">OFFSET(数据!$A$2,0,0,COUNTA(数据!$A$2:$A$3),1)</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId3"/></pivotCaches></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"], ["rId3", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${head}<pivotCacheDefinition ${space} refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:E3" sheet="数据"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${space}><sheetData>${data}</sheetData><conditionalFormatting sqref="A2:E3"><cfRule type="expression" priority="1"><formula>$E2=MAX($E$2:$E$3)</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="E2:E3"><formula1>COUNTIF($E$2:$E$3,E2)=1</formula1></dataValidation></dataValidations><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>${table ? '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' : ""}${extension}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId3", "comments", "../comments1.xml"], ["rId5", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"], ...(table ? [["rId4", "table", "../tables/table1.xml"] as [string, string, string]] : [])),
    ...(table && { "xl/tables/table1.xml": `${head}<table xmlns="${main}" id="1" name="表1" displayName="表1" ref="A1:E4" totalsRowCount="1"><autoFilter ref="A1:E3"/><sortState ref="A2:E3"><sortCondition ref="E2:E3"/></sortState><tableColumns count="5">${["单位", "代码", "地址", "电话"].map((name, i) => `<tableColumn id="${i + 1}" name="${name}"${i === 0 ? ' totalsRowLabel="合计"' : ""}/>`).join("")}<tableColumn id="5" name="人数" totalsRowFunction="sum"/></tableColumns></table>` }),
    "xl/comments1.xml": `${head}<comments xmlns="${main}"><authors><author>甲</author></authors><commentList><comment ref="A2" authorId="0"><text><t>一</t></text></comment><comment ref="A6" authorId="0"><text><t>二</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A6" dT="2019-09-01T00:00:00.00" personId="{00000000-0000-4000-8000-000000000002}" id="{00000000-0000-4000-8000-000000000003}"><text>二</text></threadedComment></ThreadedComments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(1025, 1)}${shape(1026, 5)}</xml>`,
    "xl/drawings/drawing1.xml": drawing(anchor(1, 7, graphic) + anchor(5, 9, picture, "oneCell")),
    "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "chart", "../charts/chart1.xml"], ["rId2", "image", "../media/image1.png"]),
    "xl/drawings/drawing2.xml": drawing(anchor(1, 7, graphic)), "xl/drawings/_rels/drawing2.xml.rels": relations(["rId1", "chart", "../charts/chart2.xml"]),
    "xl/charts/chart1.xml": chart("数据!$E$2:$E$3"), "xl/charts/chart2.xml": chart("数据!$E$2:$E$3"), "xl/media/image1.png": dot,
    "xl/worksheets/sheet2.xml": `${head}<worksheet ${space}><sheetData><row r="1"><c r="A1"><f>SUM(数据!E2:E3)</f><v>30</v></c><c r="B1"><f>SUMIFS(数据!$E$2:$E$3,数据!$A$2:$A$3,"甲")+数据!E4</f><v>40</v></c></row><row r="2"><c r="A2"><f>SUMPRODUCT((数据!E2:E3&gt;5)*1)</f><v>2</v></c></row></sheetData><conditionalFormatting sqref="A1:A2"><cfRule type="expression" priority="1"><formula>A1&lt;SUM(数据!$E$2:$E$3)</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>数据!$A$2:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D1" location="数据!A6"/></hyperlinks><drawing r:id="rId1"/></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": relations(["rId1", "drawing", "../drawings/drawing2.xml"]),
  });
}

/** Rows put in before the last line, as a fill does, and saved. */
const grown = (bytes: Uint8Array, row: number, count: number): Promise<Uint8Array> =>
  inExcel(bytes, "a.xlsx", () => request(async (context) => {
    context.workbook.worksheets.getItem("数据").getRange(`${row}:${row + count - 1}`).insert("Down");
    await context.sync();
  }));

/** Each thing that spoke of lines 2–3 speaks of 2–`last`; what stood below has moved along. */
function assertFollows(bytes: Uint8Array, last: number, table: boolean): void {
  const parts = unpack(bytes);
  const by = last - 3;
  const has = (part: string, ...wanted: string[]): void => { for (const one of wanted) assert.ok(parts[part].includes(one), `${part} has no ${one}: ${parts[part]}`); };
  has("xl/worksheets/sheet1.xml", `<conditionalFormatting sqref="A2:E${last}">`, `<formula>$E2=MAX($E$2:$E$${last})</formula>`, `sqref="E2:E${last}"><formula1>COUNTIF($E$2:$E$${last},E2)=1`, `<xm:f>E2&gt;AVERAGE(又!$A$1,E$2:E$${last})</xm:f>`, `<xm:sqref>E2:E${last}</xm:sqref>`, `<xm:sqref>D2:D${last}</xm:sqref>`, `<xm:f>数据!E2:E${last}</xm:f><xm:sqref>F${last + 1}</xm:sqref>`, "<xm:f>又!$A$1:$A$3</xm:f>",
    table ? `<c r="E${last + 1}"><f>SUBTOTAL(109,表1[人数])</f>` : `<c r="E${last + 1}"><f>SUM(E2:E${last})</f>`);
  if (table) has("xl/tables/table1.xml", `ref="A1:E${last + 1}" totalsRowCount="1"><autoFilter ref="A1:E${last}"/><sortState ref="A2:E${last}"><sortCondition ref="E2:E${last}"/>`);
  has("xl/workbook.xml", `数据!$A$1:$E$${6 + by}<`, `>数据!$E$2:$E$${last}<`, `OFFSET(数据!$A$2,0,0,COUNTA(数据!$A$2:$A$${last}),1)`);
  has("xl/worksheets/sheet2.xml", `<f>SUM(数据!E2:E${last})</f>`, `<f>SUMIFS(数据!$E$2:$E$${last},数据!$A$2:$A$${last},"甲")+数据!E${last + 1}</f>`, `<f>SUMPRODUCT((数据!E2:E${last}&gt;5)*1)</f>`, `A1&lt;SUM(数据!$E$2:$E$${last})`, `<formula1>数据!$A$2:$A$${last}</formula1>`, `location="数据!A${6 + by}"`);
  has("xl/charts/chart1.xml", `<c:f>数据!$E$2:$E$${last}</c:f>`, `<c:f>数据!$A$2:$A$${last}</c:f>`);
  has("xl/charts/chart2.xml", `<c:f>数据!$E$2:$E$${last}</c:f>`);
  has("xl/pivotCache/pivotCacheDefinition1.xml", `<worksheetSource ref="A1:E${last}" sheet="数据"/>`);
  has("xl/comments1.xml", 'ref="A2"', `ref="A${6 + by}"`);
  has("xl/threadedComments/threadedComment1.xml", `ref="A${6 + by}"`);
  has("xl/drawings/vmlDrawing1.vml", "<x:Row>1</x:Row>", `<x:Row>${5 + by}</x:Row>`, `2, 15, ${5 + by}, 2, 4, 31, ${9 + by}, 1`);
  assert.deepEqual([...parts["xl/drawings/drawing1.xml"].matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => Number(row)), [1, 7 + by, 5 + by, 9 + by]);
}

describe("a template that grows", () => {
  for (const table of [false, true])
    it(`${table ? "with a table and its totals" : "with sums below"}: all that speaks of its lines follows in the saved file, once and once more`, async () => {
      const once = await grown(template(table), 3, 1);
      assertFollows(once, 4, table);
      const twice = await grown(once, 4, 3);
      assertFollows(twice, 7, table);
    });
});
