import assert from "node:assert/strict";
import { isBuiltInDate, isDateFormat } from "../../src/sheet/date-format";

describe("which number formats show a date", () => {
  for (const code of [
    "yyyy-mm-dd", "yyyy/m/d;@", "m/d/yy h:mm", "[h]:mm", "[mm]:ss", "mm:ss.0", "e年m月d日", "yyyy\"年\"m\"月\"", "[$-804]aaaa", "aaa", "[DBNum1]yyyy年", "[$-F800]dddd, mmmm dd, yyyy",
    "上午/下午h\"时\"", "[=0]\"\";yyyy-mm-dd", "ggge", "[Red]d", "YYYY", "h AM/PM", "yyyy\\-mm", "[$-804]yyyy年m月d日;@", "e\"年\"", "yyyy/m/d h:mm",
  ]) it(`${code} does`, () => assert.equal(isDateFormat(code), true));

  for (const code of [
    "General", "General\"人\"", "[Blue]General", "0年", "0日", "#,##0;[Red]General", "G/通用格式", "0.00E+00", "##0.0e-0", "\"d\"0", "\\d0", "0_d", "*d0", "@", "0.00%", "# ?/?",
    "[Red]0", "[>100]0;[<=10]#", "¥#,##0.00", "[DBNum2]0", "0\"小时", "", ";;;", "000000", "[$¥-804]#,##0", "标准", "0\"月\"", "_-* #,##0_-", "\"共 \"0\" days\"",
  ]) it(`${code || "an empty one"} does not`, () => assert.equal(isDateFormat(code), false));

  it("knows the built-in ones, the Chinese included", () => {
    assert.deepEqual([...Array(60).keys()].filter(isBuiltInDate), [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  });
});
