/** A column choice a person made: sheet, header label (normalised) → field id, or "" for 不用. */
export interface ColumnChoice {
  file: string;
  sheet: string;
  /** Record type chosen for the sheet, if the guess was corrected. */
  record?: string;
  columns: Record<string, string>;
  /** It was found in the workbook: told as such, and never as what the person at hand said. */
  kept?: true;
}
