import { isDataCheck, type Finding, type FindingValue } from "../../core/dictionary/finding";
import type { FindingLine, Lined } from "../../core/review/lines/lines";
import { partText } from "../../core/words/clauses";
import type { FindingContext } from "../../core/words/finding";
import { clausesOfLine } from "../../core/words/line";
import { hasCell, sourceOf } from "../../core/dictionary/finding-place";
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
export function articleText(finding: Pick<Finding, "clause">, { clauses, speech }: Pick<FindingContext, "clauses" | "speech">, words: Messages): string {
  if (isDataCheck(finding)) return words.data[finding.clause] ?? words.dataCheck;
  const found = clauses.get(finding.clause);
  return (found && partText(found, speech)) || finding.clause;
}

/** Articles named of one line at most. */
const namedArticles = 2;

/** The articles of a line, the first of many and how many. */
export function articlesText(line: FindingLine, result: Pick<Lined, "findings">, told: Pick<FindingContext, "clauses" | "speech">, words: Messages): string {
  const articles = [...new Set(clausesOfLine(line, result).map((clause) => articleText({ clause }, told, words)))];
  return articles.length <= namedArticles ? articles.join(words.listComma) : words.firstOf(articles.slice(0, namedArticles).join(words.listComma), articles.length);
}

/** Where a line stands: its first cell, and of how many. */
export function linePlace(line: FindingLine, result: Pick<Lined, "findings" | "sources">, words: Messages): string {
  const { findings } = result;
  const place = placeText(findings[line.lead], result);
  const rows = new Set(line.findings.flatMap((at) => (hasCell(findings[at].place) ? [`${findings[at].place.source}/${findings[at].place.row}`] : [])));
  return rows.size > 1 ? words.firstOf(place, rows.size) : place;
}
