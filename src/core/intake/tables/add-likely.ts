import type { MayBe } from "../../dictionary/dataset";
import type { Field, RecordType } from "../../dictionary/fields";
import { aliasIndex } from "../headings/alias-index";
import { assign } from "./assign";
import { evidenceFor } from "./evidence";
import type { Header, HeaderColumn } from "./header";
import { chosenField, sureFrom, type Choices, type RecordMatch } from "./match";
import { fieldsOfMembers } from "./members";
import { fitOf, type Sample } from "./sample";
import { namesWhoReports } from "./who-reports";

/** What is only likely stays below what is sure, so that a person is asked. */
const likelyAtMost = 0.84;
/** So many fields are proposed for a column. */
const proposed = 3;

/**
 * Gives the columns that no label explains to the fields they are likely to be, and says of the others what each may be;
 * `taken` are columns some record type knows by their label, `sampleAt` gives what stands beneath one.
 */
export function addLikely(header: Header, match: RecordMatch, taken: ReadonlySet<number>, choices: Choices, sampleAt: (column: HeaderColumn) => Sample, form = false): Map<HeaderColumn, MayBe> {
  settle(match, sampleAt);
  const open = header.columns.filter((column) => !taken.has(column.column) && chosenField(column, choices, match.type.id) === undefined);
  const { likely, unsure } = assign(evidenceFor(open, match, sampleAt, header.columns), form);
  for (const { evidence: { column, candidates }, candidate: { field, score } } of likely) {
    const others = candidates.filter((one) => one.field !== field).slice(0, proposed - 1).map((one) => one.field.id);
    match.fields.set(field.id, { column, field, confidence: Math.min(score, likelyAtMost), reason: "similar", others });
  }
  return new Map(unsure.map(({ column, candidates, possible, second }) => [column, {
    column: column.column, ...(second && { second: second.id }), likeliest: candidates.slice(0, proposed).map(({ field }) => field.id), possible: new Set(possible.map(({ id }) => id)),
  }]));
}

/**
 * A label that may be one of several fields is the one that its values do not contradict: 毕业院校 over names of schools alone. Where it is one's,
 * but what stands beneath are another's choices (培训形式 over 面授), or names of those whose kind it asks for (推荐渠道 over names of bureaus), it is
 * likely that other's.
 */
function settle({ type, fields }: RecordMatch, sampleAt: (column: HeaderColumn) => Sample): void {
  for (const entry of [...fields.values()]) {
    if (entry.reason !== "alias") continue;
    const sample = sampleAt(entry.column);
    const [others, ...more] = entry.field.type === "enum" && fitOf(sample, entry.field) === "against" ? [...fieldsOfMembers(sample.cells.map(({ text }) => text), type), ...namedBy(entry.field, type).filter((field) => fitOf(sample, field) === "for")] : [];
    if (others && more.length === 0 && !fields.has(others.id)) {
      fields.delete(entry.field.id);
      fields.set(others.id, { ...entry, field: others, confidence: likelyAtMost, reason: "similar", others: [entry.field.id] });
      continue;
    }
    if (namesWhoReports(entry.column, sample, entry.field)) {
      fields.delete(entry.field.id);
      const who = type.fields.find(({ id }) => id === "recommender");
      if (who && !fields.has(who.id) && fitOf(sample, who) === "for") fields.set(who.id, { ...entry, field: who, confidence: likelyAtMost, reason: "similar", others: [entry.field.id] });
      continue;
    }
    if (entry.confidence >= sureFrom) continue;
    if (fitOf(sample, entry.field) !== "against") continue;
    const better = aliasIndex.find(entry.column.keys).filter((claim) => claim.type === type && !fields.has(claim.field.id) && fitOf(sample, claim.field) !== "against");
    if (better.length !== 1) continue;
    fields.delete(entry.field.id);
    fields.set(better[0].field.id, { ...entry, field: better[0].field });
  }
}

/** The field that names what another asks the kind of: 推荐单位 of 推荐单位类别. */
function namedBy({ name }: Field, { fields }: RecordType): Field[] {
  const kindless = name.replace(/(?:类别|类型|级别|性质)$/u, "");
  return kindless === name ? [] : fields.filter((field) => field.type === "string" && [kindless, `${kindless}名称`].includes(field.name));
}
