import type { WordChoice } from "./template-choices";

/** What a person said of one sheet: header label (normalised) → field id, or "" for 不用. */
export interface ColumnChoice {
  file: string;
  sheet: string;
  /** Record type chosen for the sheet, if the guess was corrected; "" for what its headings say, `notReviewed` for none. */
  record?: string;
  columns: Record<string, string>;
  /** What words of its columns of choices mean. */
  words?: readonly WordChoice[];
  /** It was found in the workbook: told as such, and never as what the person at hand said. */
  kept?: true;
}
