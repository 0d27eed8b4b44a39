import assert from "node:assert/strict";
import fc from "fast-check";
import { addsNothing, blankWorkbook, isAsWritten, patchWorkbook, readStamp, readWorkbook, stamped } from "../../../src/files";
import type { CellValue } from "../../../src/sheet/cells";

const book = (values: CellValue[][], sheet = "单位信息") =>
  patchWorkbook(blankWorkbook(sheet), { edit: [{ sheet, operations: [{ op: "cells", cells: values.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) }] }], add: [] });
const cells = (bytes: Uint8Array) => readWorkbook(bytes, "a.xlsx");
const set = (bytes: Uint8Array, sheet: string, row: number, column: number, value: CellValue) => patchWorkbook(bytes, { edit: [{ sheet, operations: [{ op: "cells", cells: [{ row, column, value }] }] }], add: [] });

describe("the stamp of an output", () => {
  const input = book([["单位名称", "年份"], ["甲学院", 2018]]);
  const marked = () => stamped(patchWorkbook(input, { edit: [], add: [{ name: "核验结果", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "第一条" }] }] }] }), "marked", "", { cells: cells(input) });

  it("is none in a workbook of somebody else, and none in what is no workbook", () => {
    assert.equal(readStamp(input), null);
    assert.equal(readStamp(new TextEncoder().encode("no workbook")), null);
  });

  it("says what it is, and holds until somebody works in the workbook", () => {
    const output = marked();
    const stamp = readStamp(output)!;
    assert.deepEqual([stamp.kind, stamp.of, stamp.ours], ["marked", "", ["核验结果"]]);
    assert.ok(isAsWritten(stamp, cells(output)) && addsNothing(stamp, cells(output)));
    const corrected = set(output, "单位信息", 1, 1, 2019);
    assert.deepEqual([readStamp(corrected) !== null, isAsWritten(stamp, cells(corrected)), addsNothing(stamp, cells(corrected))], [true, false, false]);
    const remarked = set(output, "核验结果", 0, 5, "已电话联系");
    assert.deepEqual([isAsWritten(stamp, cells(remarked)), addsNothing(stamp, cells(remarked))], [false, true]);
    const looks = patchWorkbook(output, { edit: [{ sheet: "单位信息", operations: [{ op: "columnWidth", from: 0, to: 0, width: 30 }, { op: "cells", cells: [{ row: 0, column: 0, style: { fill: "#FF0000" } }] }] }], add: [] });
    assert.ok(isAsWritten(stamp, cells(looks)));
  });

  it("is the same when sheets nobody wrote in are not read again", () => {
    const two = patchWorkbook(input, { edit: [], add: [{ name: "附件3", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "甲学院" }] }] }] });
    const output = patchWorkbook(two, { edit: [{ sheet: "附件3", operations: [{ op: "cells", cells: [{ row: 1, column: 0, value: "乙学院" }] }] }], add: [{ name: "核验结果", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "第一条" }] }] }] });
    const known = stamped(output, "marked", "", { cells: cells(two), untouched: new Set(["单位信息", "没有这张表"]) });
    assert.deepEqual(known, stamped(output, "marked", "", { cells: cells(two) }));
    assert.deepEqual(readStamp(known)!.ours, ["附件3", "核验结果"]);
    assert.ok(isAsWritten(readStamp(known)!, cells(known)));
  });

  it("is replaced by the next one, and carries any name", () => {
    const again = stamped(stamped(input, "form", "shandong-2019/summary"), "new", 'pack";&"x/applicant');
    assert.deepEqual([readStamp(again)!.kind, readStamp(again)!.of], ["new", 'pack";&"x/applicant']);
  });

  it("tells FALSE from 0", () => {
    const output = stamped(book([["是否", false]]), "new");
    assert.ok(!isAsWritten(readStamp(output)!, cells(set(output, "单位信息", 0, 1, 0))));
  });

  it("changes with every single value", () => {
    const value = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text && /^[\x20-\x7e\u4e00-\u4eff]*$/u.test(text)), fc.integer(), fc.boolean());
    const grid = fc.array(fc.array(value, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(grid, value, fc.nat(3), fc.nat(2), (values, other, row, column) => {
        const at = [row % values.length, column % values[row % values.length].length] as const;
        fc.pre(values[at[0]][at[1]] !== other);
        const output = stamped(book(values), "new");
        const stamp = readStamp(output)!;
        assert.ok(isAsWritten(stamp, cells(output)));
        assert.ok(!isAsWritten(stamp, cells(set(output, "单位信息", at[0], at[1], other))));
      }),
      { numRuns: 40 },
    );
  });
});
