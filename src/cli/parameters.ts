import { readFileSync } from "node:fs";
import { UsageError } from "./arguments";

/** Reads --params: a JSON object of configuration keys. Throws UsageError. */
export function readParameters(file: string | undefined): Record<string, unknown> {
  if (!file) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (fault) {
    throw new UsageError(`参数文件 ${file} 读不了：${(fault as Error).message}`);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new UsageError(`参数文件 ${file} 应为一个 JSON 对象，例如 {"cityQuotaMode": "cap"}。`);
  return parsed as Record<string, unknown>;
}
