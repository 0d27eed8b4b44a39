import { readFileSync } from "node:fs";
import path from "node:path";
import { rootFolder } from "../root";

/** Name and version of the product that runs. */
export function productOf(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(path.join(rootFolder(), "package.json"), "utf8")) as { name: string; version: string };
  return { name, version };
}
