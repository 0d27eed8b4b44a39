import assert from "node:assert/strict";
import fc from "fast-check";
import { paddedFormat, shownNumber } from "../../src/sheet/shown-number";

const shown = (value: number, code: string): string | undefined => {
  const format = paddedFormat(code);
  return format === undefined ? undefined : shownNumber(value, format);
};

describe("numbers shown in digits of their format", () => {
  it("are what the cell shows", () => {
    const cases: [number, string, string][] = [[12345, "000000", "012345"], [7, "000", "007"], [12345, "000000;-000000", "012345"], [53186062283, "0000-00000000", "0531-86062283"], [5, "\"第\"00", "第05"], [12345, "[$-804]000000", "012345"], [12345678, "0000\\-0000", "1234-5678"]];
    for (const [value, code, text] of cases) assert.equal(shown(value, code), text, code);
  });

  it("are the numbers themselves by every other format", () => {
    for (const code of ["General", "0", "#,##0", "0.00", "0%", "yyyy-mm-dd", "0\"人\"", "@", "00.0", "0E+00", "0.0,"]) assert.equal(shown(12345, code), undefined, code);
    assert.equal(shown(250100, "000000"), undefined);
    for (const value of [-5, 1.5, 1e300, NaN]) assert.equal(shown(value, "000000"), undefined);
  });

  it("keep every digit, in order", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 2, max: 14 }), (value, zeros) => {
      const text = shown(value, "0".repeat(zeros)) ?? String(value);
      assert.equal(text, String(value).padStart(zeros, "0"));
    }));
    assert.equal(shown(1234567, "00-00"), "12345-67");
  });
});
