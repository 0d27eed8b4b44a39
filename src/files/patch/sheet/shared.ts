import { relativeFormula } from "../../../sheet/formula/relative";
import { escapeText, unescapeXml } from "../xml/text";
import type { RowDraft } from "./draft";
import type { SheetRows } from "./rows";
import { RowFlag } from "./scan";
import { parseArea } from "../../../sheet/a1";
import type { CellArea } from "../../../sheet/area";

const formula = /<((?:[^\s<>:/]+:)?f)((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/\1>)/;
const declarations = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g;
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)`).exec(attributes)?.[1];

/**
 * Writes every shared formula of the sheet out for its own cell. Rows that move apart, or a change of the first cell,
 * would otherwise change what the others say.
 * @param concerned only when one of the formulas is: others are left as they are
 */
export function expandShared(rows: SheetRows, concerned: (formula: string) => boolean = () => true): void {
  const masters = new Map<string, { row: number; column: number; text: string; at: ReturnType<typeof relativeFormula> }>();
  const drafts = rows.flagged(RowFlag.shared);
  const each = (work: (draft: RowDraft, i: number, tag: string, attributes: string, raw: string | undefined) => void) => {
    for (const draft of drafts) {
      for (let i = 0; i < draft.cells.length; i++) {
        const match = formula.exec(draft.cells[i]);
        if (match && attribute(match[2], "t") === "shared") work(draft, i, match[1], match[2], match[3]);
      }
    }
  };
  const group = (attributes: string) => attribute(attributes, "si") ?? "";
  each((draft, i, _, attributes, raw) => {
    if (!raw) return;
    const text = unescapeXml(raw);
    masters.set(group(attributes), { row: draft.row, column: draft.columns[i], text, at: relativeFormula(text) });
  });
  if (![...masters.values()].some(({ text }) => concerned(text))) return;
  each((draft, i, tag, attributes, raw) => {
    const master = masters.get(group(attributes));
    const text = raw ? unescapeXml(raw) : master && master.at(draft.row - master.row, draft.columns[i] - master.column);
    draft.cells[i] = draft.cells[i].replace(formula, () => (text ? `<${tag}${(attributes.match(declarations) ?? []).join("")}>${escapeText(text)}</${tag}>` : ""));
  });
}

/** Areas of the sheet's array formulas and data tables. */
export function arrays(rows: SheetRows): CellArea[] {
  const found: CellArea[] = [];
  for (const draft of rows.flagged(RowFlag.array)) {
    for (const cell of draft.cells) {
      const match = cell.includes("ref=") ? formula.exec(cell) : null;
      if (!match || !/^(array|dataTable)$/.test(attribute(match[2], "t") ?? "")) continue;
      const area = parseArea(attribute(match[2], "ref") ?? "");
      if (area) found.push(area);
    }
  }
  return found;
}

export const arrayAt = (areas: CellArea[], row: number, column: number): CellArea | undefined =>
  areas.find((a) => a.top <= row && row <= a.bottom && a.left <= column && column <= a.right);

