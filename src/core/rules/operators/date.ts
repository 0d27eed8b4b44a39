import type { Expression } from "../../pack/language";
import { constantValue, valueKernel } from "../build";
import { dayNumber, dayOf, yearOf } from "../../../sheet/day";
import { RuleFault, type Scope, type ValueKernel } from "../kernel";
import { Known } from "../state";

const { ok } = Known;
type DateNode = string | [Expression, number, number] | [Expression, { param: string }];

/** A literal date, or a day of a year that is worked out; 29 February of a common year is its 28th. */
export function date(node: DateNode, scope: Scope): ValueKernel {
  if (typeof node === "string") {
    const day = dayOf(node);
    if (Number.isNaN(day)) throw new RuleFault(`“${node}”不是日期，应写作 2019-09-22`);
    return constantValue("date", day);
  }
  const year = scope.value(node[0]);
  if (year.type !== "number" && year.type !== "date") throw new RuleFault("date 的年份须是数字或日期");
  const [month, day] = node.length === 3 ? [node[1], node[2]] : monthAndDay(node[1].param, scope);
  if (!(day >= 1) || Number.isNaN(dayNumber(2020, month, day))) throw new RuleFault(`没有${month}月${day}日`);
  return valueKernel({
    type: "date",
    parts: [year],
    fill(kernel, _start, count) {
      for (let i = 0; i < count; i++) {
        kernel.state[i] = year.state[i];
        if (year.state[i] !== ok) continue;
        const y = year.type === "date" ? yearOf(year.num[i]) : year.num[i];
        const at = dayNumber(y, month, day);
        kernel.num[i] = Number.isNaN(at) ? dayNumber(y, month, day - 1) : at;
      }
    },
  });
}

function monthAndDay(name: string, scope: Scope): [number, number] {
  const value = scope.data.parameter(name);
  const parts = typeof value === "string" ? /^(\d{2})-(\d{2})$/.exec(value) : null;
  if (!parts) throw new RuleFault(`参数“${name}”应是月日，写作 11-30`);
  return [Number(parts[1]), Number(parts[2])];
}
