import { RuleFault, type MaskKernel, type Scope } from "../kernel";
import { member } from "../member";

/** Field is one of the literals, or of the list of words a parameter holds: “无（正在筹建）” then is 无, and of several values all have to be such words. */
export function isIn([field, from]: [string, (string | number)[] | { param: string }], scope: Scope): MaskKernel {
  if (Array.isArray(from)) return member(field, from, scope);
  const list = scope.data.parameter(from.param);
  if (!Array.isArray(list)) throw new RuleFault(`参数“${from.param}”应是列表`);
  return member(field, list as string[], scope, true);
}
