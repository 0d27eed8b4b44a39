import { UserError } from "../../../sheet/user-error";

/** Something wrong with a pack: where, what, and what to do, in one Chinese sentence. */
export interface PackProblem {
  /** entries[3].rule.expect.gte[0]; "" for the pack as a whole. */
  path: string;
  message: string;
}

/** "entries[3].rule.expect" from zod's path. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("").replace(/^\./u, "");
}

/** A pack that cannot be used; `problems` says why, `message` all of them in Chinese. */
export class PackFault extends UserError {
  override name = "PackFault";
  constructor(readonly problems: readonly PackProblem[]) {
    super(`法规包有 ${problems.length} 处问题：${problems.map(({ path, message }) => (path ? `${path}：${message}` : message)).join("；")}`);
  }
}
