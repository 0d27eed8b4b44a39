import type { ProblemCode } from "./problem-code";

/** Every error code that Excel documents (`Excel.ErrorCodes`): the type sees to it that none is left out. */
export type FaultCode = `${Excel.ErrorCodes}`;

/** What each code means: the kind of problem it is for us, and one clear sentence of its own for a person. */
export const faults: Readonly<Record<FaultCode, { code: ProblemCode; sentence: string }>> = {
  AccessDenied: { code: "protected", sentence: "Excel 拒绝了这项操作：工作表可能受保护，请先在“审阅”里撤消工作表保护，再试一次。" },
  ApiNotFound: { code: "unsupported", sentence: "这个版本的 Excel 没有所需的功能：请更新 Excel（2021 或更高版本）后再试。" },
  Conflict: { code: "busy", sentence: "与其他人的编辑冲突，没有完成：请等对方的修改同步后再试一次。" },
  DirtySupportingFormula: { code: "unknown", sentence: "有公式还没有重新计算，Excel 不能继续：请按 F9 重算后再试一次。" },
  EmptyChartSeries: { code: "unknown", sentence: "工作簿里有一个没有数据的图表系列，Excel 不能继续：请检查图表后再试一次。" },
  FilteredRangeConflict: { code: "filtered", sentence: "工作表正在筛选，直接写入会错行：请先清除筛选，再试一次。" },
  FormulaLengthExceedsLimit: { code: "unknown", sentence: "公式超过 Excel 允许的长度，没有写入：请缩短公式中引用的内容后再试。" },
  GeneralException: { code: "unknown", sentence: "Excel 内部出错，没有说明原因：请再试一次，若仍然出现请重新打开工作簿。" },
  InactiveWorkbook: { code: "busy", sentence: "当前打开的是另一个工作簿：请切换回本工作簿，再试一次。" },
  InsertDeleteConflict: { code: "unknown", sentence: "Excel 不能在这里插入或删除单元格（可能有表格、合并单元格或数组公式）：请调整后再试一次。" },
  InvalidArgument: { code: "unknown", sentence: "Excel 不接受所给的内容，没有写入：请再试一次，若仍然出现请把操作步骤告诉管理员。" },
  InvalidBinding: { code: "unknown", sentence: "与工作表的绑定已经失效：请重新打开任务窗格后再试。" },
  InvalidOperation: { code: "unknown", sentence: "Excel 现在不允许这项操作：请检查工作表是否隐藏、锁定或正在使用，再试一次。" },
  InvalidOperationInCellEditMode: { code: "editing", sentence: "有单元格正在编辑：请先按回车确认或按 Esc 取消，再试一次。" },
  InvalidReference: { code: "noSheet", sentence: "要操作的单元格已经不在：工作表的行列可能被删除或移动，请重新核验。" },
  InvalidSelection: { code: "busy", sentence: "前台是另一个工作簿，或选中的不是单元格：请切换回本工作簿并选中单元格，再试一次。" },
  ItemAlreadyExists: { code: "unknown", sentence: "已经有同名的工作表或名称，没有新建：请把原有的改名后再试一次。" },
  ItemNotFound: { code: "noSheet", sentence: "要操作的工作表已经不在：它可能被删除或改名，请重新核验。" },
  MergedRangeConflict: { code: "merged", sentence: "要填写的区域里有合并单元格：请先取消这些单元格的合并，再试一次。" },
  NonBlankCellOffSheet: { code: "unknown", sentence: "插入后会有内容被挤出工作表边界，没有插入：请清除最末行列的内容后再试。" },
  NotImplemented: { code: "unsupported", sentence: "这个版本的 Excel 还没有实现这项功能：请使用 Excel 2021 或更高版本。" },
  OpenWorkbookLinksBlocked: { code: "unknown", sentence: "外部链接被阻止，链接的工作簿没有打开：请先打开或断开链接，再试一次。" },
  OperationCellsExceedLimit: { code: "payload", sentence: "一次操作的单元格超过 Excel 的上限（约 3355 万个）：请减少选择的工作表，或清除多余行列的格式后再试。" },
  PivotTableRangeConflict: { code: "unknown", sentence: "目标区域与数据透视表重叠，没有写入：请移开数据透视表后再试一次。" },
  PowerQueryRefreshResourceChallenge: { code: "unknown", sentence: "工作簿的查询需要登录才能刷新：请先完成登录或停止刷新，再试一次。" },
  RangeExceedsLimit: { code: "payload", sentence: "读取的区域超过 Excel 的上限（500 万个单元格）：请减少选择的工作表，或清除多余行列的格式后再试。" },
  RangeImageExceedsLimit: { code: "payload", sentence: "区域的图片超过 Excel 的大小上限：请缩小区域后再试。" },
  RefreshWorkbookLinksBlocked: { code: "unknown", sentence: "外部链接被阻止，没有刷新：请在“数据”里允许或断开链接，再试一次。" },
  RequestAborted: { code: "busy", sentence: "操作被 Excel 中止：请稍等片刻再试一次。" },
  ResponsePayloadSizeLimitExceeded: { code: "payload", sentence: "返回的数据量超过 Excel 一次能传送的上限：请减少选择的工作表，或在桌面版 Excel 中打开后再试。" },
  UnsupportedFeature: { code: "unsupported", sentence: "工作簿里有 Excel 当前不支持操作的功能：请在桌面版 Excel 中打开后再试。" },
  UnsupportedFillType: { code: "unsupported", sentence: "单元格的填充方式（渐变或图案）不能由程序读取：请改用纯色填充后再试。" },
  UnsupportedOperation: { code: "unsupported", sentence: "当前的 Excel 不支持这项操作：请使用 Excel 2021 或更高版本。" },
  UnsupportedSheet: { code: "unsupported", sentence: "图表工作表、宏表等不能执行这项操作：请选择普通工作表后再试。" },
};

/** Codes that hosts send beside the documented ones, as the documented one they mean. */
const alsoSent: Readonly<Record<string, FaultCode>> = {
  CellEditMode: "InvalidOperationInCellEditMode", ApiNotAvailable: "ApiNotFound",
};

/** The documented code an error of Excel is of; undefined for any other. */
export function faultCode(code: string): FaultCode | undefined {
  return Object.hasOwn(faults, code) ? (code as FaultCode) : Object.hasOwn(alsoSent, code) ? alsoSent[code] : undefined;
}
