import assert from "node:assert/strict";
import fc from "fast-check";
import { masked } from "../../../src/core/dictionary/mask";
import { creditCodeHolds } from "../../../src/core/dictionary/values/shape";

const wide = (text: string): string => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const digits = (text: string): string => text.normalize("NFKC").replace(/[^\dX]/giu, "");

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const two = (number: number): string => String(number).padStart(2, "0");
const idNumber = fc.tuple(fc.constantFrom(110101, 370102, 371082, 430104, 320902, 650100), fc.integer({ min: 1930, max: 2010 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 999 })).map(([county, year, month, day, serial]) => {
  const body = `${county}${year}${two(month)}${two(day)}${String(serial).padStart(3, "0")}`;
  return body + "10X98765432"[[...body].reduce((sum, digit, i) => sum + Number(digit) * weights[i], 0) % 11];
});
const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 })).map(([head, rest]) => `${head}${String(rest).padStart(9, "0")}`);
const around = fc.constantFrom(["", ""], ["张三", "李四"], ["身份证号：", "，校验错误"], ["（", "）"], ["“", "”"], ["电话 ", " 转"], ["ID", "。"], ["2019年 ", " 3人"]);

/** Ways to write a number in groups. */
const spaced = (sizes: readonly number[], between: string) => (text: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(between);
};
const separators = [" ", "-", "\u3000", "－", "—", " - ", "\u200b"];
const idShapes = [[18], [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [3, 3, 4, 4, 4], [4, 4, 4, 4, 2], [6, 6, 6], [14, 4], Array.from({ length: 18 }, () => 1)];
const mobileShapes = [[11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [5, 6]];

describe("numbers of persons", () => {
  it("IDs are masked however they are written, but for two digits; masked again they are the same", () => {
    fc.assert(fc.property(idNumber, fc.constantFrom(...idShapes), fc.constantFrom(...separators), fc.boolean(), around, (id, shape, between, full, [before, behind]) => {
      const written = (full ? wide : String)(spaced(shape, between)(id));
      const said = masked(before + written + behind);
      assert.equal(digits(said), digits(before) + id.slice(-2) + digits(behind), written);
      assert.equal(said.length, (before + written + behind).length);
      assert.equal(masked(said), said);
    }), { numRuns: 600 });
  });

  it("one whose check digit is wrong, in lower case, of fifteen digits, or as a number that lost its digits too", () => {
    for (const [text, shown] of [["370102199003078881", "****************81"], ["37010219900307888x", "****************8x"], ["370102900307888", "*************88"], ["3.70102199003079E+17", "3.**************E+**"]])
      assert.equal(masked(text), shown);
    assert.equal(masked("身份证号 370102199913398888"), "身份证号 ****************88");
    assert.equal(masked("99990000111122223", "teacher"), "***************23");
    assert.equal(masked("张三370102199003078888.xlsx、13800138000"), "张三****************88.xlsx、138****8000");
  });

  it("mobiles are masked however they are written", () => {
    fc.assert(fc.property(mobile, fc.constantFrom(...mobileShapes), fc.constantFrom(...separators), fc.constantFrom("", "+86", "+86 ", "+86-", "86-", "0086 ", "(+86)"), fc.boolean(), around, (number, shape, between, abroad, full, [before, behind]) => {
      const written = (full ? wide : String)(abroad + spaced(shape, between)(number));
      const said = masked(before + written + behind);
      assert.equal(digits(said), digits(before) + digits(abroad) + number.slice(0, 3) + number.slice(-4) + digits(behind), written);
      assert.equal(masked(said), said);
    }), { numRuns: 600 });
  });

  it("landlines with what stands before and behind them", () => {
    for (const [text, shown] of [
      ["0531-88881234", "0531-******34"], ["（0531）88881234", "（0531）******34"], ["010 8888 1234", "010 **** **34"], ["053188881234转805", "0531******34转***"], ["0531-88881234-805", "0531-******34-***"],
      ["＋86－531－88881234", "＋86－531－******34"], ["０５３１－８８８８１２３４", "０５３１－******３４"], ["电话：88881234", "电话：******34"], ["0633-8781234 分机 12", "0633-*****34 分机 **"],
    ]) assert.equal(masked(text), shown, text);
  });

  it("two numbers side by side are two", () => {
    assert.equal(masked("13800138000 370102199003078888"), "138****8000 ****************88");
    assert.equal(masked("13800138000-13900139000"), "138****8000-139****9000");
    assert.equal(masked("0531-88881234、13800138000/0531-88881235"), "0531-******34、138****8000/0531-******35");
  });
});

const creditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditCode = (signs: string) => fc.tuple(fc.constantFrom("11", "12", "13", "51", "52", "91", "92", "93"), fc.constantFrom("370102", "371900", "110108", "430100", "320900", "100000"), fc.array(fc.constantFrom(...signs), { minLength: 8, maxLength: 8 })).map(([kind, region, org]) => {
  const sum = org.reduce((all, sign, i) => all + (/\d/u.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55) * [3, 7, 9, 10, 5, 8, 4, 2][i], 0);
  const body = kind + region + org.join("") + "0X987654321"[sum % 11];
  return body + [...creditSigns].find((sign) => creditCodeHolds(body + sign))!;
});

describe("what is no person's number", () => {
  const whole = (text: string, record?: string): void => assert.equal(masked(text, record), text);

  it("credit codes stay, of letters or of digits alone, in any text and of any record", () => {
    fc.assert(fc.property(fc.oneof(creditCode("0123456789"), creditCode(creditSigns.replace("X", ""))), around, fc.constantFrom(undefined, "institution", "teacher"), (code, [before, behind], record) => whole(`${before}${code}${behind}`, record)), { numRuns: 2000 });
    // Even with a wrong check sign.
    whole("统一社会信用代码 12370000495571234A 的校验位不对");
  });

  it("years, dates, counts, amounts, numbers of documents, areas, hours and places in a sheet stay", () => {
    const year = fc.integer({ min: 1949, max: 2050 });
    const text = fc.oneof(
      fc.tuple(year, year).map(([a, b]) => `${a}-${b}`), fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => [`${y}-${two(m)}-${two(d)}`, `${y}${two(m)}${two(d)}`, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, `${y}-${two(m)}-${two(d)} ${y + 1}-${two(m)}-${two(d)}`, `${y}${two(m)}${two(d)}-${y}${two(m)}${two(d)}`].join("；")),
      fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => `${n}`), fc.integer({ min: 0, max: 1e13 }).map((n) => `${n} 元，合计${n}，${n}.50，${n.toLocaleString("en-US")}`), fc.integer({ min: 13e9, max: 19e9 }).map((n) => `${n}元、${n}人、经费 ${n}`),
      fc.tuple(year, fc.integer({ min: 1, max: 999 })).map(([y, n]) => `鲁人社发〔${y}〕${n}号`), fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 4 }).map((list) => list.map((n) => `H${n}`).join("、")), fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }).map((list) => list.join("、")),
    );
    fc.assert(fc.property(text, around, (said, [before, behind]) => whole(before.replace("电话", "于") + said + behind)), { numRuns: 2000 });
    for (const one of ["第 12–14 行", "250101 个 2019", "邮编 250101 2019年", "（2019—2021）2019-2020", "1,380,013,800.00", "平均 2019 2018 2017 人"]) whole(one);
  });
});
