import type { LedgerItem } from "./ledger-items";
import { offsetsOf } from "../list/offsets";

/** Heights in px; what is drawn in them must fit. */
export const ledgerHeights = { pack: 36, article: 28, clause: 60 } as const;

/** One line of the ledger: a pack, an article of it, or a clause. Keys are stable over filters. */
export type LedgerRow =
  | { kind: "pack"; key: string; label: string; count: number; open: boolean; at: number; of: number }
  | { kind: "article"; key: string; label: string; count: number; open: boolean; at: number; of: number; parent: number }
  | { kind: "clause"; key: string; item: LedgerItem; /** What the article's head does not say already. */ label: string; at: number; of: number; parent: number };

export interface LedgerTree {
  rows: LedgerRow[];
  offsets: Float64Array;
}

interface Branch {
  key: string;
  items: LedgerItem[];
}

/** Items grouped by pack, then by article, both in the order of the ledger; those of closed heads are left out. */
export function ledgerTree(items: readonly LedgerItem[], collapsed: ReadonlySet<string>): LedgerTree {
  const rows: LedgerRow[] = [];
  const packs = branches(items, ({ pack }) => pack.id);
  packs.forEach((pack, p) => {
    const open = !collapsed.has(pack.key);
    rows.push({ kind: "pack", key: pack.key, label: pack.items[0].pack.shortTitle, count: clausesIn(pack.items), open, at: p, of: packs.length });
    if (!open) return;
    const parent = rows.length - 1;
    const articles = branches(pack.items, ({ pack: { id }, entry }) => `${id}\n${entry.article}`);
    articles.forEach((article, a) => addArticle(rows, article, { at: a, of: articles.length, parent }, collapsed));
  });
  return { rows, offsets: offsetsOf(rows.map((row) => ledgerHeights[row.kind])) };
}

function addArticle(rows: LedgerRow[], { key, items }: Branch, place: { at: number; of: number; parent: number }, collapsed: ReadonlySet<string>): void {
  const label = items.every((item) => item.article === items[0].article) ? items[0].article : "";
  const open = !collapsed.has(key);
  rows.push({ kind: "article", key, label, count: clausesIn(items), open, ...place });
  if (!open) return;
  const parent = rows.length - 1;
  items.forEach((item, at) => rows.push({ kind: "clause", key: item.line.clause, item, label: label === "" ? item.article + item.item : item.item, at, of: items.length, parent }));
}

/** Keys of all heads, to close them at once. */
export function ledgerHeads(items: readonly LedgerItem[]): string[] {
  return [...new Set(items.map(({ pack, entry }) => `${pack.id}\n${entry.article}`))];
}

const clausesIn = (items: readonly LedgerItem[]): number => items.filter(({ state }) => state !== "heading").length;

function branches(items: readonly LedgerItem[], keyOf: (item: LedgerItem) => string): Branch[] {
  const found = new Map<string, Branch>();
  for (const item of items) {
    const key = keyOf(item);
    const branch = found.get(key) ?? { key, items: [] };
    found.set(key, branch);
    branch.items.push(item);
  }
  return [...found.values()];
}

/** Id of a row's element, for aria-activedescendant. */
export function ledgerRowId(row: LedgerRow, where: string): string {
  return `${where}-l-${row.key.replace(/[^\w.\-/]/gu, (character) => `u${character.codePointAt(0)!.toString(16)}`)}`;
}
