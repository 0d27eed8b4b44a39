/** What went wrong, and the start of the pane. */
export const faults = {
  failed: (what: string) => `操作未完成：${what}`,
  unknownFailure: "Excel 没有完成这一步；请退出单元格编辑状态后重试。",
  noExcel: "没有连接到 Excel，只能使用批量核验。",
  starting: "正在连接 Excel…",
  dismiss: "知道了",
};
