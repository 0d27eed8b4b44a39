import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { CellKind, NO_RESULT } from "../../../../src/sheet/cells";
import { book } from "./book";

describe("what is told of how a sheet was read", () => {
  it("names formulas without a result, but not those of a row that is no record", () => {
    const made = book([{ name: "单位", rows: [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", "?"], ["乙学院", "高校", 2300], ["合计", null, "?"]] }]);
    const at = made.strings.push(NO_RESULT) - 1;
    const column = made.sheets[0].columns[2]!;
    for (const row of [1, 3]) [column.kind[row], column.value[row]] = [CellKind.error, at];
    assert.deepEqual(findTables(made).remarks, [{ sheet: "单位", said: { code: "no-result", data: { cells: [{ row: 1, column: 2 }], count: 1 } } }]);
  });
});
