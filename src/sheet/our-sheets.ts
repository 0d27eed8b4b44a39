import { MAX_SHEET_NAME } from "./limits";

/*
 * The sheets we write into people's workbooks: their names, and by what they are known again. Every room asks here. A sheet is ours to
 * write because our record sheet says so and its content agrees; it is no data because it is recorded, or because its content is wholly
 * that of a list of ours. Never because of its name: people have sheets of these names, too.
 */

/** A kind of sheet of ours. */
export interface OurSheetFacts {
  /** Name of the sheet, and text of its A1 where it has a title. A name that is taken gets a number. */
  title: string;
  /** The same in Traditional script and in English: as its title it tells the same list. */
  also: readonly string[];
  /** Header row, and those of earlier versions. With `last`, columns of a regulation's own stand between the first ones and the last. */
  headers: readonly { first: readonly string[]; last?: readonly string[] }[];
  /** Whose it is: a list is rewritten each time, a kept sheet is filled in by people and read with every review, notes are the program's. */
  use: "list" | "kept" | "notes";
  /** Of a list, the columns that tell its lines apart, and the one that says what became of a line. */
  key?: readonly number[];
  /** Of the key, the column with an address: rows move, so it only separates lines that are alike otherwise. */
  place?: number;
  state?: number;
  /** Of a list: it is written into the marked copy of a submitted file, too. */
  ofFile?: true;
  /** Columns right of it in the copy that goes back: what is to be filled in, and for programs, hidden, what its lines are known by. */
  returned?: readonly string[];
  /** Of a kept sheet: read only in the reviewer's own workbook; in a submission it says nothing. */
  apart?: true;
  /** Of a list: it has a page of the pane, which writes it. */
  page?: true;
}

const kinds = {
  findings: {
    title: "核验结果", also: ["核驗結果", "Findings"], use: "list", key: [1, 4, 7, 9, 10], place: 4, state: 2, ofFile: true, page: true,
    headers: [{ first: ["序号", "单位", "结论", "问题", "位置", "填报值", "要求", "条款", "原文", "类别", "文件"] }],
    returned: ["填报单位说明", "标识"],
  },
  verdicts: {
    title: "单位结论", also: ["單位結論", "Unit verdicts"], use: "list", key: [1, 2, 10], state: 3, page: true,
    headers: [{ first: ["序号", "单位名称", "统一社会信用代码", "结论", "申报条件", "运行管理", "决定结论的条款及原文", "待评审", "评审进度", "另须留意", "依据"] }],
  },
  ledger: {
    title: "条款台账", also: ["條款台賬", "Clause ledger"], use: "list", key: [0], state: 4, ofFile: true, page: true,
    headers: [{ first: ["条款编号", "依据", "原文", "性质", "结果", "单位数", "行数", "各结论数", "未核验原因", "参数"] }],
  },
  checklist: {
    title: "评审意见", also: ["評審意見", "Review opinions"], use: "kept",
    headers: [{ first: ["单位名称", "统一社会信用代码", "条款编号", "依据条款", "评审问题", "条文原文", "评审意见", "佐证说明", "评审人", "评审日期", "备注"] }],
  },
  decisions: {
    title: "处理决定", also: ["處理決定", "Decisions"], use: "kept", apart: true,
    headers: [{ first: ["单位名称", "统一社会信用代码", "依据条款", "结论", "问题", "位置", "填报值", "要求", "可选理由", "处理决定", "适用范围", "决定理由", "佐证说明", "决定人", "决定日期", "复核人", "备注", "编号", "标识"] }],
  },
  assessment: {
    title: "考核评估表", also: ["考核評估表", "Assessment"], use: "kept",
    headers: [{ first: ["单位名称", "统一社会信用代码", "考核年度", "考核类别"], last: ["总评结论", "考核单位", "考核日期", "建议总评", "备注"] }],
  },
  records: { title: "_基地核验", also: [], use: "notes", headers: [] },
  choices: { title: "_基地核验选项", also: [], use: "notes", headers: [] },
} satisfies Record<string, OurSheetFacts>;

