import type { CellWrite, SheetOperation, WorkbookPatch } from "../../../src/files/model";
import type { CellArea } from "../../../src/sheet/area";
import type { Draw } from "./draw";

const area = (draw: Draw): CellArea => {
  const [top, left] = [draw.below(9), draw.below(5)];
  return { top, left, bottom: top + draw.below(3), right: left + draw.below(3) };
};

const write = (draw: Draw): CellWrite => {
  const at = { row: draw.below(12), column: draw.below(6) };
  const style = draw.once(3) ? { style: { fill: "#FFFF00", bold: true } } : {};
  return { ...at, ...style, ...draw.of<Omit<CellWrite, "row" | "column">>([{ value: 7 }, { value: "甲&<乙> " }, { value: true }, { value: null }, { value: "=1+1" }, { value: 3, formula: "SUM(A1:A3)" }, {}]) };
};

const operations: readonly ((draw: Draw) => SheetOperation)[] = [
  (draw) => ({ op: "cells", cells: Array.from({ length: 1 + draw.below(5) }, () => write(draw)) }),
  (draw) => ({ op: "cells", cells: [write(draw)] }),
  (draw) => ({ op: "insertRows", at: draw.below(9), count: 1 + draw.below(3) }),
  (draw) => ({ op: "insertRows", at: draw.below(9), count: 1 }),
  (draw) => ({ op: "deleteRows", at: draw.below(9), count: 1 + draw.below(3) }),
  (draw) => ({ op: "merge", area: area(draw) }),
  (draw) => ({ op: "unmerge", area: area(draw) }),
  (draw) => ({ op: "addConditionalFormat", format: { id: `标${draw.below(3)}`, areas: [area(draw), area(draw)], formula: "TRUE", fill: "#FFC7CE" } }),
  (draw) => ({ op: "removeConditionalFormat", id: draw.of(["甲", "标1", "#0", "#1"]) }),
  (draw) => ({ op: "addValidation", validation: { areas: [area(draw)], type: "list", formula1: "\"是,否\"", prompt: "选" } }),
  (draw) => ({ op: "hyperlinks", links: [{ row: draw.below(9), column: draw.below(4), location: "A1" }, { row: draw.below(9), column: draw.below(4), url: "https://example.org/?a=1&b=2" }] }),
  (draw) => ({ op: "freeze", rows: draw.below(4), columns: draw.below(3) }),
  (draw) => ({ op: "page", setup: { orientation: "landscape", fitWidth: 1, fitHeight: 0, header: "&C甲", rowBreaks: draw.once(2) ? [2, 5] : undefined } }),
  (draw) => ({ op: "printTitles", rows: draw.of(["1:1", "1:3", null]) }),
  (draw) => ({ op: "printArea", area: draw.once(2) ? area(draw) : null }),
  (draw) => ({ op: "columnWidth", from: draw.below(4), to: 4, width: draw.of([12.5, null]) }),
  (draw) => ({ op: "rowHeight", from: draw.below(4), to: 4 + draw.below(3), height: draw.of([30, null]) }),
  (draw) => ({ op: "tabColor", color: draw.of(["#FF0000", null]) }),
  (draw) => ({ op: "protect", protection: draw.of([{ allowFormatCells: true }, null]) }),
  (draw) => ({ op: "gridlines", shown: draw.once(2) }),
  (draw) => ({ op: "filter", area: draw.once(2) ? area(draw) : null }),
  () => ({ op: "tableFilter", table: "表1" }),
];

/** A patch on sheets of these names; null: the workbook could not be read. */
export function drawnPatch(known: readonly string[] | null, draw: Draw): WorkbookPatch {
  const sheets = known ?? ["数据", "数据 表", "又"];
  const some = (): SheetOperation[] => Array.from({ length: 1 + draw.below(3) }, () => draw.of(operations)(draw));
  const edit = Array.from({ length: 1 + draw.below(2) }, () => ({ sheet: draw.of(sheets), operations: some() }));
  const patch: WorkbookPatch = { edit, add: draw.once(4) ? [{ name: "核验结果", operations: [{ op: "cells", cells: [write(draw)] }, ...some()], visibility: draw.of(["visible", "veryHidden"]) }] : [] };
  const moved = draw.below(16);
  if (moved < 2) patch.rename = [{ sheet: draw.of(sheets), to: "改 名" }];
  else if (moved === 2) patch.remove = [draw.of(sheets)];
  if (draw.once(8) && known && !patch.rename && !patch.remove) patch.names = [{ name: "新名", refersTo: `'${draw.of(sheets).replace(/'/g, "''")}'!$A$1`, hidden: true }];
  if (draw.once(8)) patch.customXml = [{ namespace: "urn:n", text: "<n xmlns=\"urn:n\">1</n>" }];
  if (draw.once(10) && patch.remove === undefined) patch.activeSheet = patch.rename ? "改 名" : draw.of(sheets);
  return patch;
}
