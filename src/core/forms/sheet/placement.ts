import { normalise } from "../../dictionary/text/normalise";
import { type Content, fingerprint } from "../../../sheet/content";
import { contentAt, formulaAt, type ContentGrid } from "../../../sheet/content-grid";
import { placeCell } from "../place-cell";
import type { Placement } from "../placement";
import { type Insertion, shiftedRow } from "../../../sheet/insertions";
import type { FillRecord } from "../../intake/tables/fill-record";
import { nameOf } from "./labels";
import { layoutPage } from "./layout";
import { placeLines } from "./lines";
import { isGap, readParts, refill, withValues } from "./parts";
import type { PagePlan, SheetCell, UnitPlan } from "./plan";
import type { FormCell, SheetForm } from "../../language/form/sheet";
import type { CellTarget, PageTarget } from "./target";

/** What a page goes into: the sheet, what it reads now, and what we remember of our last fill. */
interface PageAtHand {
  form: SheetForm;
  unit: UnitPlan;
  target: PageTarget;
  grid: ContentGrid;
  record: FillRecord | null;
  overwrite?: boolean;
}

/** How a page goes into a sheet that was recognised. Filling the result again changes nothing; nobody on a roster is left out. */
export function placePage(plan: PagePlan, at: PageAtHand): Placement {
  const { form, unit, target, grid } = at;
  const page = form.pages.find((one) => one.id === plan.page)!;
  const layout = layoutPage(page);
  const before = at.record?.page?.id === plan.page && at.record.page.unit === unit.key ? at.record.page : null;
  const recorded: NonNullable<FillRecord["page"]> = { id: plan.page, unit: unit.key, cells: {}, blocks: {} };
  const placement: Placement = {
    inserts: [], changes: [], totals: [], kept: [], filled: 0, foreignRows: [], notes: [],
    record: { form: form.id, sheet: target.sheet, created: at.record?.created ?? false, rows: [], page: recorded },
  };
  const blocks = [...target.blocks].sort(([, a], [, b]) => a.top - b.top);
  const placed = blocks.map(([id, block]) => placeLines(layout, { id, lines: plan.blocks[id] ?? [], target: block, grid, recorded: before?.blocks[id] ?? [] }));
  placement.inserts = placed.flatMap((one): Insertion[] => (one.insert ? [one.insert] : []));
  for (const one of placed) {
    recorded.blocks[one.id] = one.write(placement, { unit: unit.name, overwrite: at.overwrite === true });
    if (one.foreign.length > 0) placement.notes.push(`工作表“${target.sheet}”第 ${one.foreign.map((row) => shiftedRow(placement.inserts, row) + 1).join("、")} 行是表中原有、不在数据里的内容，没有改动。`);
  }
  for (const cell of layout.cells) {
    const place = target.cells.get(cell.id);
    const wanted = plan.cells[cell.id];
    if (!place || !wanted) continue;
    const print = placeSingle(placement, { place, wanted, cell: cell.cell, name: nameOf(layout, cell), before: before?.cells[cell.id] }, at);
    if (print !== undefined) recorded.cells[cell.id] = print;
  }
  placement.filled = placement.changes.length;
  return placement;
}

interface Single {
  place: CellTarget;
  wanted: SheetCell;
  cell: FormCell;
  name: string;
  before: string | undefined;
}

function placeSingle(placement: Placement, one: Single, at: PageAtHand): string | undefined {
  const { place, wanted, before } = one;
  const now = contentAt(at.grid, place.row, place.column);
  const whole = { row: shiftedRow(placement.inserts, place.row), column: place.column, unit: at.unit.name, label: one.name, serial: false, now, before, formula: formulaAt(at.grid, place.row, place.column) !== "" };
  const ours = before !== undefined && before === fingerprint(now);
  const filled = one.cell.parts ? intoParts(one.cell.parts, wanted, now, ours) : place.way === "inside" ? intoLabel(wanted, now, ours) : null;
  if (filled === null) return placeCell(placement, { ...whole, wanted: restOf(one) ?? "", overwrite: at.overwrite === true });
  if (filled.text === now) return wanted.value === null ? undefined : fingerprint(filled.text);
  // Words of the template stay; only what stood in the places is asked about.
  return placeCell(placement, { ...whole, wanted: filled.text, overwrite: at.overwrite === true || filled.free, before: filled.free ? fingerprint(now) : before });
}

/** What goes into a cell of its own: the value, or all that follows the label of a cell with several places. */
function restOf({ cell, wanted, place }: Single): string | number | null {
  if (!cell.parts || wanted.value === null) return wanted.value;
  const own = place.way === "cell" && typeof cell.parts[0] === "string" && cell.parts.length > 1 && normalise(cell.parts[0]) !== "";
  const values = (wanted.parts ?? []).filter((value) => value !== null);
  if (own && values.length === 1 && cell.parts.filter((part) => typeof part !== "string").length === 1) return values[0];
  return withValues(own ? cell.parts.slice(1) : cell.parts, wanted.parts ?? []).trim();
}

/** The cell's own text with our values in its places; `free`: nothing but blanks, or what we wrote, is replaced. */
function intoParts(parts: NonNullable<FormCell["parts"]>, wanted: SheetCell, now: Content, ours: boolean): { text: string; free: boolean } | null {
  const found = typeof now === "string" ? readParts(parts, now) : null;
  if (!found) return null;
  const gaps = parts.flatMap((part) => (typeof part === "string" ? [] : [part.gap]));
  const values = gaps.map((gap, i) => {
    const value = wanted.parts?.[i] ?? null;
    if (value !== null) return same(found.gaps[i], String(value)) ? null : String(value);
    return ours && !isGap(found.gaps[i]) ? gap : null;
  });
  return { text: values.every((value) => value === null) ? String(now) : refill(found, values), free: ours || values.every((value, i) => value === null || isGap(found.gaps[i])) };
}

/** 申报单位（盖章）： and what follows the colon. */
function intoLabel(wanted: SheetCell, now: Content, ours: boolean): { text: string; free: boolean } {
  const text = String(now);
  const colon = /^([^:：]*[:：])([\s\S]*)$/u.exec(text);
  const label = colon ? colon[1] : text.replace(/[\s_＿]+$/u, "");
  const rest = colon ? colon[2] : "";
  if (wanted.value === null ? !ours || isGap(rest) : same(rest, String(wanted.value))) return { text, free: true };
  return { text: wanted.value === null ? label : `${label}${colon ? "" : "："}${wanted.value}`, free: ours || isGap(rest) };
}

const same = (found: string, wanted: string): boolean => found.replace(/[_＿]/gu, "").trim() === wanted.trim();