/** What a sheet of ours is for. */
export type OurSheetKind = keyof typeof kinds;
export const ourSheetKinds: Readonly<Record<OurSheetKind, OurSheetFacts>> = kinds;

/** A sheet of ours as the record sheet has it, under the key `ourSheetKey(sheet)`. */
export interface OurSheetRecord {
  kind: OurSheetKind;
  /** Its name without a number: of one kind there may be several, one per regulation. */
  title: string;
  sheet: string;
  /** Of a list, the fingerprint of what was written: while it holds, nobody has written into our own cells. */
  print?: string;
  /** Tells one that people keep when it was renamed. */
  id?: string;
}

/** Key under which the record sheet says that a sheet is ours. */
export function ourSheetKey(sheet: string): string {
  return `${ourSheetPrefix}${sheet}`;
}
export const ourSheetPrefix = "own ";

/** What a record says, when it is one. */
export function ourSheetRecord(value: unknown): OurSheetRecord | null {
  const { kind, title, sheet, print, id } = (value ?? {}) as Partial<Record<keyof OurSheetRecord, unknown>>;
  return typeof kind === "string" && Object.hasOwn(ourSheetKinds, kind) && typeof title === "string" && typeof sheet === "string" ? { kind: kind as OurSheetKind, title, sheet, ...(typeof print === "string" && { print }), ...(typeof id === "string" && { id }) } : null;
}

/** The n-th name a sheet of ours may have: 核验结果, 核验结果 2 … */
export function numberedName(title: string, n: number): string {
  const tail = n === 1 ? "" : ` ${n}`;
  return title.slice(0, MAX_SHEET_NAME - tail.length) + tail;
}

/** The first of these names that is free; names of sheets differ in more than case. */
export function freeSheetTitle(title: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!names.has(numberedName(title, n).toLowerCase())) return numberedName(title, n);
}

/** True when a name is the title, with or without a number of ours or of Excel's for a copy. */
export function isNamedLike(title: string, name: string): boolean {
  return name.startsWith(title.slice(0, MAX_SHEET_NAME - 4)) && /^(?: \d+| \(\d+\))?$/u.test(name.slice(title.length));
}

/** Text of a cell of a sheet; "" where there is none. */
export type TextAt = (row: number, column: number) => string;

/** The header of a list of ours stands within these rows. */
export const headerWithin = 40;

/** The widest list of ours. */
export const widestHeader = 30;

/** The kind a sheet is by all of its content: our title in A1 and, below it, exactly our header row. */
export function kindByContent(text: TextAt, rows: number): { kind: OurSheetKind; title: string; header: number } | null {
  const title = text(0, 0).trim();
  for (const [kind, { title: own, also, headers }] of Object.entries(ourSheetKinds) as [OurSheetKind, OurSheetFacts][]) {
    // A sheet that there is of every regulation has the regulation behind its title.
    if (![own, ...also].some((one) => title === one || (kind === "assessment" && title.startsWith(`${one} `)))) continue;
    for (let header = 1; header < Math.min(rows, headerWithin); header++) {
      if (headers.some((labels) => isHeader(labels, (column) => text(header, column)))) return { kind, title, header };
    }
  }
  return null;
}

function isHeader({ first, last }: OurSheetFacts["headers"][number], text: (column: number) => string): boolean {
  if (!first.every((label, column) => text(column) === label)) return false;
  if (!last) return true;
  for (let from = first.length; from < widestHeader; from++) if (last.every((label, at) => text(from + at) === label)) return true;
  return false;
}

/** So many labels of ours in one row are no accident: people move the columns of a kept sheet and add their own. */
const tellingLabels = 3;

