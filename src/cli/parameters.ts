import { UsageError } from "./arguments";
import { readJsonFile } from "./json-file";

/** Reads --params: a JSON object of configuration keys. Throws UsageError. */
export function readParameters(file: string | undefined): Record<string, unknown> {
  if (!file) return {};
  const parsed = readJsonFile(file, "参数文件");
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new UsageError(`参数文件 ${file} 应为一个 JSON 对象，例如 {"cityQuotaMode": "cap"}。`);
  return parsed as Record<string, unknown>;
}
