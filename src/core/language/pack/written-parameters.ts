import type { PackProblem } from "./problem";
import type { Pack, Parameter, WrittenPack } from "./schema";
import type { Common } from "./vocabulary";

/** The parameters of a pack with what `common` says of those it shares; what the pack says itself counts. */
export function parametersOf(given: WrittenPack["parameters"], common: Common["parameters"] = {}, problems: PackProblem[]): Pack["parameters"] {
  return Object.fromEntries(Object.entries(given).map(([name, written]): [string, Parameter] => {
    const { value, meaning, ...rest } = { ...(Object.hasOwn(common, name) ? common[name] : undefined), ...written };
    const absent = [...(value === undefined ? ["value"] : []), ...(meaning === undefined ? ["meaning"] : [])];
    if (absent.length > 0) problems.push({ path: `parameters.${name}`, message: `缺少 ${absent.join("、")}，请补上（只有各法规包共用的参数可以不写）` });
    return [name, { value: value ?? null, meaning: meaning ?? "", ...rest }];
  }));
}
