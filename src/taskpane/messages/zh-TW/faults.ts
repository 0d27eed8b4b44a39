import type { faults as source } from "../zh-CN/faults";

/** What went wrong, and the start of the pane. */
export const faults: typeof source = {
  failed: (what) => `操作未完成：${what}`,
  unknownFailure: "Excel 沒有完成這一步；請結束儲存格編輯狀態後重試。",
  noExcel: "沒有連接到 Excel，只能使用批次核驗。",
  starting: "正在連接 Excel…",
  dismiss: "知道了",
};
