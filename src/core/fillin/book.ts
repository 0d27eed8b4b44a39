/** What may stand in a column, as Excel's data validation can check it without the add-in. */
export type Check =
  /** Members in the order shown. Joined by commas they are at most 255 characters, and none holds a comma. */
  | { kind: "list"; items: string[]; open: boolean }
  /** Members too long for a literal list: they stand in a column of the list sheet. */
  | { kind: "listed"; list: number; open: boolean }
  | { kind: "whole"; min: number; max: number }
  | { kind: "decimal"; min: number; max: number }
  /** Both inclusive, YYYY-MM-DD. */
  | { kind: "date"; from: string; to: string }
  /** Any text: it only carries the input message, because Excel keeps none without a check. */
  | { kind: "length"; max: number }
  /** {cell} is the first cell of the column. Only warns: a spelling the formula does not know may still be right. */
  | { kind: "custom"; formula: string };

export interface BookWords {
  /** At most 32 characters. */
  title: string;
  /** At most 255 characters. */
  message: string;
}

/** One column of a sheet to be filled in. */
export interface FillInColumn {
  /** Id in the dictionary. */
  field: string;
  /** Name in the dictionary. */
  name: string;
  /** As printed in the header: name, unit in brackets, * when required. */
  label: string;
  required: boolean;
  /** Characters. */
  width: number;
  /** Excel number format; "@" keeps digits and leading zeros. */
  format: string;
  align: "left" | "center" | "right";
  check: Check;
  /** Shown beside the cell while it is selected. */
  prompt: BookWords;
  /** Shown when the check refuses. */
  refusal: BookWords;
  /** How to fill it in, and an example, for the sheet of examples. */
  how: string;
  example: string;
  /** Clause that decides by it, or else one that applies by it; null when it only tells the rows apart. */
  asks: { clause: string; cite: string; quote: string; decides: boolean } | null;
}

/** One sheet to be filled in: the rows of one record type. */
export interface FillInSheet {
  record: string;
  name: string;
  title: string;
  /** 填报单位（盖章）： or 推荐单位（盖章）：. */
  unitLabel: string;
  note: string;
  columns: FillInColumn[];
  /** Rows with lines. */
  rows: number;
  /** Rows with formats and checks, at least as many. */
  checked: number;
  /** When it is filled in: 申报, 运行, or 申报、运行. */
  when: string;
}

/** A sheet of text: the first row is its title, `head` the row that heads the table in it. */
export interface TextSheet {
  name: string;
  widths: number[];
  rows: string[][];
  head: number;
}

/** A workbook to be filled in, as plain data. */
export interface FillInBook {
  pack: string;
  role: string;
  cover: TextSheet;
  sheets: FillInSheet[];
  examples: TextSheet;
  /** Columns of the hidden list sheet; empty when every list fits into its cell. */
  lists: { title: string; items: string[] }[];
}

/** 0-based rows of every sheet to be filled in. */
export const layout = { title: 0, unit: 1, note: 2, header: 3, first: 4 } as const;
export const coverName = "填报说明";
export const examplesName = "填写示例";
export const listsName = "_基地核验选项";
