import { isListed, rankOf, type Finding, type FindingPlace, type FindingSource } from "../../dictionary/finding";
import { lackingOf, rootsOf, type Lacking } from "./absent";
import type { Restated } from "./restated";

/** Which findings are one fault, and which follow from another: both by the index of the first finding of a group. */
export interface FindingGroups {
  /** Per finding, the first of its group: itself, when it stands alone or is not listed. */
  group: Int32Array;
  /** Per finding, the group its own follows from; -1: from none. */
  cause: Int32Array;
}

/** What groups are told by. */
export interface Grouped {
  findings: readonly Finding[];
  sources: readonly FindingSource[];
  restated?: Restated;
}

const RUN = 1024;

/**
 * Puts findings together that are one fault: a clause and the one it says again, over the same cells and with the same outcome; rows of a
 * table that lack the same; a question that two clauses ask; a column, a table or a unit's row that is not there. Groups never cross files.
 * Yields every thousand findings.
 */
export function* groupSteps({ findings, sources, restated = {} }: Grouped): Generator<void, FindingGroups> {
  const group = new Int32Array(findings.length);
  const cause = new Int32Array(findings.length).fill(-1);
  const known = new Map<string, number>();
  const keys = new Keys(sources, restated);
  const lacking = new Map<number, Lacking & { key: string }>();
  for (let at = 0; at < findings.length; at++) {
    if (at % RUN === RUN - 1) yield;
    group[at] = at;
    const finding = findings[at];
    if (!isListed(finding.outcome)) continue;
    const absent = lackingOf(finding, sources);
    const key = absent ? keys.ofLacking(finding, absent) : keys.of(finding);
    if (key === undefined) continue;
    const first = known.get(key);
    if (first !== undefined) group[at] = first;
    else {
      known.set(key, at);
      if (absent) lacking.set(at, { ...absent, key });
    }
  }
  const roots = rootsOf([...lacking].map(([lead, absent]) => ({ ...absent, lead, rank: rankOf(findings[lead].outcome) })));
  if (roots.size > 0) for (let at = 0; at < group.length; at++) cause[at] = roots.get(group[at]) ?? -1;
  return { group, cause };
}

/** What findings of one group have in common, as a text. */
class Keys {
  /** Clauses that say another's demand again, and those whose demand is said again. */
  private readonly first: ReadonlyMap<string, string>;

  constructor(private readonly sources: readonly FindingSource[], restated: Restated) {
    this.first = new Map([...Object.values(restated).map((clause): [string, string] => [clause, clause]), ...Object.entries(restated)]);
  }

  ofLacking({ code, outcome, data }: Finding, { file, sheet, things }: Lacking): string {
    // What nobody understood may be what is lacking: another list of that is another question.
    return `lacking\n${outcome}\n${file}\n${sheet}\n${things.join()}\n${code}\n${JSON.stringify({ ...data, fields: [], records: [] })}`;
  }

  /** Undefined: it stands alone. */
  of(finding: Finding): string | undefined {
    const { clause, outcome, unit, place, code, data, value } = finding;
    switch (code) {
      case "no-row":
        return `row\n${outcome}\n${unit}\n${this.sources[place.source].file}\n${data.record}`;
      case "not-filled":
        if (place.rows === undefined && place.more === undefined) return `blank\n${outcome}\n${place.source}\n${place.columns.join()}\n${data.fields.map(({ name }) => name).join()}`;
        break;
      case "rule":
        // A case of a rule says what is not filled in, in words of its own.
        if (outcome === "missing" && value === null && place.columns.length > 0 && place.rows === undefined && place.more === undefined)
          return `said\n${this.first.get(clause) ?? clause}\n${place.source}\n${place.columns.join()}`;
        break;
      case "question":
      case "answer": {
        const first = this.first.get(clause);
        return first === undefined ? undefined : `asked\n${outcome}\n${first}\n${unit}\n${this.sources[place.source].file}`;
      }
    }
    const first = this.first.get(clause);
    return first === undefined ? undefined : `cells\n${outcome}\n${first}\n${unit}\n${code}\n${placeKey(place)}`;
  }
}

function placeKey({ source, row, columns, rows, more }: FindingPlace): string {
  return `${source}/${row}/${columns.join()}/${rows?.join() ?? ""}${more ? `/${more.map(placeKey).join(";")}` : ""}`;
}
