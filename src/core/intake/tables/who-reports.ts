import { normalise } from "../../dictionary/text/normalise";
import type { Field } from "../../dictionary/fields";
import type { HeaderColumn } from "./header";
import { isBody } from "./body-name";
import type { Sample } from "./sample";

/** Who reports, or to whom: people write both under it. */
const either = /^(?:报送|上报|呈报|递交|提交)(?:单位|部门|机构)(?:名称|全称)?$/u;
/** To whom everything is reported in the end. */
const receives = /(?:人社|社会保障|省)[厅部]|^厅|专技处|专业技术人员管理处/u;

/** True for 报送单位 over names of bodies that are none of those to whom something is reported. */
export function namesWhoReports({ leaf }: HeaderColumn, { cells }: Sample, { id, type }: Field): boolean {
  if (id !== "recipient" || type !== "string" || !either.test(leaf.keys[0] ?? "")) return false;
  const filled = cells.map(({ text }) => normalise(text)).filter((text) => text !== "");
  return filled.filter((text) => isBody(text) && !receives.test(text)).length * 2 > filled.length;
}
