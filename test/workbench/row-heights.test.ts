import assert from "node:assert/strict";
import { openHost } from "../../src/host";
import { fittedRows } from "../../src/workbench/row-heights";
import { pack } from "../files/read/support/package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><sz val="16"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

describe("workbench: heights of rows that have none of their own", () => {
  it("give a title in large type its room, merged over columns too, where it breaks into no lines; over rows it counts in none", () => {
    const title = `<c s="1" t="inlineStr"><is><t>${"很长的标题".repeat(20)}</t></is></c>`;
    const rows = `<row r="1">${title}</row><row r="2">${title}</row><row r="3">${title}</row>`;
    const bytes = pack({ sheets: [{ rows, after: `<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A2:A3"/></mergeCells>` }], parts: { "xl/styles.xml": styles }, styles: "" });
    const heights = fittedRows(openHost(bytes, "a.xlsx").sheet("Sheet1"));
    assert.deepEqual([...heights.keys()], [0]);
    assert.ok(heights.get(0)! > 16 && heights.get(0)! < 32, String(heights.get(0)));
  });
});
