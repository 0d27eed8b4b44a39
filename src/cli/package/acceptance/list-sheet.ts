import type { CellWrite, SheetOperation } from "../../../files/model";
import { widthOfText } from "../../../sheet/text-width";
import { checksOf, type TriedResults } from "./checks";
import { body, centred, head, note, titled } from "./looks";

const heads: [string, number][] = [["序号", 5], ["项目", 21], ["步骤", 48], ["预期结果", 54], ["实际结果（通过／不通过，写明现象）", 26]];
const before = [
  "说明：本软件开发中没有真实的 Excel，下列各项只能由有 Excel 的人验证。单位、人员均为虚构。请先另存一份，每项做完后填写最后一栏；不通过的，写明看到的现象和提示原文。",
  "Excel 版本（文件—账户）：                              操作系统：                              验收人：                    日期：",
];

/** The list of checks, for A4 across. */
export function listSheet(expected: TriedResults): SheetOperation[] {
  const checks = checksOf(expected);
  const from = 2 + before.length;
  const lines = (texts: readonly string[]): string => texts.map((text, i) => `${i + 1}. ${text}`).join("\n");
  const rows = checks.map(({ title, where, steps, expected: results }, i) => [i + 1, `${title}\n${where}`, lines(steps), lines(results), ""]);
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: "基地核验 · 验收清单", style: titled },
    ...before.map((value, i): CellWrite => ({ row: i + 1, column: 0, value, style: note })),
    ...heads.map(([value], column): CellWrite => ({ row: from - 1, column, value, style: head })),
    ...rows.flatMap((row, i) => row.map((value, column): CellWrite => ({ row: from + i, column, value, style: column < 2 ? centred : body }))),
  ];
  const across = (row: number): SheetOperation => ({ op: "merge", area: { top: row, left: 0, bottom: row, right: heads.length - 1 } });
  return [
    { op: "cells", cells },
    ...[0, 1, 2].map(across),
    ...heads.map(([, width], column): SheetOperation => ({ op: "columnWidth", from: column, to: column, width })),
    { op: "rowHeight", from: 0, to: 0, height: 32 },
    { op: "rowHeight", from: 1, to: 1, height: 34 },
    { op: "rowHeight", from: 2, to: 2, height: 24 },
    { op: "rowHeight", from: from - 1, to: from - 1, height: 30 },
    ...rows.map((row, i): SheetOperation => ({ op: "rowHeight", from: from + i, to: from + i, height: heightOf(row) })),
    { op: "freeze", rows: from, columns: 0 },
    { op: "printTitles", rows: `${from}:${from}` },
    { op: "page", setup: { orientation: "landscape", paper: 9, fitWidth: 1, fitHeight: 0, margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }, centerHorizontally: true, footer: "&C第 &P 页，共 &N 页" } },
    { op: "gridlines", shown: false },
  ];
}

/** Points for the longest cell of a row, at 10 points a letter. */
function heightOf(row: readonly (string | number)[]): number {
  const lines = row.map((value, column) => String(value).split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / (heads[column][1] - 2))), 0));
  return 8 + 14 * Math.max(...lines);
}
