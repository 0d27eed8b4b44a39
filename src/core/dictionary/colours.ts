import type { ListedOutcome } from "./finding";

/** Fill colour of an outcome, in marks and reports: light enough to read black text on; the hues are those of the pane. */
export const colours: Record<ListedOutcome, string> = {
  error: "#FFB3AD",
  missing: "#E6D3F2",
  warning: "#FFE3A6",
  review: "#BFDDF5",
  broken: "#D3DDE4",
  pending: "#E2E2E2",
};
