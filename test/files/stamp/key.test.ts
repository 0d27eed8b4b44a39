import assert from "node:assert/strict";
import fc from "fast-check";
import { sheetKey } from "../../../src/files/stamp/fingerprint";
import { CellKind, type SheetCells } from "../../../src/sheet/cells";
import { ContentKey, contentKey } from "../../../src/sheet/content-key";

describe("the key of what stands in a sheet", () => {
  it("is the same however the bytes come in pieces", () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 12 }), (pieces) => {
      const key = new ContentKey();
      for (const piece of pieces) key.add(piece);
      assert.equal(key.end(), contentKey(Uint8Array.from(pieces.flatMap((piece) => [...piece]))));
    }));
    // Keys stand in stamps of workbooks written long ago.
    assert.equal(contentKey(new TextEncoder().encode("基地核验 1")), "14-97e73b61-a725cef7");
  });

  it("is that of name, places and values joined, as it stands in stamps", () => {
    const strings = ["", "甲\r\n乙\r丙", "#N/A", "学".repeat(70_000), "𠀀"];
    const cells: [number, number, string][] = [
      [CellKind.blank, 0, ""], [CellKind.text, 0, ""], [CellKind.text, 1, '"甲\n乙\n丙'], [CellKind.error, 2, "!#N/A"], [CellKind.text, 3, `"${strings[3]}`], [CellKind.text, 4, '"𠀀'],
      [CellKind.number, 0, "=0"], [CellKind.number, -0, "=0"], [CellKind.number, 1e12, "=1000000000000"], [CellKind.number, 123456789012345, "=123456789012000"], [CellKind.number, 0.1 + 0.2, "=0.3"],
      [CellKind.number, -7, "=-7"], [CellKind.number, 1e300, "=1e+300"], [CellKind.date, 43728, "=43728"], [CellKind.boolean, 1, "?1"],
    ];
    const column = { kind: Uint8Array.from(cells, ([kind]) => kind), value: Float64Array.from(cells, ([, value]) => value) };
    const sheet = { name: "单位", rowCount: cells.length, columns: [column, undefined, column] } as unknown as SheetCells;
    const pieces = [0, 2].flatMap((at) => cells.flatMap(([, , text], row) => (text === "" ? [] : [`${at},${row},${text}`])));
    assert.equal(sheetKey(sheet, strings), contentKey(new TextEncoder().encode(["单位", ...pieces].join("\u0001"))));
  });
});
