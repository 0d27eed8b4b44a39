import { isDataCheck, type Finding, type FindingValue } from "../../core/dictionary/finding";
import { partText } from "../../core/words/clauses";
import type { FindingContext } from "../../core/words/finding";
import { sourceOf } from "../../core/dictionary/finding-place";
import { firstCellOf } from "../../core/words/place";
import type { Messages } from "../messages/zh-CN";
import type { Group } from "./group";
import type { Grouping } from "../state/grouping";

/** What a group is called; groups without a name are said to have none. */
export function groupLabel(group: Group, by: Grouping, words: Messages): string {
  if (by === "clause" && isDataCheck({ clause: group.key })) return words.data[group.key] ?? words.dataCheck;
  if (group.label !== "") return group.label;
  return by === "unit" ? words.noUnit : words.noSheet;
}

/** A value as a person reads it. */
export function valueText(value: FindingValue, words: Messages): string {
  if (value === null || value === "") return words.blank;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  return String(value);
}

/** "机构信息!H7", or the sheet alone when no cell decided. */
export function placeText(finding: Pick<Finding, "place">, context: Pick<FindingContext, "sources">): string {
  const { sheet } = sourceOf(finding, context);
  const cell = firstCellOf(finding);
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** The article without the regulation's title: 第八条第（五）项; for a data check, what it is about. */
export function articleText(finding: Finding, { clauses, speech }: Pick<FindingContext, "clauses" | "speech">, words: Messages): string {
  if (isDataCheck(finding)) return words.data[finding.clause] ?? words.dataCheck;
  const found = clauses.get(finding.clause);
  return (found && partText(found, speech)) || finding.clause;
}
