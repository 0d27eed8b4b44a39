import type { WorkbookCells } from "../../../src/sheet/cells";
import type { Progress, ReviewOptions, ReviewResult, Walk } from "../../../src/core/review/review";
import { earlierRun } from "../../../src/core/reports/earlier-run";
import type { WorkerClient } from "../../../src/worker/client";
import { createContext } from "../../../src/taskpane/commands/create";
import type { Context } from "../../../src/taskpane/commands/context";
import { reviewHere } from "../../../src/worker/open-review";
import type { PaneExcel } from "../../../src/taskpane/pane-excel";
import type { PlanForm } from "../../../src/worker/plan-form";
import type { Dialog } from "../../../src/taskpane/state/state";
import { finding, pack, result } from "../support";
import { ourSheetKinds } from "../../../src/sheet/our-sheets";

type FakeExcel = PaneExcel & { calls: string[]; memory: unknown; kept: { id: string; title: string; text: string | null }[] };

/** An Excel that remembers what was asked of it; members may be replaced. */
export function fakeExcel(part: Partial<PaneExcel> = {}): FakeExcel {
  const calls: string[] = [];
  const note = (name: string) => void calls.push(name);
  const excel: FakeExcel = {
    calls,
    memory: null,
    kept: [],
    probe: async () => ({ marks: true, writes: true, events: true, note: null }),
    listSheets: async () => [
      { name: "机构信息", visible: true, protected: false },
      { name: "代码表", visible: false, protected: false },
    ],
    read: async (sheets: string[]): Promise<WorkbookCells> => (note(`read ${sheets.join()}`), { file: "本簿.xlsx", date1904: false, strings: [], sheets: [] }),
    mark: async (all: ReviewResult) => (note("mark"), { marked: all.findings.length, skipped: [], limited: null }),
    clearMarks: async () => (note("clear"), { protectedSheets: [], unlisted: [] }),
    writeReport: async (kind, all) => ({ sheet: ourSheetKinds[kind].title, rows: { findings: all.findings, ledger: all.ledger, verdicts: all.verdicts.unit }[kind].length }),
    writeAnswers: async (rows) => (note(`answers ${rows.map(({ key }) => key).join()}`), { file: "本簿.xlsx", sheet: "评审意见", places: rows.map((_, i) => ({ row: i + 3, column: 6 })) }),
    writeChecklist: async () => ({ sheet: "评审意见", added: 1, changed: 0, greyed: 0 }),
    writeAssessment: async () => [{ sheet: "考核评估表", added: 1, changed: 0, greyed: 0 }],
    goTo: async (sheet: string, address: string) => note(`goTo ${sheet}!${address}`),
    openWorkbook: async (bytes) => note(`open ${bytes.length}`),
    watch: async () => () => undefined,
    loadMemory: async () => excel.memory,
    saveMemory: async (value: unknown) => void (excel.memory = value),
    loadPacks: async () => excel.kept,
    savePacks: async (packs) => void (excel.kept = [...packs]),
    fillForm: async () => ({ sheet: "申报汇总表", sheets: 0, rows: 3, target: "template" as const, changed: 3, kept: [], notes: [] }),
    makeFillIn: async (book, { onProgress }) => (onProgress?.(1, 2), { sheets: [book.cover, ...book.sheets, book.examples].map(({ name }) => ({ name, wanted: name, print: "" })) }),
    undoFillIn: async ({ sheets }) => ({ removed: sheets.map(({ name }) => name), kept: [] }),
    undoLastWrite: async () => "",
    recover: async () => null,
    ...part,
  };
  return excel;
}

/** A batch that reads everything but files whose name has 坏. */
export function fakeBatch(part: Partial<WorkerClient> = {}): WorkerClient & { asked: string[][] } {
  const held = new Set<string>();
  const asked: string[][] = [];
  return {
    asked,
    read: async (label) => {
      if (label.includes("坏")) return { status: "refused", problem: null, detail: "文件损坏。" };
      if (label.includes("慢")) return { status: "refused", problem: "slow", detail: null };
      held.add(label);
      return { status: "read", problem: null, detail: null };
    },
    hold: async ({ file }) => (held.add(file), true),
    review: async (order, options) => {
      asked.push(order);
      return result(order.map((file) => finding({ file })), {
        on: options.on,
        files: order.map((file) => ({ file, status: file.includes("空表") ? ("no-table" as const) : ("reviewed" as const), problem: file.includes("空表") ? { code: "no-heading" as const, data: null } : null, tables: [], unreadSheets: [] })),
      });
    },
    planForm: async (order) => ({ plan: order, units: [] }),
    rows: async (_label, sheet, rows) => (sheet === "缺" ? null : { sheet, columns: [0, 7], rows: rows.filter((row) => row >= 0).map((row) => ({ row, texts: [`A${row + 1}`, `H${row + 1}`] })) }),
    guess: async (order) => order.map((label) => (label.includes("2019") ? "shandong-2019" : null)),
    returnAll: async (_result, { files, zip }, { give, onProgress }) => {
      files.forEach(([label], i) => {
        give(zip ? "" : `标记副本/${label}`, new TextEncoder().encode(label));
        onProgress?.(i + 1, files.length);
      });
      return { told: [], copies: files.length, letters: 0 };
    },
    copy: async () => ({ copy: new Uint8Array(3), told: [] }),
    earlier: async (report) => earlierRun(JSON.parse(await report.text())),
    holds: (label) => held.has(label),
    forget: (label) => void held.delete(label),
    clear: () => held.clear(),
    ...part,
  };
}

export const seenOptions: ReviewOptions[] = [];

/** A walk with one finding; it keeps the options it was given. */
export function* oneFinding(books: WorkbookCells[], options: ReviewOptions): Generator<Progress, ReviewResult> {
  seenOptions.push(options);
  yield { phase: "tables", done: 0, total: 1 };
  return result([finding({ file: books[0].file })], {
    on: options.on,
    files: [{ file: books[0].file, status: "reviewed", problem: null, unreadSheets: [], tables: [{ file: books[0].file, sheet: "机构信息", record: "institution", layout: "table", headerRow: 1, rows: 1, columns: new Map(), unmatched: [], skipped: [], hiddenRows: 0 }] }],
  });
}

export function paneContext({ walk = oneFinding, planForm, ...part }: Partial<Context> & { walk?: Walk; planForm?: PlanForm } = {}): Context {
  const made = createContext({
    excel: part.excel ?? fakeExcel(),
    packs: part.packs ?? [pack("shandong-2016"), pack("shandong-2019", { extends: "shandong-2016" })],
    open: part.open ?? reviewHere(walk, planForm ?? (function* (books) {
      yield;
      return { plan: books.map((book) => book.file), units: [] };
    })),
    batch: part.batch ?? fakeBatch(),
    saveFile: part.saveFile === undefined ? () => undefined : part.saveFile,
    ...(part.tryAway && { tryAway: part.tryAway }),
    language: "zh-CN",
    today: () => "2026-11-21",
  });
  made.dispatch({ type: "choose", choice: { packs: ["shandong-2019"] } });
  return made;
}

/** The dialog of official forms, when it is open. */
export function formsDialog(context: Context): Extract<Dialog, { kind: "form" }> | null {
  const { dialog } = context.store.get();
  return dialog?.kind === "form" ? dialog : null;
}