/** True for a row with labels of a kept sheet of ours, in whatever order. */
export function hasLabelsOf(kind: OurSheetKind, row: readonly unknown[]): boolean {
  const labels = new Set(ourSheetKinds[kind].headers.flatMap(({ first, last = [] }) => [...first, ...last]));
  return new Set(row.map((cell) => String(cell ?? "").trim()).filter((label) => labels.has(label))).size >= tellingLabels;
}

/**
 * True for a list that is recorded as ours and that somebody has touched: two thirds of our labels in one row and our title above them, wherever
 * both stand by now. It is no data, and it is not ours to write any more. A title alone says nothing: people call their own sheets so.
 */
export function isTouchedList(kind: OurSheetKind, text: TextAt, rows: number): boolean {
  const { title, also } = ourSheetKinds[kind];
  const titles = [title, ...also];
  let titled = false;
  return someRow(text, rows, (found) => {
    const is = titled && isListRow(kind, found, 2 / 3);
    titled ||= [...found].some((one) => titles.some((name) => one.includes(name)));
    return is;
  });
}

/**
 * The kind of list that a sheet is by its labels alone, all of them in one row: whatever it is called by now, and whatever was written or
 * inserted above it and left of it, nobody's data has them.
 */
export function listByLabels(text: TextAt, rows: number): OurSheetKind | undefined {
  let kind: OurSheetKind | undefined;
  someRow(text, rows, (found) => (kind = lists.find((one) => isListRow(one, found, 1))) !== undefined);
  return kind;
}

const lists = (Object.keys(kinds) as OurSheetKind[]).filter((kind) => kinds[kind].use === "list");

/** Whether a row has so many of a list's labels. */
function isListRow(kind: OurSheetKind, found: ReadonlySet<string>, share: number): boolean {
  const { headers, use } = ourSheetKinds[kind];
  return use === "list" && headers.some(({ first }) => first.filter((label) => found.has(label)).length >= first.length * share);
}

/** Whether one of the rows in which a header may stand is what is wanted, by its texts; asked from the top. */
function someRow(text: TextAt, rows: number, wanted: (texts: ReadonlySet<string>) => boolean): boolean {
  for (let row = 0; row < Math.min(rows, headerWithin); row++) if (wanted(new Set(Array.from({ length: widestHeader }, (_, column) => text(row, column).trim())))) return true;
  return false;
}

/**
 * True for what a record sheet of ours holds, whatever the sheet is called: the state of a write in the first row, then a key and its JSON
 * in each. One row that is anything else, and it is somebody else's.
 */
export function isRecordContent(rows: readonly (readonly unknown[])[]): boolean {
  const [first, ...others] = rows;
  if (!first || String(first[0]) !== "state" || !/^(?:[a-z]*|done [0-9a-z]+|[a-z]+ [0-9a-z]+ [0-9a-z]+)$/.test(String(first[1] ?? "")) || first.slice(2).some(filled)) return false;
  return others.every(([key, json, ...rest]) => (filled(key) ? /^[a-z]+(?: .*)?$/su.test(String(key)) && /^(?:[[{"\d-]|true|false|null)/.test(String(json ?? "")) : ![json, ...rest].some(filled)));
}

function filled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== "";
}

/** Characters of a list that no longer fits into the validation of a cell: only such lists get a column on the sheet of choices. */
const listLimit = 255;

/** True for what our hidden sheet of choices holds: in every column a heading and, without a gap, different texts too long for one cell's list. */
export function isChoicesContent(text: TextAt, rows: number, columns: number): boolean {
  for (let column = 0; column < columns; column++) {
    const items: string[] = [];
    for (let row = 1; row < rows && text(row, column) !== ""; row++) items.push(text(row, column));
    for (let row = items.length + 1; row < rows; row++) if (text(row, column) !== "") return false;
    if (text(0, column) === "" || (items.join(",").length <= listLimit && !items.some((item) => item.includes(","))) || new Set(items).size < items.length) return false;
  }
  return columns > 0;
}
