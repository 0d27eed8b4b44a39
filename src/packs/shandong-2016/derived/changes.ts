import type { FieldColumn, RecordSet } from "../../../core/dictionary/dataset";
import { fieldOf } from "../../../core/dictionary/dictionary";
import { comparable } from "../../../core/language/texts";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** What has to be reported when it changes, and under which item of the change notice. */
const watched: readonly [field: string, item: string][] = [
  ["name", "name"], ["legalRep", "legalRep"], ["address", "address"], ["headPhone", "contact"], ["contactName", "contact"],
  ["contactPhone", "contact"], ["email", "contact"],
];

/** What a report of an item that says no more may be of: an address is a way to reach somebody, too. */
const covered: Record<string, readonly string[]> = { contact: ["contact", "address"] };

/** Calls back for each filled value that differs from the unit's snapshot before. */
function eachChange(data: RuleData, set: RecordSet, visit: (row: number, field: string, item: string, now: string) => void): void {
  const asOf = numberReader(data, "institution", "asOfDate");
  const applied = numberReader(data, "institution", "applicationDate");
  const when = (row: number): number => asOf(row) ?? applied(row) ?? -Infinity;
  const readers = watched.map(([field, item]) => ({ field, item, read: textReader(data, "institution", field) }));
  const byUnit = new Map<number, number[]>();
  eachRow(set, (row) => {
    if (set.unit[row] < 0) return;
    const rows = byUnit.get(set.unit[row]);
    if (rows) rows.push(row);
    else byUnit.set(set.unit[row], [row]);
  });
  for (const rows of byUnit.values()) {
    rows.sort((a, b) => when(a) - when(b) || a - b);
    for (let k = 1; k < rows.length; k++) {
      // Two rows of the same day are two workbooks of one submission, not a change.
      if (when(rows[k]) === when(rows[k - 1])) continue;
      for (const { field, item, read } of readers) {
        const before = read(rows[k - 1]);
        const now = read(rows[k]);
        if (before !== undefined && now !== undefined && comparable(before) !== comparable(now)) visit(rows[k], field, item, now);
      }
    }
  }
}

/** Fills a text column with the Chinese names of the fields given per row. */
function fillNames(data: RuleData, column: FieldColumn, byRow: Map<number, string[]>): void {
  for (const [row, fields] of byRow)
    put(column, row, data.texts.add(fields.map((field) => fieldOf("institution", field)!.name).join("、")));
}

function changes(id: string, name: string, doc: string, counts: (data: RuleData) => (unit: number, item: string, now: string) => boolean): DerivedField {
  return {
    id, record: "institution", name, type: "string", from: watched.map(([field]) => field), doc,
    fill(data, set, column) {
      const wanted = counts(data);
      const byRow = new Map<number, string[]>();
      eachChange(data, set, (row, field, item, now) => {
        if (wanted(set.unit[row], item, now)) byRow.set(row, [...(byRow.get(row) ?? []), field]);
      });
      fillNames(data, column, byRow);
    },
  };
}

export const changedSinceLast = changes(
  "changedSinceLast", "与上次填报不同的栏目",
  "同一单位前后两次填报（核查基准日不同）之间改变了的名称、法人代表、地址、电话、联系人、邮箱；没有改变或没有上次填报则为空",
  () => () => true,
);

export const changedWithoutReport = changes(
  "changedWithoutReport", "未见变更报告的栏目",
  "changedSinceLast 中没有对应变更报告的栏目：该单位没有事项相同、变更后内容相同（或未写内容）的变更报告",
  (data) => {
    const set = data.records("change");
    const item = numberReader(data, "change", "item");
    const codes = data.column("change", "item").codes ?? [];
    const newValue = textReader(data, "change", "newValue");
    const reported = new Set<string>();
    for (let row = 0; row < set.length; row++) {
      const now = newValue(row);
      const code = item(row);
      if (now !== undefined) reported.add(`${set.unit[row]} ${comparable(now)}`);
      else if (code !== undefined) for (const kind of covered[codes[code]] ?? [codes[code]]) reported.add(`${set.unit[row]} ${kind} *`);
    }
    return (unit, kind, now) => !reported.has(`${unit} ${comparable(now)}`) && !reported.has(`${unit} ${kind} *`);
  },
);
