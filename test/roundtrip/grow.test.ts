import assert from "node:assert/strict";
import { unpack } from "../files/patch/support/package";
import { grown, template } from "./growing-template";

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
