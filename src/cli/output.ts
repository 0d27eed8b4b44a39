import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./arguments";

/** Writes a file that the command line asked for, making its folder. @throws UsageError when the system does not allow it */
export function writeOutput(target: string, content: Uint8Array | string): void {
  try {
    mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
    writeFileSync(target, content);
  } catch (fault) {
    throw new UsageError(`${target} 写不出：${systemWhy(fault)}`);
  }
}

/** What the system says of a file, in Chinese; anything else is ours and is thrown. */
export function systemWhy(fault: unknown): string {
  const { code } = fault as NodeJS.ErrnoException;
  if (code === undefined) throw fault;
  return `${reasons[code] ?? "系统不允许"}（${code}）。`;
}

const reasons: Partial<Record<string, string>> = {
  ENOENT: "找不到文件或文件夹，请检查路径",
  ENOTDIR: "路径中有一段不是文件夹，请检查路径",
  EEXIST: "路径中有一段不是文件夹，请检查路径",
  EISDIR: "这是文件夹，请写文件名",
  EACCES: "没有权限，请检查文件或文件夹的权限",
  EPERM: "没有权限，请检查文件或文件夹的权限",
  EROFS: "磁盘只读，请换一个位置",
  EBUSY: "文件被占用，请关闭后再试",
  ENOSPC: "磁盘空间不足",
  ENAMETOOLONG: "文件名太长，请换一个短些的",
};
