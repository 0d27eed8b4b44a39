import assert from "node:assert/strict";
import fc from "fast-check";
import { shownFormat, shownNumber, shownText } from "../../src/sheet/shown-number";

const shown = (value: number, code: string): string | undefined => {
  const format = shownFormat(code);
  return format && shownNumber(value, format);
};

describe("numbers shown in digits of their format", () => {
  it("are what the cell shows", () => {
    const cases: [number, string, string][] = [[12345, "000000", "012345"], [7, "000", "007"], [12345, "000000;-000000", "012345"], [53186062283, "0000-00000000", "0531-86062283"], [5, "\"第\"00", "第05"], [12345, "[$-804]000000", "012345"], [12345678, "0000\\-0000", "1234-5678"], [53186062283, "(0000)00000000", "(0531)86062283"]];
    for (const [value, code, text] of cases) assert.equal(shown(value, code), text, code);
  });

  it("are the numbers themselves by formats that group, round, colour or name our currency", () => {
    for (const code of ["General", "0", "#,##0", "0.00", "0%", "yyyy-mm-dd", "@", "00.0", "0E+00", "0.0,", "\"¥\"#,##0.00", "[$¥-804]#,##0", "[$CNY]\\ #,##0.00", "#,##0_);(#,##0)", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "###-####-####", "# ?/?", "[红色]0", "[DBNum1][$-804]General", "G/通用格式", "+0;-0", ";;;", "yyyy\"年\"m\"月\"", "0;-0;\"无\"", "0;-0;\"-\""]) {
      for (const value of [12345, 0]) assert.equal(shown(value, code), undefined, code);
    }
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

describe("numbers beside which their format says something", () => {
  it("are what the cell says, with all their digits", () => {
    const cases: [number, string, string][] = [
      [3, "0\"万人\"", "3万人"], [3, "0万人", "3万人"], [3, "0!万!人", "3万人"], [0.25, "0.0\"万\"", "0.25万"], [2.5, "0.0\"千人\"", "2.5千人"], [12345, "0\"人\"", "12345人"], [500000, "#,##0.00\"元\"", "500000元"],
      [2000, "\"约\"0", "约2000"], [2000, "0\"人（计划）\"", "2000人（计划）"], [2000, "0\"以上\"", "2000以上"], [2000, "\"≥\"0", "≥2000"], [2000, "0\\+", "2000+"], [2000, "General\"人\"", "2000人"], [2000, "G/通用格式\"人\"", "2000人"],
      [85, "0\"%\"", "85%"], [0.85, "0%\"以上\"", "85%以上"], [3, "[Red]0\"万人\"_ ", "3万人"], [500, "[$USD]\\ 0", "USD 500"], [7, "\"第\"0\"期\"", "第7期"], [-5, "0\"人\"", "-5人"], [-5, "0\"人\";-0\"人\"", "-5人"], [-5, "0\"人\";(0)\"人\"", "-5人"],
    ];
    for (const [value, code, text] of cases) assert.equal(shown(value, code), text, code);
  });

  it("choose the section that the value has", () => {
    const either = "[>=10000]0!.0,\"万\";0\"人\"";
    assert.deepEqual([shown(30000, either), shown(500, either)], ["3万", "500人"]);
    assert.deepEqual([1, 0, 2].map((value) => shown(value, "[=1]\"是\";[=0]\"否\";0")), ["是", "否", undefined]);
    assert.deepEqual([5, -5, 0].map((value) => shown(value, "0\"人\";;\"待定\"")), ["5人", undefined, "待定"]);
  });

  it("keep their value where the format divides for show", () => {
    const cases: [number, string, string | undefined][] = [
      [2500, "0.0,\"千\"", "2.5千"], [12345, "0!.0,\"万\"", "1.2345万"], [30000, "0\\.0,\"万人\"", "3万人"], [30000, "0!.0000\"万\"", "3万"], [30000, "#\".\"#,\"万\"", "3万"], [2.5e8, "0!.00,,\"亿\"", "2.5亿"], [5e6, "0.0,,\"百万\"", "5百万"],
      [500000, "0!.0,\"万元\"", "50万元"], [30000, "0!.0,", "3万"], [2500, "0.0,\"K\"", "2500"], [30000, "#,\"人\"", "30000人"], [30000, "#\"万\"0000\"人\"", "30000人"], [30000, "0,\"万\"", "30000（显示为30万）"],
    ];
    for (const [value, code, text] of cases) assert.equal(shown(value, code), text, code);
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => assert.equal(Math.round(Number(shown(value, "0!.0,\"万\"")!.slice(0, -1)) * 1e4), value)));
  });

  it("are the same of texts", () => {
    const words = (code: string): string | undefined => { const format = shownFormat(code); return format && shownText("济南学院", format); };
    assert.deepEqual([words("\"山东\"@"), words("0;0;0;@\"（筹）\""), words("@"), words("0\"人\""), words("_ @_ "), words(";;;")], ["山东济南学院", "济南学院（筹）", undefined, undefined, undefined, undefined]);
    assert.equal(shown(5, "\"山东\"@"), undefined);
  });

  it("answer any format whatever", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("0", "#", "?", ".", ",", ";", "\"万\"", "\"", "\\", "!", "@", "%", "[", "]", "[>5]", "E+", "General", "人", "_", "*", "$", "-"), { maxLength: 14 }), fc.double(), (parts, value) => {
      const text = shown(value, parts.join(""));
      assert.ok(text === undefined || typeof text === "string");
    }));
  });
});
