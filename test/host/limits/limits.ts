/**
 * The rows of the table of Excel's limits and behaviours that the host reproduces, and where in src/host. Each has a test of the same number
 * beside this file. A row not named here is not reproduced yet.
 */
export const limits: Record<string, { what: string; where: string }> = {
  L1: { what: "5 MB per request and response on the web", where: "host.ts" },
  L2: { what: "reading more than 5,000,000 cells", where: "read/read-block.ts" },
  L4: { what: "unbounded ranges read null and refuse cell values", where: "read/read-block.ts, edit/check-writable.ts" },
  L5: { what: "cellCount is -1 above 2^31 - 1", where: "read/read-range.ts" },
  L6: { what: "PropertyNotLoaded", where: "office.js itself: nothing is sent that was not asked for (wire/query.ts)" },
  L7: { what: "a failed sync is not a rollback", where: "wire/process.ts, faults/apply-fault.ts" },
  L16: { what: "cell edit mode refuses every batch", where: "host.ts" },
  L19: { what: "events for our own writes, after the answer, equal ones once", where: "events.ts, edit/write-cells.ts" },
  L20: { what: "runtime.enableEvents", where: "objects/runtime.ts, events.ts" },
  L22: { what: "8,192 characters of address", where: "objects/address-argument.ts, objects/range-areas.ts" },
  L23: { what: "addresses that are given back are cut", where: "objects/range-areas.ts" },
  L24: { what: "512 merged areas at most, by their first cell", where: "objects/range-navigation.ts, objects/range-areas.ts" },
  L26: { what: "areas that disagree read null", where: "edit/format.ts" },
  L28: { what: "the used range counts formatting", where: "model/workbook.ts" },
  L29: { what: "= + - begin a formula", where: "input/read-input.ts" },
  L30: { what: "a long text beginning with - fails", where: "input/read-input.ts" },
  L31: { what: "null leaves, '' clears, sizes match", where: "edit/write-cells.ts" },
  L32: { what: "texts are read as en-US", where: "input/numbers.ts, input/dates.ts" },
  L34: { what: "formulas drops the apostrophe", where: "read/read-range.ts" },
  L35: { what: "errors read as text", where: "read/wire-value.ts" },
  L36: { what: "15 significant digits", where: "model/cell-value.ts" },
  L42: { what: "a merged block has one value", where: "edit/merge.ts, edit/write-cells.ts" },
  L44: { what: "a block written under a filter goes astray", where: "edit/write-cells.ts, edit/filtered.ts" },
  L45: { what: "no rows into or out of a filtered list", where: "edit/filtered.ts" },
  L48: { what: "protected sheets", where: "edit/check-writable.ts" },
  L54: { what: "a deleted sheet breaks its references", where: "formula/references.ts" },
  L55: { what: "conditional formats: priority, several ranges, #6827", where: "objects/conditional-format-collection.ts" },
  L61: { what: "names of sheets", where: "model/sheet-name.ts" },
};
