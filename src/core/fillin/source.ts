import type { Use } from "./reads";

/**
 * The clause to be quoted where a field is filled in: one that decides by it rather than one that only asks it, of the
 * record at hand, of the application before the rest, one that speaks of few other fields, of the chosen pack before the
 * one it extends. Null when none reads it.
 */
export function askingClause(record: string, uses: readonly Use[]): Use | null {
  const ranked = [...uses].sort((a, b) => rank(record, b) - rank(record, a) || a.entry.quote.length - b.entry.quote.length);
  return ranked[0] ?? null;
}

function rank(record: string, { entry, pack, close, among }: Use): number {
  const own = entry.as === "rule" && entry.rule.record === record;
  // A leave to do without asks for less than a demand.
  const firm = entry.as === "rule" && (entry.rule.outcome === "error" || entry.rule.outcome === "missing");
  return (close === 2 ? 100 : 0) + (own ? 50 : 0) + (firm ? 15 : 0) + (entry.phase === "application" ? 20 : 0) - Math.min(among, 12) * 3 + pack;
}
