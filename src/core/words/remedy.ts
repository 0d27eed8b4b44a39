import { isDataCheck, type Finding } from "../dictionary/finding";
import { requiredOf, type FindingContext } from "./finding";
import { names, titles } from "./rule-sentences";

/** What whoever handed a file in is to do about a finding: a sentence without a full stop. */
export function remedyOf(finding: Finding, context: FindingContext): string {
  const { speech } = context;
  const { say } = speech;
  switch (finding.code) {
    case "not-filled": return say`补填${names(finding.data.fields.map(({ name }) => name), speech)}`;
    case "rows-not-filled": return say`补填相关记录中空着的栏目`;
    case "no-table":
    case "no-list": return say`补交${titles(finding.data.records, speech)}表，作为工作表放在同一工作簿中`;
    case "no-row": return say`在${titles([finding.data.record], speech)}表中补填本单位的记录`;
    case "no-column": return say`在表中补上${names(finding.data.fields, speech)}列并填写`;
    case "no-column-in": return say`在${titles([finding.data.record], speech)}表中补上${names(finding.data.fields, speech)}列并填写`;
    case "no-column-nor-table": return say`补上${names(finding.data.fields, speech)}列，或补交${titles(finding.data.records, speech)}表`;
    case "table-not-recognised": return say`写明哪个工作表是${titles(finding.data.records, speech)}表，或补交该表`;
    case "column-not-recognised":
    case "column-not-recognised-in": return say`写明哪一栏是${names(finding.data.fields, speech)}，或补上该列`;
    default: return otherwise(finding, context);
  }
}

function otherwise(finding: Finding, context: FindingContext): string {
  const { outcome } = finding;
  const { say } = context.speech;
  if (isDataCheck(finding)) return say`核对这一格，按实际情况重新填写`;
  if (outcome === "missing") return say`补填，并附佐证材料`;
  if (outcome === "warning") return say`核对；有误的更正，无误的说明情况`;
  const required = requiredOf(finding, context);
  const wanted = required === null || typeof required === "boolean" || required === "" ? "" : say`（要求：${String(required)}）`;
  return say`核对；填写有误的更正${wanted}，无误的说明情况并附佐证材料`;
}
