import { faults as known, paperNote, type FaultCode } from "../../../excel";

/** What went wrong, and the start of the pane. */
export const faults = {
  failed: (what: string) => `操作未完成：${what}`,
  unknownFailure: "Excel 没有完成这一步；请退出单元格编辑状态后重试。",
  noExcel: "没有连接到 Excel，只能使用批量核验。",
  starting: "正在连接 Excel…",
  dismiss: "知道了",
  /** Ends a sentence before the next one. */
  stop: "。",
  /** Two sentences in one notice. */
  together: (before: string, next: string) => `${before}${next}`,
  remarksMoved: (n: number) => `您写在表旁的 ${n} 行内容已随所在的行移动。`,
  remarksLeft: (n: number) => `有 ${n} 行已不在本次结果中，连同您写在旁边的内容列在表末。`,
  listLeft: (sheet: string) => `原来的“${sheet}”里有您改写的内容，已原样保留。`,
  paperNotSetUp: paperNote,
  /** Per error code of Excel; the code is never shown. */
  excelFaults: Object.fromEntries(Object.entries(known).map(([code, { sentence }]) => [code, sentence])) as Record<FaultCode, string>,
};
