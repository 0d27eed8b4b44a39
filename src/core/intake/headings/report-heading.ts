import { conceptsOf } from "../../dictionary/text/concepts";
import { isApart } from "../../dictionary/text/kinship";

/*
 * Dates on which an institution itself reports are headed in as many ways as there are words for reporting and for offices:
 * 报送业务主管部门时间, 上报市人社局日期. Read by their parts, and looked up as the dictionary writes them.
 */

const verb = "(?:上报|呈报|报送|报请|报备|报|送交|提交|递交|呈送|送审|送)";
const purpose = "(?:审核|审查|审定|备案|审批|备查|存档)?";
const heading = new RegExp(`^(?:本?(?:单位|机构|基地|中心))?(?:年度)?(?:总结|计划|材料|总结和计划|计划和总结|总结及计划|总结与计划)?${verb}(?:至|给|往|同级|所在地?)*(.{0,24}?)${purpose}的?(?:日期|时间)$`, "u");
const authority = /人社|人力资源|社会保障|社保|^(?:省|市|区|县)?厅里?$|^省厅|^部里?$/u;
const department = /主管|管理单位|管理部门|业务部门|业务处室|业务局/u;
/** Words with which it is the office that acts: when it received, consented or filed. */
const theirs = /同意|通过|批准|批复|回复|答复|反馈|收到|接收|受理|意见/u;

/** How the dictionary heads the date of a report to the same office; undefined for a heading that speaks of no report of the institution's own. */
export function reportKey(key: string): string | undefined {
  const found = heading.exec(key);
  if (!found || theirs.test(key) || conceptsOf(key).some(({ id, facet }) => facet === "turn" || isApart(id))) return undefined;
  const [, whom] = found;
  const [toAuthority, toDepartment] = [authority.test(whom), department.test(whom)];
  if (toAuthority !== toDepartment) return toAuthority ? "报人社部门日期" : "报主管部门日期";
  return toAuthority || whom === "" ? "报送日期" : undefined;
}
