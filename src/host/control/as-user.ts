import { UserError } from "../../sheet/user-error";
import { rangeAddress } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";
import type { Host } from "../host";
import { HostError } from "../office/host-error";

const SENTENCES: Record<string, string> = {
  InvalidOperation: "此单元格属于一个数组公式，不能只改其中一部分。",
  AccessDenied: "工作表受保护或工作簿为只读，不能修改此单元格。请先撤销保护再改。",
  InvalidArgument: "此内容无法识别为公式或超过单元格上限。若要按文字保存，请在前面加一个半角单引号（'）。",
  GeneralException: "以减号开头的内容过长，无法识别。若要按文字保存，请在前面加一个半角单引号（'）。",
  FilteredRangeConflict: "此处有筛选隐藏的行，不能插入或删除行。请先清除筛选。",
  PivotTableRangeConflict: "此处有数据透视表，不能插入或删除行。",
  InsertDeleteConflict: "此处有跨行的数组公式，不能插入或删除行。",
  NonBlankCellOffSheet: "工作表末尾的行不是空的，不能再插入行。",
};

/** A person makes a change: events say so, formulas are calculated, and Excel's own list of steps grows. @throws UserError with a sentence for the person. */
export function asUser<T>(host: Host, at: CellArea | string, change: () => T, sentences: Readonly<Record<string, string>> = SENTENCES): T {
  const before = host.actor;
  host.actor = "user";
  try {
    const result = change();
    host.settle();
    host.undo.did();
    return result;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new UserError(`${typeof at === "string" ? at : `单元格 ${rangeAddress(at)}`}：${sentences[error.code] ?? "此操作无法完成。"}`, { cause: error });
  } finally {
    host.actor = before;
  }
}
