import { existsSync } from "node:fs";
import path from "node:path";

/** The project's own folder, from wherever this runs: the source, a compiled command, or a chunk that several of them share. */
export function rootFolder(from = __dirname): string {
  const above = path.dirname(from);
  return existsSync(path.join(from, "package.json")) || above === from ? from : rootFolder(above);
}
