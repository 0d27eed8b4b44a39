import type { Finding } from "../../core/finding";
import { isDataCheck, rank } from "../outcome";
import { countFindings, type Counts } from "./counts";
import { cellPosition } from "./position";

export type Grouping = "unit" | "clause" | "sheet" | "file";

/** Findings that belong together; `findings` are indexes into the result. */
export interface Group {
  /** Stable over filters, so that a collapsed group stays collapsed. */
  key: string;
  /** Empty when the findings name none: the pane says 未指明. */
  label: string;
  /** Says which file a sheet is in, or which regulation an article is of. */
  detail: string;
  counts: Counts;
  findings: number[];
}

function keyOf(finding: Finding, by: Grouping): [key: string, label: string, detail: string] {
  switch (by) {
    case "unit":
      return [finding.unit, finding.unit, ""];
    case "sheet":
      return [`${finding.file}\n${finding.sheet}`, finding.sheet, finding.file];
    case "file":
      return [finding.file, finding.file, ""];
    case "clause": {
      if (isDataCheck(finding)) return [finding.clause, finding.clause, ""];
      const article = /^(《[^》]*》)(.+)$/u.exec(finding.cite);
      return [finding.clause, article ? article[2] : finding.cite || finding.clause, article ? article[1] : ""];
    }
  }
}

/** A clause is read down the sheet; a unit, sheet or file gravest first. */
function order(findings: readonly Finding[], by: Grouping) {
  return (a: number, b: number) => {
    const one = findings[a];
    const two = findings[b];
    const grave = by === "clause" || by === "sheet" ? 0 : rank(one.outcome) - rank(two.outcome);
    if (grave !== 0) return grave;
    if (one.file !== two.file || one.sheet !== two.sheet) return a - b;
    const p = cellPosition(one.cells[0]);
    const q = cellPosition(two.cells[0]);
    return p.row - q.row || p.column - q.column || a - b;
  };
}

/**
 * Groups the findings at `indexes`. Units, sheets and files keep the order in which the review met them, clauses the
 * order of `clauses` (the ledger's, which is the regulation's); what is not in it comes first, as data checks do.
 */
export function groupFindings(
  findings: readonly Finding[],
  indexes: readonly number[],
  by: Grouping,
  clauses: readonly string[] = [],
): Group[] {
  const groups = new Map<string, Group>();
  for (const index of indexes) {
    const [key, label, detail] = keyOf(findings[index], by);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { key, label, detail, counts: countFindings([]), findings: [] }));
    group.findings.push(index);
  }
  const list = [...groups.values()];
  for (const group of list) {
    group.findings.sort(order(findings, by));
    group.counts = countFindings(findings, group.findings);
  }
  if (by === "clause") {
    const place = new Map(clauses.map((clause, at) => [clause, at]));
    list.sort((a, b) => (place.get(a.key) ?? -1) - (place.get(b.key) ?? -1));
  }
  return list;
}
