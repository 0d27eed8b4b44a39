import assert from "node:assert/strict";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookCells } from "../../src/sheet/cells";
import { review, type ReviewResult } from "../../src/core/review/review";
import { normalise } from "../../src/core/dictionary/text/normalise";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { application, workbookOf } from "./application";
import { reported } from "../support/findings";

/** Simplified character → those of the Traditional script that become it. */
const traditional = new Map<string, string[]>();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const plain = normalise(char);
  if (plain !== char) traditional.set(plain, [...(traditional.get(plain) ?? []), char]);
}

/** The workbook as somebody writes it who uses Traditional characters; `pick` chooses among several. */
function twin(book: WorkbookCells, pick: (choices: number) => number): WorkbookCells {
  const write = (text: string): string => [...text].map((char) => {
    const choices = traditional.get(char);
    return choices ? choices[pick(choices.length)] : char;
  }).join("");
  return { ...book, strings: book.strings.map(write), sheets: book.sheets.map((sheet) => ({ ...sheet, name: write(sheet.name) })) };
}

const told = (result: ReviewResult): string[] =>
  reported(result).map((one) => normalise([one.clause, one.outcome, one.record, one.unit, one.sheet, one.cells.join(), one.value, one.required, one.message].join("|")));

describe("a workbook wholly in Traditional characters", () => {
  const sample = readWorkbook(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")), "sample.xlsx");
  const clean = readWorkbook(workbookOf(application), "a.xlsx");
  const options = { packs: packs.filter((pack) => pack.id === "shandong-2019"), known: [...packs], on: "2019-09-24" };
  const written = readWorkbook(workbookOf({
    institution: [
      { name: "甲学院", annualTrainees: "约2000", matchingFunds: "50万元", applicationDate: "2019年9月20号", contactPhone: "0531-86000001转3", headName: "暂无数据", sysFunds: "没有", trainingSince: "1998年" },
      { name: "乙学院", annualTrainees: "1.2万人", matchingFunds: "两万", applicationDate: "2019年9月20日 周五 下午2时", headName: "无", sysFunds: "未建立", managersFt: "余2人", type: "高职院校" },
    ],
    facilities: [{ unit: "甲学院", landArea: "30亩", classroomCount: "12间", books: "1.2万册" }, { unit: "乙学院", landArea: "2000余", classroomCount: "没有", books: "待补充" }],
  }), "b.xlsx");
  for (const [which, book] of [["the messy sample", sample], ["a clean application", clean], ["values with words beside them", written]] as const) {
    it(`gives the findings of its Simplified twin: ${which}`, () => {
      const expected = told(review([book], options));
      assert.deepEqual(told(review([twin(book, () => 0)], options)), expected);
      fc.assert(fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const other = twin(book, (choices) => numbers.next().value % choices);
        assert.deepEqual(told(review([other], options)), expected);
      }), { numRuns: 8 });
    });
  }
});
