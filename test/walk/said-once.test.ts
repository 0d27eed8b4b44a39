import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { leftOutLines } from "../../src/cli/left-out";
import { findingsLines } from "../../src/core/reports/findings-lines";
import { toJson } from "../../src/core/reports/json";
import { review } from "../../src/core/review/review";
import { readActiveWorkbook } from "../../src/excel";
import type { WorkbookCells } from "../../src/sheet/cells";
import { readWorkbook } from "../../src/files/read";
import { packs } from "../../src/packs";
import { pack } from "../files/read/support/package";

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Units, one of them in a hidden row, with formulas of the day, of another workbook, and without a result. */
function bytes(): Uint8Array {
  const rows = [
    `<row r="1">${["单位名称", "单位类别", "年培训人数", "使用面积"].map(text).join("")}</row>`,
    `<row r="2">${text("甲学院")}${text("高校")}<c><f>YEAR(TODAY())</f><v>2500</v></c><c><f>[1]场地!A1</f><v>900</v></c></row>`,
    `<row r="3" hidden="1">${text("乙学院")}${text("高校")}<c><f>1000+1000</f></c><c><v>800</v></c></row>`,
  ].join("");
  const sheets = [["单位"], ["附表", `<row r="1">${text("培训班名称")}${text("开班日期")}${text("培训人数")}</row><row r="2">${text("甲班")}${text("2019-09-01")}<c><v>50</v></c></row>`, "hidden"]].map(([name, own = rows, state]) => ({ name, rows: own, ...(state && { state }) }));
  const part = "xl/_rels/workbook.xml.rels";
  return pack({
    sheets,
    parts: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${doc}/externalLinkPath" Target="file:///D:/%E9%99%84%E4%BB%B6.xlsx" TargetMode="External"/></Relationships>`,
      [part]: `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${doc}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId9" Type="${doc}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    },
  });
}

describe("how a workbook was read", () => {
  const chosen = packs.filter(({ id }) => id === "shandong-2019");
  const result = review([readWorkbook(bytes(), "a.xlsx")], { packs: chosen, known: [...packs], on: "2019-09-24" });
  const remarks = ["“单位”第 3 行是隐藏的，已一并核验", "“单位”的 C3 是公式，文件中没有保存计算结果，其值无法核验；请用 Excel 打开并保存后再核验", "“单位”的 C2 用 TODAY 计算，值随时间变化，按读取时的值核验", "“单位”的 D2 取自其他工作簿“附件.xlsx”，按读取时的值核验"];
  const times = (lines: readonly string[], said: string): number => lines.join("\n").split(said).length - 1;

  it("is told once each in the text, in the list of findings and in the report", () => {
    const printed = leftOutLines(result.files[0]);
    const listed = findingsLines(result, 0, { packs });
    for (const said of [...remarks, "隐藏的工作表“附表”"]) assert.deepEqual([times(printed, said), times(listed, said)], [1, 1], said);
    assert.deepEqual(toJson(result, packs).files[0].remarks?.map(({ kind, said }) => [kind, said]), ["hidden-rows", "no-result", "changing", "linked"].map((kind, at) => [kind, remarks[at]]));
  });

  it("is told of the open workbook as well", async () => {
    let open: WorkbookCells | undefined;
    await inExcel(bytes(), "a.xlsx", async () => void (open = await readActiveWorkbook()));
    assert.deepEqual(open!.sheets.map(({ inputs }) => inputs && [inputs.changing.first, inputs.changing.functions, inputs.linked.first]), [[[{ row: 1, column: 2 }], ["TODAY"], [{ row: 1, column: 3 }]], undefined]);
    const { files } = review([open!], { packs: chosen, known: [...packs], on: "2019-09-24" });
    assert.deepEqual(toJson({ ...result, files }, packs).files[0].remarks?.map(({ kind }) => kind).filter((kind) => kind === "changing" || kind === "linked"), ["changing", "linked"]);
  });

  it("tells what a document says outside its body", () => {
    const [book] = [{ ...readWorkbook(bytes(), "a.docx"), beside: [{ where: "header", text: "编号 12" }, { where: "footnote", text: "含兼职" }] as const }];
    const { files } = review([{ ...book, beside: [...book.beside] }], { packs: chosen, known: [...packs], on: "2019-09-24" });
    assert.equal(times(leftOutLines(files[0]), "文档的页眉“编号 12”、脚注“含兼职”不在正文中，没有作为填报内容"), 1);
  });

  it("a formula without a result is no wrong value of anybody's", () => {
    const { message, outcome } = toJson(result, packs).findings.find(({ clause }) => clause === "data/type")!;
    assert.deepEqual([outcome, message], ["broken", "“年培训专业技术人才人数”是公式，文件中没有保存计算结果，请用 Excel 打开并保存，或改填实际的值。"]);
  });
});
