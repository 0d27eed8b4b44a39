import * as fs from "node:fs/promises";

/** What the command line does with the disk, in one place: tests put a full or a failing one here. */
export type Disk = Pick<typeof fs, "lstat" | "mkdir" | "open" | "readdir" | "readFile" | "readlink" | "realpath" | "rename" | "rm" | "stat">;

export const nodeDisk: Disk = fs;

/** The system's code of a fault of the disk; undefined for any other fault. */
export function diskCode(fault: unknown): string | undefined {
  const code = (fault as NodeJS.ErrnoException | null)?.code;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** What the system says of a file, as a sentence; anything else is ours and is thrown. */
export function systemWhy(fault: unknown): string {
  const code = diskCode(fault);
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
  EDQUOT: "磁盘配额不足",
  EIO: "磁盘读写出错，请检查磁盘",
  ELOOP: "链接互相指向，找不到文件，请检查链接",
  ENAMETOOLONG: "文件名太长，请换一个短些的",
  EMFILE: "打开的文件太多，请稍后再试",
};
