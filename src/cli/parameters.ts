import { readFileSync } from "node:fs";
import { parseJson } from "../core/language/pack/parse-json";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { systemWhy } from "./disk";

/** Reads --params: a JSON object of configuration keys. Throws UsageError. */
export function readParameters(file: string | undefined): Record<string, unknown> {
  if (!file) return {};
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (fault) {
    throw new UsageError(`参数文件 ${file} 读不了：${systemWhy(fault)}`);
  }
  let parsed: unknown;
  try {
    parsed = parseJson(text);
  } catch (fault) {
    throw fault instanceof UserError ? new UsageError(`参数文件 ${file} ${fault.message}。`) : fault;
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new UsageError(`参数文件 ${file} 应为一个 JSON 对象，例如 {"cityQuotaMode": "cap"}。`);
  return parsed as Record<string, unknown>;
}
