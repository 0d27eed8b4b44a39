import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** A file to review: where it lies, and the name findings call it by. */
export interface Input {
  path: string;
  /** File name; below a folder given on the command line, the path from that folder. */
  name: string;
  /** Set when the path itself cannot be read. */
  problem?: string;
}

const spreadsheets = /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|et|ett|ods|csv)$/i;

/**
 * All files to review, in stable order. Folders are searched to any depth for spreadsheet files of every kind, so that
 * those we refuse are said and not passed over. Names that would meet (a.xlsx given twice from two folders) get their path.
 */
export function collectInputs(paths: string[]): Input[] {
  const inputs = paths.flatMap((given): Input[] => {
    let folder: boolean;
    try {
      folder = statSync(given).isDirectory();
    } catch {
      return [{ path: given, name: path.basename(given), problem: "找不到文件或文件夹，请检查路径。" }];
    }
    if (!folder) return [{ path: given, name: path.basename(given) }];
    return readdirSync(given, { recursive: true, encoding: "utf8" })
      .filter((name) => spreadsheets.test(name) && statSync(path.join(given, name)).isFile())
      .sort()
      .map((name) => ({ path: path.join(given, name), name: name.split(path.sep).join("/") }));
  });
  const unique = [...new Map(inputs.map((input) => [path.resolve(input.path), input])).values()];
  const taken = new Map<string, number>();
  for (const input of unique) taken.set(input.name, (taken.get(input.name) ?? 0) + 1);
  return unique.map((input) => (taken.get(input.name)! > 1 ? { ...input, name: input.path.split(path.sep).join("/") } : input));
}
