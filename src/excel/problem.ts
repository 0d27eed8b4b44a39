import { UserError } from "../sheet/user-error";
import { faultCode, faults } from "./faults";
import type { ProblemCode } from "./problem-code";

export type { ProblemCode } from "./problem-code";

const sentences: Record<ProblemCode, string> = {
  editing: "有单元格正在编辑：请先按回车确认或按 Esc 取消，再试一次。",
  protected: "工作表受保护，不能写入：请先在“审阅”里撤消工作表保护，再试一次。",
  structure: "工作簿的结构受保护，不能添加工作表：请先在“审阅—保护工作簿”里撤消保护，再试一次。",
  readOnly: "工作簿以只读方式打开，不能写入：请另存一份再试。",
  payload: "数据量超过 Excel 一次能传送的上限：请减少选择的工作表，或在桌面版 Excel 中打开后再试。",
  noSheet: "要操作的工作表已经不在：它可能被删除或改名，请重新核验。",
  unsupported: "当前版本的 Excel 不支持这项操作：请使用 Excel 2021 或更高版本。",
  busy: "Excel 正忙或有对话框没有关闭：请关闭对话框后再试一次。",
  timeout: "Excel 很久没有回应：请稍等片刻或重新打开任务窗格后再试。",
  cancelled: "已取消，没有改动任何内容。",
  filtered: "工作表正在筛选，直接写入会错行：请先清除筛选，再试一次。",
  merged: "要填写的区域里有合并单元格：请先取消这些单元格的合并，再试一次。",
  array: "要插入行的地方有数组公式：请先删除该数组公式或改成逐行的公式，再试一次。",
  changed: "表格内容在此期间有变动，为免写错没有写入：请再试一次。",
  restored: "写入没有完成，已恢复成写入前的样子：请再试一次。",
  notRestored: "写入没有完成，也没能自动恢复：请重新打开任务窗格，程序会先恢复原来的内容。",
  incomplete: "工作表没有写全：请重新写入。",
  unknown: "Excel 报告了一个没有说明的错误：请再试一次，若仍然出现请重新打开工作簿。",
};

/** A refusal the user can understand; `detail` is Excel's error code, never cell content. */
export class ExcelProblem extends UserError {
  override readonly name = "ExcelProblem";
  constructor(
    readonly code: ProblemCode,
    /** One clear Chinese sentence. */
    readonly sentence: string = sentences[code],
    readonly detail: string = "",
  ) {
    super(sentence);
  }
}

/** Any thrown thing as an ExcelProblem; one that is one already stays itself. */
export function asProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const code = codeOf(error);
  if (code === "RequestPayloadSizeLimitExceeded" || code === "HostIsBusy") return new ExcelProblem(code === "HostIsBusy" ? "busy" : "payload", undefined, code);
  // Excel has no code of its own for a dialog that stops a write, only these words.
  if (/modal dialog/i.test(messageOf(error))) return new ExcelProblem("busy", undefined, code);
  const fault = faultCode(code);
  return fault ? new ExcelProblem(faults[fault].code, faults[fault].sentence, code) : new ExcelProblem("unknown", undefined, code);
}

/** What Excel says; for telling what happened, never for showing: it can hold what is in cells. */
function messageOf(error: unknown): string {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : "";
  return typeof message === "string" ? message : "";
}

/** Excel's error code, "" when there is none. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
