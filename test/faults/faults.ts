import type { Fault } from "../../src/host";
import { deleteSheet } from "../../src/host/edit/delete-sheet";
import { insertCells } from "../../src/host/edit/insert-delete";
import { renameSheet } from "../../src/host/edit/rename-sheet";
import { writeCells } from "../../src/host/edit/write-cells";
import type { Sheet, Workbook } from "../../src/host/model/workbook";
import { area } from "../../src/sheet/area";

/** What may go wrong with one request of a command. */
export interface FaultKind {
  name: string;
  /** The fault of the request; null: the request is never sent, because the pane was closed. */
  fault: Fault | null;
  /** Nothing is sent after it: the pane was closed. */
  closed: boolean;
  /** What a person does just before, who sees the same workbook. */
  change?: (workbook: Workbook) => void;
  /** The filter a person set ends where its rows end, which depends on what came first: neither is wrong. */
  filters?: boolean;
}

/** Where in a request it stops, as a share of its actions. */
export const places = [0, 0.03, 0.2, 0.5, 0.8, 0.97, 1] as const;

const plain: { name: string; fault: Fault }[] = [
  { name: "edit mode", fault: { kind: "edit mode" } },
  { name: "refused", fault: { kind: "refused" } },
  { name: "other workbook active", fault: { kind: "refused", code: "InactiveWorkbook" } },
  { name: "request too large", fault: { kind: "request too large" } },
  { name: "answer too large", fault: { kind: "response too large" } },
  { name: "applied then rejected", fault: { kind: "applied then rejected" } },
  { name: "hang", fault: { kind: "hang" } },
  { name: "late answer", fault: { kind: "unanswered" } },
  { name: "null read", fault: { kind: "null read" } },
];

/** Faults of the program between us and Excel; `actions` of the request that is hit. */
export function technical(actions: number): FaultKind[] {
  const partial = [...new Set(places.map((share) => Math.min(actions - 1, Math.round(share * actions))))].map((action) => ({ name: "partial apply", fault: { kind: "partial apply", action } as Fault }));
  const all = [...plain, ...partial];
  return [{ name: "pane closed", fault: null, closed: true }, ...all.map((one) => ({ ...one, closed: false })), ...all.map((one) => ({ ...one, name: `${one.name}, then pane closed`, closed: true }))];
}

/** What persons do meanwhile on the sheet a command writes into; `both`: also with the pane closed in the same moment. */
export function human(target: string, both = false): FaultKind[] {
  const on = (name: string, change: (sheet: Sheet) => void): FaultKind => {
    const done = (workbook: Workbook): void => {
      const sheet = workbook.findSheet(target);
      if (sheet) change(sheet);
    };
    return { name, fault: { kind: "meanwhile", change: done }, closed: false, change: done };
  };
  const anywhere = (name: string, change: (workbook: Workbook) => void): FaultKind => ({ name, fault: { kind: "meanwhile", change }, closed: false, change });
  const all = [
    on("sheet renamed", (sheet) => renameSheet(sheet, "改了名")),
    on("sheet deleted", (sheet) => sheet.workbook.sheets.length > 1 && deleteSheet(sheet, "Remote")),
    on("sheet protected", (sheet) => void (sheet.protection = { options: {}, password: "" })),
    { ...on("sheet filtered", (sheet) => void (sheet.autoFilter = { area: area(0, 0, 9, 4), criteria: [{ filterOn: "Values", values: ["甲"] }] })), filters: true },
    on("sheet sorted", sorted),
    on("rows inserted", (sheet) => void insertCells(sheet, area(3, 0, 3, 16_383), "Down")),
    on("user edits a target", (sheet) => writeCells(sheet, area(4, 1, 4, 1), [["手改"]], { formulaInTextCell: false })),
    on("user fills an answer", (sheet) => writeCells(sheet, area(4, 6, 4, 6), [["符合"]], { formulaInTextCell: false })),
    on("co-author edits beside", (sheet) => writeCells(sheet, area(5, 14, 5, 14), [["同事写的"]], { formulaInTextCell: false })),
    anywhere("structure protected", (workbook) => void (workbook.protection = { password: "" })),
    anywhere("event storm", (workbook) => {
      const sheet = workbook.findSheet("机构信息")!;
      for (let at = 0; at < 200; at++) writeCells(sheet, area(40 + at, 6, 40 + at, 6), [[at]], { formulaInTextCell: false });
    }),
  ];
  return [...all, ...(both ? all : []).map((one) => ({ ...one, name: `${one.name}, then pane closed`, closed: true }))];
}

/** The lines below the fourth, the last one first. */
function sorted(sheet: Sheet): void {
  const used = sheet.used(true);
  if (!used || used.bottom < 5) return;
  const lines = Array.from({ length: used.bottom - 3 }, (_, i) => Array.from({ length: used.right + 1 }, (_unused, column) => sheet.grid.get(4 + i, column)));
  lines.unshift(lines.pop()!);
  lines.forEach((cells, i) => cells.forEach((value, column) => sheet.grid.set(4 + i, column, value)));
}
