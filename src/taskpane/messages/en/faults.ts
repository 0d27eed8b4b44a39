import type { faults as source } from "../zh-CN/faults";

/** What went wrong, and the start of the pane. */
export const faults: typeof source = {
  failed: (what) => `Not completed: ${what}`,
  unknownFailure: "Excel did not complete this step. Leave cell editing and try again.",
  noExcel: "Not connected to Excel; only batch review is available.",
  starting: "Connecting to Excel…",
  dismiss: "Dismiss",
};
