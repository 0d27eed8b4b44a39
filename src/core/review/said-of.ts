import { readLabel } from "../intake/headings/label";
import { ValueState } from "../dictionary/dataset";
import type { AskedField, LedgerSaid, Said } from "../dictionary/said";
import type { Evidence } from "./evidence";
import type { Explanation } from "../language/explanation";
import type { RowVerdict } from "../engine/judge";
import type { Program } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { authorityLists } from "../dictionary/kept-by";
import { lackingTables } from "./lacking-tables";
import { unknownColumns, unknownSheets } from "./unknown";
import { basesOf } from "../language/bases";

/** What a finding says of a row. */
export function saidOf(program: Program, proof: Evidence, reasons: Explanation, verdict: RowVerdict, start: number, count: number, i: number): Said {
  if (reasons.nothingThere && !(verdict.why === "case" && verdict.outcome === "pending")) return notThere(program, start + i, reasons);
  if (verdict.why === "blank" && verdict.outcome === "missing") {
    const fields = askedFields(program, start + i, reasons);
    if (fields.length > 0) return { code: "not-filled", data: { subject: proof.subject(), fields } };
    if (reasons.tables.size > 0) return { code: "no-table", data: { records: [...reasons.tables] } };
    return { code: "rows-not-filled", data: { subject: proof.subject() } };
  }
  const step = verdict.step;
  const template = step?.template ?? program.template;
  template.run(start, count);
  return { code: "rule", data: { step: step ? program.steps.indexOf(step) : -1, values: template.values(i) } };
}

/** What is not there that decided: tables, columns of the record's own, columns of related records. */
export function notThere(program: Program, row: number, reasons: Explanation): Said {
  const { data, record } = program.scope;
  const { tables, absent: columns, lacking } = reasons;
  const records = [...tables];
  if (tables.size > 0) {
    const sheets = unknownSheets(program, row, reasons);
    if (columns.size > 0) return { code: "no-column-nor-table", data: { fields: fieldNames(data, record, columns), records, sheets } };
    if (sheets.length > 0) return { code: "table-not-recognised", data: { records, sheets } };
    return { code: records.every((table) => authorityLists.has(table)) ? "no-list" : "no-table", data: { records } };
  }
  const unknown = unknownColumns(program, row, reasons);
  if (columns.size > 0) {
    const fields = fieldNames(data, record, columns);
    const { sheets, from } = lackingTables(program, row, reasons);
    const where = from !== undefined ? { from } : unknown.length === 0 && sheets > 1 ? { sheets } : {};
    return unknown.length > 0 ? { code: "column-not-recognised", data: { fields, unknown, ...where } } : { code: "no-column", data: { fields, ...where } };
  }
  const [[theirs, asked]] = lacking;
  const fields = fieldNames(data, theirs, asked);
  return unknown.length > 0 ? { code: "column-not-recognised-in", data: { record: theirs, fields, unknown } } : { code: "no-column-in", data: { record: theirs, fields } };
}

/** What there would have to be for the clause to be checked. */
export function whatIsAbsent(program: Program, { tables, absent: columns, lacking }: Explanation): LedgerSaid {
  const { data, record } = program.scope;
  if (tables.size > 0) return { code: "tables-absent", data: { records: [...tables] } };
  if (columns.size > 0) return { code: "columns-absent", data: { fields: fieldNames(data, record, columns) } };
  return { code: "columns-absent-in", data: { tables: [...lacking].map(([theirs, fields]) => ({ record: theirs, fields: fieldNames(data, theirs, fields) })) } };
}

/** Fields by their Chinese names. */
export function fieldNames(data: RuleData, record: string, fields: Iterable<string>): string[] {
  return [...fields].map((field) => data.field(record, field).name);
}

/** Fields as a person finds them: the cells not filled in of those a derived one is made from, with the table's own heading where it reads otherwise. */
function askedFields({ scope: { set, data, record } }: Program, row: number, { blank, absent, rows = [row] }: Explanation): AskedField[] {
  const { columns } = set.sources[set.source[row]];
  const bases = new Set([...blank, ...absent].flatMap((id) => basesOf(record, data.field(record, id))));
  return [...bases].filter((id) => rows.some((one) => data.column(record, id).state[one] !== ValueState.ok)).map((id) => {
    const { name } = data.field(record, id);
    const heading = columns.get(id)?.label;
    return heading !== undefined && !sameHeading(heading, name) ? { name, heading } : { name };
  });
}

/** A unit of measure, spaces and marks make no other heading: 人数（人） is 人数. */
const sameHeading = (label: string, name: string): boolean => label === name || readLabel(label).keys[0] === readLabel(name).keys[0];
