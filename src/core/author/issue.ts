import type * as z from "zod/mini";
import { conditionWords, valueOperators } from "../language/operators/table";
import { pathText, type PackProblem } from "../language/pack/problem";

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: "文字", number: "数字", boolean: "true 或 false", array: "列表", object: "对象", record: "对象", tuple: "列表", null: "null",
};

/** A zod issue as a Chinese sentence with its path and a remedy. */
export function problemOf(issue: Issue, root: unknown): PackProblem {
  const deepest = descend(issue, root);
  return { path: pathText(deepest.path), message: sentence(deepest, root) };
}

/** Of a union, the branch that was meant: the one that names the same operator, else the one that got furthest. */
function descend(issue: Issue, root: unknown): Issue {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const branches = issue.errors.filter((branch) => branch.length > 0 && !branch.some((one) => wrongOperator(one)));
  const given = at(root, issue.path);
  const operator = operatorName(given);
  if (operator !== undefined && !isWord(operator)) return issue;
  const depth = (branch: Issue[]): number => Math.max(...branch.map((one) => one.path.length));
  const best = [...branches].sort((a, b) => depth(b) - depth(a))[0];
  if (!best || depth(best) === 0) return issue;
  const inner = [...best].sort((a, b) => b.path.length - a.path.length)[0];
  return descend({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root);
}

function isWord(name: string): boolean {
  return Object.hasOwn(conditionWords, name) || Object.hasOwn(valueOperators, name);
}

function wrongOperator(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "unrecognized_keys" || issue.code === "invalid_type");
}

function operatorName(given: unknown): string | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const keys = Object.keys(given);
  return keys.length === 1 ? keys[0] : undefined;
}

function sentence(issue: Issue, root: unknown): string {
  const given = at(root, issue.path);
  switch (issue.code) {
    case "invalid_type":
      if (given === undefined) return `缺少这一项，应是${typeNames[issue.expected] ?? issue.expected}，请补上`;
      return `应是${typeNames[issue.expected] ?? issue.expected}，现为 ${brief(given)}，请改正`;
    case "unrecognized_keys":
      return `不认识${issue.keys.map((key) => `“${key}”`).join("、")}，请删去或改正写法`;
    case "invalid_value":
      return oneOf(issue.values, given);
    case "invalid_union": {
      // What kind of thing it is decides the shape, and there is none of that kind.
      if ("options" in issue && issue.options) return oneOf(issue.options, given);
      const operator = operatorName(given);
      if (operator !== undefined && !isWord(operator))
        return `没有名为“${operator}”的运算，可用的条件有 ${Object.keys(conditionWords).join("、")}，可用的表达式有 ${Object.keys(valueOperators).join("、")}`;
      return `写法不对：${brief(given)}，请对照法规包的 JSON Schema 改正`;
    }
    case "invalid_format":
      return `格式不对：${brief(given)}，请改正（法规包编号是小写拼音和年份，例如 jiangsu-2020）`;
    case "too_small":
    case "too_big":
      return `长短或大小不对：${brief(given)}，请改正`;
    case "custom":
      // A check of ours says what it wants.
      return `${brief(given)} ${issue.message}，请改正`;
    default:
      return `不符合要求：${brief(given)}，请对照法规包的 JSON Schema 改正`;
  }
}

function oneOf(values: readonly unknown[], given: unknown): string {
  const allowed = `应是${values.map((value) => JSON.stringify(value)).join("、")}之一`;
  return given === undefined ? `缺少这一项，${allowed}，请补上` : `${allowed}，现为 ${brief(given)}，请改正`;
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]), root);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
