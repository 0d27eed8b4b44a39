import type { Finding, FindingSource } from "../../dictionary/finding";

/** What a finding says is not there: tables by record type, columns as "record/name". */
export interface Lacking {
  file: string;
  /** The sheet whose columns are meant; "" for tables, and for columns of another table of the workbook. */
  sheet: string;
  things: readonly string[];
}

/** What a finding says is not there; undefined when it says something else. */
export function lackingOf({ code, data, place }: Finding, sources: readonly FindingSource[]): Lacking | undefined {
  const { file, sheet, record } = sources[place.source];
  switch (code) {
    case "no-table":
    case "no-list":
    case "table-not-recognised":
      return { file, sheet: "", things: [...data.records].sort() };
    case "no-column":
    case "column-not-recognised":
      return { file, sheet, things: columns(record, data.fields) };
    case "no-column-in":
    case "column-not-recognised-in":
      return { file, sheet: "", things: columns(data.record, data.fields) };
    case "no-column-nor-table":
      return { file, sheet, things: [...columns(record, data.fields), ...data.records].sort() };
    default:
      return undefined;
  }
}

const columns = (record: string, fields: readonly string[]): string[] => fields.map((field) => `${record}/${field}`).sort();

/** A group of findings that say the same is not there. */
interface LackingGroup extends Lacking {
  /** Rank of its outcome, 0 the gravest. */
  rank: number;
  /** Index of its first finding. */
  lead: number;
  /** What tells it from other groups, so that the order in which findings come decides nothing. */
  key: string;
}

/**
 * What groups follow from: by lead the lead of the root. A group follows when everything it lacks is told by graver or equal groups that lack
 * nothing else: what is folded beneath a line is always said by lines that stay.
 */
export function rootsOf(groups: readonly LackingGroup[]): Map<number, number> {
  const roots = new Map<number, number>();
  const byFile = new Map<string, LackingGroup[]>();
  for (const group of groups) {
    const mine = byFile.get(group.file);
    if (mine) mine.push(group);
    else byFile.set(group.file, [group]);
  }
  for (const mine of byFile.values()) {
    mine.sort((a, b) => a.rank - b.rank || a.things.length - b.things.length || (a.key < b.key ? -1 : 1));
    // Whatever stands before a group is at least as grave; a root is one that follows from nothing.
    const standing: LackingGroup[] = [];
    for (const group of mine) {
      const within = standing.filter((root) => root.things.every((thing) => group.things.includes(thing)) && (root.sheet === group.sheet || root.sheet === "" || group.sheet === ""));
      const told = new Set(within.flatMap(({ things }) => things));
      if (group.things.every((thing) => told.has(thing))) roots.set(group.lead, within[0].lead);
      else standing.push(group);
    }
  }
  return roots;
}
