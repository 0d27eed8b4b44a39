import assert from "node:assert/strict";
import fc from "fast-check";
import { daySerial } from "../../src/host/input/dates";
import { readInput } from "../../src/host/input/read-input";
import { formatValue } from "../../src/host/text/format-value";

describe("host: what a cell shows", () => {
  const cases: [Parameters<typeof formatValue>[0], string | undefined, string][] = [
    [1234.5, undefined, "1234.5"], [0.1 + 0.2, undefined, "0.3"], [123456789012, undefined, "1.23457E+11"], [1e-10, undefined, "1E-10"], [-5, undefined, "-5"], [0, undefined, "0"],
    [1 / 3, undefined, "0.333333333"], [1234.5, "0", "1235"], [1234.5, "#,##0.00", "1,234.50"], [0.125, "0.0%", "12.5%"], [-3, "0;(0)", "(3)"], [0, '0;-0;"无"', "无"],
    [5, "000", "005"], [12345678, '0.0,,"百万"', "12.3百万"], [100000, "0.00E+00", "1.00E+05"], [7, '"第"0"名"', "第7名"], ["甲", '0;-0;0;"【"@"】"', "【甲】"], ["甲", "0", "甲"],
    [43678, "yyyy-mm-dd", "2019-08-01"], [43678, 'yyyy"年"m"月"d"日"', "2019年8月1日"], [43678.5, "m/d/yyyy h:mm", "2019/8/1 12:00"], [43678.75, "h:mm AM/PM", "6:00 PM"],
    [43678, "[$-804]aaaa", "星期四"], [60, "yyyy-mm-dd", "1900-02-29"], [61, "yyyy-mm-dd", "1900-03-01"], [1, "yyyy-mm-dd", "1900-01-01"], [1.5, "[h]:mm", "36:00"],
    [true, "0", "TRUE"], [{ error: "#N/A" }, "0", "#N/A"], [null, "0", ""], [12, "@", "12"], [3, "_(* #,##0_)", " 3 "],
  ];
  for (const [value, code, shown] of cases) it(`${JSON.stringify(value)} by ${code ?? "General"} is ${shown}`, () => assert.equal(formatValue(value, code, false), shown));

  it("dates differ by 1,462 days between the two systems", () => assert.equal(formatValue(43678 - 1462, "yyyy-mm-dd", true), "2019-08-01"));

  it("an ISO date written is shown as the same date, for every day", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(Date.UTC(1900, 2, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }), (date) => {
        const iso = `${String(date.getUTCFullYear()).padStart(4, "0")}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
        const { value } = readInput(iso, "General", false, { formulaInTextCell: true });
        assert.equal(value, daySerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
        assert.equal(formatValue(value, "yyyy-mm-dd", false), iso);
      }),
    );
  });

  it("a text after an apostrophe is stored as it is, and into a text cell anything but =", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        assert.deepEqual(readInput(`'${text}`, "General", false, { formulaInTextCell: true }), { value: text });
        if (!/^[=']/.test(text)) assert.deepEqual(readInput(text, "@", false, { formulaInTextCell: true }), { value: text });
      }),
    );
  });
});
