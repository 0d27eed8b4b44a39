import { formOf } from "../../../core/forms/layouts";
import { planForm } from "../../../core/forms";
import { readDataset } from "../../../core/review/books";
import { review } from "../../../core/review/review";
import { fillForm, markFindings } from "../../../excel";
import { blankWorkbook, patchWorkbook, readWorkbook } from "../../../files";
import { packs } from "../../../packs";
import { UserError } from "../../../sheet/user-error";
import { choosePacks } from "../../choose-packs";
import { inExcel } from "../../in-excel";
import { sheets, type TriedResults } from "./checks";
import { guarded, recommended, units } from "./data";
import { formSheet, ownLooks, tableSheet } from "./data-sheets";
import { listSheet } from "./list-sheet";

const file = "验收.xlsx";
/** What the checks say is reviewed. */
const [pack, on, form] = ["shandong-2019", "2019-09-24", "shandong-2019/summary"];

/** 验收.xlsx: the list of checks, and the sheets they are done on. What it says to expect was tried on it. */
export async function acceptanceWorkbook(): Promise<Uint8Array> {
  return built(await tried(built({ marked: 0, rows: 0, inserted: 0 })));
}

function built(expected: TriedResults): Uint8Array {
  return patchWorkbook(blankWorkbook(sheets.list), {
    edit: [{ sheet: sheets.list, operations: listSheet(expected) }],
    add: [
      { name: sheets.units, operations: [...tableSheet("继续教育基地申报单位信息表（验收用，单位均为虚构）", "填报日期：2019-09-24", units), ...ownLooks(units.rows.length)] },
      { name: sheets.recommended, operations: tableSheet("推荐情况登记表（验收用）", "登记日期：2019-09-24", recommended) },
      { name: sheets.guarded, operations: [...tableSheet("继续教育基地申报单位信息表（本表已设保护，无密码）", "填报日期：2019-09-24", guarded), { op: "protect", protection: {} }] },
      { name: sheets.form, operations: formSheet() },
    ],
    activeSheet: sheets.list,
  });
}

/** What marking and filling come to, done on the workbook as the pane does them. */
async function tried(bytes: Uint8Array): Promise<TriedResults> {
  const cells = readWorkbook(bytes, file);
  const chosen = choosePacks([pack], packs);
  const result = review([cells], { ...chosen, on });
  const plan = formOf(form, chosen.known)!;
  if (plan.kind !== "table") throw new UserError("申报汇总表不是一张表。");
  let expected: TriedResults | undefined;
  await inExcel(bytes, file, async () => {
    const { cells: marked } = await markFindings(result);
    const { rows, inserted } = await fillForm(planForm(plan, readDataset([cells], { on }), { workbooks: [cells] }));
    expected = { marked, rows, inserted };
  });
  return expected!;
}
