import assert from "node:assert/strict";
import { translateFormula } from "../../../src/sheet/formula/relative";

describe("a formula at another cell", () => {
  const cases: [formula: string, rows: number, columns: number, result: string][] = [
    ["A1+$B$2*C$3-$D4", 2, 1, "B3+$B$2*D$3-$D6"],
    ["SUM(A1:B2,Sheet2!C3)", 1, 0, "SUM(A2:B3,Sheet2!C4)"],
    ["'A1 的表'!A1&\"A1\"&LOG10(A1)", 1, 1, "'A1 的表'!B2&\"A1\"&LOG10(B2)"],
    ["Table1[A1]+[1]Sheet1!A1", 1, 0, "Table1[A1]+[1]Sheet1!A2"],
    ["SUM(A:B)+SUM($C:D)+SUM(1:2)+SUM($3:4)", 1, 1, "SUM(B:C)+SUM($C:E)+SUM(2:3)+SUM($3:5)"],
    ["A1+XFD1048576", 0, 1, "B1+#REF!"], ["A1", -1, 0, "#REF!"],
    ["名称A1+ABCD1+A1048577+TRUE+1.5E3", 1, 1, "名称A1+ABCD1+A1048577+TRUE+1.5E3"],
    ["工作表1!A1", 1, 1, "工作表1!B2"],
    ["IF(A1=\"say \"\"A1\"\"\",A1:A$9,-B1%)", 1, 0, "IF(A2=\"say \"\"A1\"\"\",A2:A$9,-B2%)"],
    ["SUM(A1:B2)+Sheet2!A1", -1, 0, "SUM(#REF!)+Sheet2!#REF!"], ["SUM(A:B,2:3)", -2, -1, "SUM(#REF!,#REF!)"], ["$A$1", -1, -1, "$A$1"],
    ["A1:Sheet2!B2+{\"A1}\",2}", 1, 1, "B2:Sheet2!C3+{\"A1}\",2}"], ["#REF!A1+Sheet1!#REF!", 1, 1, "#REF!A1+Sheet1!#REF!"],
  ];
  for (const [formula, rows, columns, result] of cases) it(`${formula} → ${result}`, () => assert.equal(translateFormula(formula, rows, columns), result));
});
